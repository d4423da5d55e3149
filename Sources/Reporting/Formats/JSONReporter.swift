/// One JSON text for a whole run, written as a stream: `{"version": 1, "results": […], "summary": {…}}`, a
/// result being what `jsonl` has on a line.
struct JSONReporter: Reporter {
  static let name = "json"
  static let fileEndings = ["json"]
  static let carriesReply = true
  static let carriesReadings = true
  static let separator = ",\n"

  private var json: AnswerJSON

  init(_ style: ReportStyle) {
    json = AnswerJSON(style.language)
  }

  func begin(into bytes: inout [UInt8]) {
    bytes += "{\"version\":1,\"results\":[\n".utf8
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    json.append(answer, to: &bytes)
  }

  func end(_ summary: Summary, into bytes: inout [UInt8]) {
    bytes += "\n],\"summary\":".utf8
    SummaryJSON.append(summary, to: &bytes)
    bytes += "}\n".utf8
  }
}
