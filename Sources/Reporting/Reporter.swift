/// Turns answers into the bytes of one output format. One file in `Formats/` for each format.
///
/// Streaming: `begin`, then the answers in input order with `separator` between those that wrote something,
/// then `end`. What `report` writes depends on the answer alone, so a batch gives each thread a reporter of
/// its own and joins their bytes with `ReportPart` and `Report`. A reporter prints nothing and never fails.
package protocol Reporter: SendableMetatype {
  /// What `--format` calls it.
  static var name: String { get }
  /// Endings of file names, without the dot, by which `--report FILE` chooses it; the longest that fits wins.
  static var fileEndings: [String] { get }
  /// Whether it has a place for the text of the reply; the filter refuses a format that has none.
  static var carriesReply: Bool { get }
  /// Whether it can say what `inspect` saw.
  static var carriesReadings: Bool { get }
  /// Stands between two answers.
  static var separator: String { get }

  init(_ style: ReportStyle)

  func begin(into bytes: inout [UInt8])
  mutating func report(_ answer: Answer, into bytes: inout [UInt8])
  func end(_ summary: Summary, into bytes: inout [UInt8])
}

extension Reporter {
  package static var carriesReply: Bool { false }
  package static var carriesReadings: Bool { false }
  package static var separator: String { "" }

  package func begin(into bytes: inout [UInt8]) {}
  package func end(_ summary: Summary, into bytes: inout [UInt8]) {}
}
