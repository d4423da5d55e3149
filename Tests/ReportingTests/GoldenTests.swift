import Prose
import Reporting
import TestSupport
import Testing

/// Every reporter on the same answers, against what is kept in `Tests/Goldens`.
struct GoldenTests {
  @Test(
    "Each format writes what is kept",
    arguments: [
      ("text", "text.txt"), ("jsonl", "jsonl.jsonl"), ("json", "json.json"), ("sarif", "sarif.sarif"),
      ("github", "github.txt"), ("checkstyle", "checkstyle.xml"), ("junit", "junit.xml"),
      ("rdjsonl", "rdjsonl.jsonl"),
    ])
  func writesWhatIsKept(format: String, golden: String) throws {
    try expect(format, ReportStyle(width: 80), golden)
  }

  @Test(
    "Messages and words are Chinese when asked",
    arguments: [("text", "text.zh-Hans.txt"), ("github", "github.zh-Hans.txt")])
  func chinese(format: String, golden: String) throws {
    try expect(format, ReportStyle(language: .chinese, width: 80), golden)
  }

  @Test("Colours come only when asked")
  func colours() throws {
    try expect("text", ReportStyle(usesColor: true, width: 60), "text.color.txt")
  }

  private func expect(_ format: String, _ style: ReportStyle, _ golden: String) throws {
    let type = try #require(ReportFormats.named(format))
    let output = Self.report(type, style, try SampleAnswers().all)
    if let difference = try Golden(golden).difference(from: output) { Issue.record("\(difference)") }
  }

  /// A whole report, in parts of some answers each.
  static func report(
    _ format: any Reporter.Type, _ style: ReportStyle, _ answers: [Answer], size: Int = 2
  ) -> [UInt8] {
    var report = Report(format, style)
    var summary = Summary()
    var bytes: [UInt8] = []
    report.begin(into: &bytes)
    for start in stride(from: 0, to: answers.count, by: size) {
      var part = ReportPart()
      var own = Summary()
      fill(&part, format, style, answers[start..<min(start + size, answers.count)], &own)
      summary.merge(own)
      report.add(part, into: &bytes)
    }
    report.end(summary, into: &bytes)
    return bytes
  }

  private static func fill(
    _ part: inout ReportPart, _ format: any Reporter.Type, _ style: ReportStyle,
    _ answers: ArraySlice<Answer>,
    _ summary: inout Summary
  ) {
    func fill(_ reporter: some Reporter) {
      var reporter = reporter
      for answer in answers {
        part.add(answer, by: &reporter)
        summary.add(answer)
      }
    }
    fill(format.init(style))
  }
}
