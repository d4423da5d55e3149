/// The bytes of some answers in a row, made by one thread.
package struct ReportPart: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ answer: Answer, by reporter: inout some Reporter) {
    let separator = type(of: reporter).separator
    guard !separator.isEmpty, !bytes.isEmpty else {
      reporter.report(answer, into: &bytes)
      return
    }
    let before = bytes.count
    bytes += separator.utf8
    let start = bytes.count
    reporter.report(answer, into: &bytes)
    if bytes.count == start { bytes.removeSubrange(before...) }
  }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }
}

/// One report from its first byte to its last: parts that threads made, joined in input order.
package struct Report {
  private let reporter: any Reporter
  private var isEmpty = true

  package init(_ format: any Reporter.Type, _ style: ReportStyle) {
    reporter = format.init(style)
  }

  package func begin(into bytes: inout [UInt8]) {
    reporter.begin(into: &bytes)
  }

  package mutating func add(_ part: ReportPart, into bytes: inout [UInt8]) {
    guard !part.bytes.isEmpty else { return }
    if !isEmpty { bytes += type(of: reporter).separator.utf8 }
    isEmpty = false
    bytes += part.bytes
  }

  package func end(_ summary: Summary, into bytes: inout [UInt8]) {
    reporter.end(summary, into: &bytes)
  }
}
