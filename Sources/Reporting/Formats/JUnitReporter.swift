import Prose

/// The XML of JUnit: a suite for every reply, a test case for every finding, one that passes for a clean
/// reply.
///
/// Warnings and errors are failures, suggestions pass and say what they have to say as output; what could not
/// be read or translated is an error.
struct JUnitReporter: Reporter {
  static let name = "junit"
  static let fileEndings = ["junit.xml", "xml"]

  private let problems: Problems

  init(_ style: ReportStyle) {
    problems = Problems(style.language)
  }

  func begin(into bytes: inout [UInt8]) {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"tonelint\">\n".utf8
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    if case .inspected = answer.outcome { return }
    let problems = problems.list(answer)
    let errors = Self.isFailure(answer) ? problems.count : 0
    let failures = errors > 0 ? 0 : problems.count { $0.severity > .suggestion }
    let suite = "\(answer.record.origin.file):\(answer.record.origin.line)"
    bytes += "  <testsuite name=\"".utf8
    XMLText.append(suite.utf8, to: &bytes)
    bytes += "\" tests=\"\(max(1, problems.count))\" failures=\"\(failures)\" errors=\"\(errors)\">\n".utf8
    if problems.isEmpty {
      open("tonelint", suite, &bytes)
      bytes += "/>\n".utf8
    }
    for problem in problems { append(problem, suite, isError: errors > 0, to: &bytes) }
    bytes += "  </testsuite>\n".utf8
  }

  func end(_ summary: Summary, into bytes: inout [UInt8]) {
    bytes += "</testsuites>\n".utf8
  }

  private static func isFailure(_ answer: Answer) -> Bool {
    switch answer.outcome {
    case .linted, .inspected: false
    case .unreadable, .untranslated, .unsettled: true
    }
  }

  private func open(_ name: String, _ suite: String, _ bytes: inout [UInt8]) {
    bytes += "    <testcase name=\"".utf8
    XMLText.append(name.utf8, to: &bytes)
    bytes += "\" classname=\"".utf8
    XMLText.append(suite.utf8, to: &bytes)
    bytes += "\"".utf8
  }

  private func append(_ problem: Problem, _ suite: String, isError: Bool, to bytes: inout [UInt8]) {
    open(problem.rule, suite, &bytes)
    bytes += ">\n      ".utf8
    let element = isError ? "error" : problem.severity > .suggestion ? "failure" : "system-out"
    bytes += "<\(element)".utf8
    if element != "system-out" {
      bytes += " type=\"\(problem.severity.name)\" message=\"".utf8
      XMLText.append(problem.message, to: &bytes)
      bytes += "\"".utf8
    }
    bytes += ">".utf8
    let column = problem.place.map { ":\($0.start.column)" } ?? ""
    XMLText.append("\(problem.file):\(problem.line)\(column): ".utf8, to: &bytes)
    XMLText.append(problem.message, to: &bytes)
    bytes += "</\(element)>\n    </testcase>\n".utf8
  }
}
