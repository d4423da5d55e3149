/// One JSON object a line for every reply, in input order: the contract of `INTERFACE.md`.
struct JSONLinesReporter: Reporter {
  static let name = "jsonl"
  static let fileEndings = ["jsonl", "ndjson"]
  static let carriesReply = true
  static let carriesReadings = true

  private var json: AnswerJSON

  init(_ style: ReportStyle) {
    json = AnswerJSON(style.language)
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    json.append(answer, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
}
