import JSON
import Prose

/// Reviewdog Diagnostic Format, one diagnostic a line (`rdjsonl`): lines are 1-based, columns count bytes of
/// UTF-8 from 1.
struct ReviewdogReporter: Reporter {
  static let name = "rdjsonl"
  static let fileEndings = ["rdjsonl"]

  private let problems: Problems
  private var writer = JSONWriter()

  init(_ style: ReportStyle) {
    problems = Problems(style.language)
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    swap(&bytes, &writer.bytes)
    for problem in problems.list(answer) {
      append(problem)
      writer.newline()
    }
    swap(&bytes, &writer.bytes)
  }

  private mutating func append(_ problem: Problem) {
    writer.beginObject()
    writer.key("message")
    writer.string(utf8: problem.message)
    writer.object("location") { writer in
      writer.member("path", problem.file)
      Self.append(problem, "range", to: &writer)
    }
    writer.member("severity", Self.severity(problem.severity))
    writer.object("source") { $0.member("name", "tonelint") }
    writer.object("code") { $0.member("value", problem.rule) }
    if !problem.fixes.isEmpty {
      writer.array("suggestions") { writer in
        for fix in problem.fixes {
          writer.beginObject()
          Self.append(problem, "range", to: &writer)
          writer.member("text", fix.text)
          writer.endObject()
        }
      }
    }
    writer.endObject()
  }

  private static func append(_ problem: Problem, _ key: StaticString, to writer: inout JSONWriter) {
    writer.object(key) { writer in
      writer.object("start") { writer in
        writer.member("line", problem.line)
        if let place = problem.place { writer.member("column", place.start.byteColumn) }
      }
      guard let place = problem.place else { return }
      writer.object("end") { writer in
        writer.member("line", place.endLine)
        writer.member("column", place.end.byteColumn)
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .suggestion: "INFO"
    }
  }
}
