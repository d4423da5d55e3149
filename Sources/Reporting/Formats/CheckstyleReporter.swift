import Prose

/// The XML of Checkstyle, which most CI servers read: a `file` element for every reply with something to say.
struct CheckstyleReporter: Reporter {
  static let name = "checkstyle"
  static let fileEndings = ["checkstyle.xml"]

  private let problems: Problems

  init(_ style: ReportStyle) {
    problems = Problems(style.language)
  }

  func begin(into bytes: inout [UInt8]) {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    let problems = problems.list(answer)
    guard !problems.isEmpty else { return }
    bytes += "  <file name=\"".utf8
    XMLText.append(answer.record.origin.file.utf8, to: &bytes)
    bytes += "\">\n".utf8
    for problem in problems { append(problem, to: &bytes) }
    bytes += "  </file>\n".utf8
  }

  func end(_ summary: Summary, into bytes: inout [UInt8]) {
    bytes += "</checkstyle>\n".utf8
  }

  private func append(_ problem: Problem, to bytes: inout [UInt8]) {
    bytes += "    <error line=\"\(problem.line)\"".utf8
    if let place = problem.place { bytes += " column=\"\(place.start.column)\"".utf8 }
    bytes += " severity=\"\(Self.severity(problem.severity))\" message=\"".utf8
    XMLText.append(problem.message, to: &bytes)
    bytes += "\" source=\"".utf8
    XMLText.append(problem.rule.utf8, to: &bytes)
    bytes += "\"/>\n".utf8
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "info"
    }
  }
}
