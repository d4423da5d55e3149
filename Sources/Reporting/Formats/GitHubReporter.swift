import Prose

/// Workflow commands of GitHub Actions, which become annotations of a pull request.
///
/// `::warning file=…,line=…,col=…,endColumn=…,title=RULE::message`; columns only where the finding stays on
/// one line, since GitHub takes no others.
struct GitHubReporter: Reporter {
  static let name = "github"
  static let fileEndings: [String] = []

  private let problems: Problems
  private let wording: Wording

  init(_ style: ReportStyle) {
    problems = Problems(style.language)
    wording = Wording(style.language)
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    for problem in problems.list(answer) { append(problem, to: &bytes) }
  }

  private func append(_ problem: Problem, to bytes: inout [UInt8]) {
    bytes += "::\(Self.command(problem.severity)) file=".utf8
    Self.append(problem.file.utf8, isProperty: true, to: &bytes)
    bytes += ",line=\(problem.line)".utf8
    if let place = problem.place {
      if place.endLine != place.line {
        bytes += ",endLine=\(place.endLine)".utf8
      } else {
        bytes += ",col=\(place.start.column)".utf8
        if place.end.column > place.start.column { bytes += ",endColumn=\(place.end.column)".utf8 }
      }
    }
    bytes += ",title=".utf8
    Self.append(problem.rule.utf8, isProperty: true, to: &bytes)
    bytes += "::".utf8
    Self.append(problem.message, isProperty: false, to: &bytes)
    if let finding = problem.finding, !finding.suggestions.isEmpty {
      bytes += "%0A".utf8
      let texts = finding.suggestions.map { Shortened.text($0.text) }
      Self.append(
        wording.suggestions(texts, isMissing: finding.isMissing).utf8, isProperty: false, to: &bytes)
    }
    bytes += "\n".utf8
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "notice"
    }
  }

  /// Percent signs and line ends are escaped everywhere, `:` and `,` in properties.
  private static func append(_ text: some Sequence<UInt8>, isProperty: Bool, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "%"): bytes += "%25".utf8
      case UInt8(ascii: "\r"): bytes += "%0D".utf8
      case UInt8(ascii: "\n"): bytes += "%0A".utf8
      case UInt8(ascii: ":") where isProperty: bytes += "%3A".utf8
      case UInt8(ascii: ",") where isProperty: bytes += "%2C".utf8
      case _: bytes.append(byte)
      }
    }
  }
}
