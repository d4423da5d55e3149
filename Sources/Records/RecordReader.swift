package import Prose

/// Turns an input into records, streaming. One file in `Readers/` for each format.
package protocol RecordReader: SendableMetatype {
  /// What `--input` calls it.
  static var name: String { get }
  /// Endings of file names, without the dot, that choose it.
  static var fileExtensions: [String] { get }
  /// Whether a chunk of the input cut at line ends can be read on its own, by another thread.
  static var isLineBased: Bool { get }

  init()

  /// Reads the records of a chunk: whole lines for a line-based format, else the whole input. `line` is the
  /// 1-based number of its first line. Never throws: what cannot be read is an `Unreadable` in its place.
  func read(_ chunk: UnsafeRawBufferPointer, file: String, line: Int, each: (Result<Record, Unreadable>) -> Void)
}

/// A line or file that is no record.
package struct Unreadable: Error, Sendable {
  package enum Reason: Sendable, Hashable {
    /// Byte offset in the file or line.
    case invalidUTF8(at: Int)
    case invalidJSON(String)
    case noText
    /// A key that has a value of the wrong type, or one that is not among the known ones.
    case invalidValue(key: String, String)
  }

  package var file: String
  package var line: Int
  package var id: [UInt8]?
  package var reason: Reason

  package init(file: String, line: Int, id: [UInt8]? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.id = id
    self.reason = reason
  }
}
