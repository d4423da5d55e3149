import Prose
import Reporting
import Testing

/// Which format a name chooses, and how parts are joined.
struct ReportFormatsTests {
  @Test("Every format of this release is registered by its file")
  func names() {
    #expect(
      ReportFormats.names == ["checkstyle", "github", "json", "jsonl", "junit", "rdjsonl", "sarif", "text"])
  }

  @Test(
    "A report's name chooses its format",
    arguments: [
      ("out/x.sarif", "sarif"), ("a.sarif.json", "sarif"), ("a.json", "json"), ("a.jsonl", "jsonl"),
      ("TEST-junit.xml", "junit"), ("checkstyle.xml", "checkstyle"),
      ("build/my-checkstyle.xml", "checkstyle"),
      ("x.xml", "junit"), ("REPORT.TXT", "text"), ("x.rdjsonl", "rdjsonl"),
    ])
  func byFile(name: String, format: String) throws {
    #expect(try #require(ReportFormats.writing(file: name)).name == format)
  }

  @Test("Other names choose none", arguments: ["", "report", "report.pdf", "myjson", "/"])
  func unknown(name: String) {
    #expect(ReportFormats.writing(file: name) == nil)
  }

  @Test("Only the formats of the contract carry the reply")
  func carriesReply() {
    let carrying = ReportFormats.names.filter { ReportFormats.named($0)?.carriesReply == true }
    #expect(carrying == ["json", "jsonl"])
  }

  @Test("However a run is cut into parts, the report is the same", arguments: ReportFormats.names)
  func parts(format: String) throws {
    let type = try #require(ReportFormats.named(format))
    let answers = try SampleAnswers().all
    let style = ReportStyle()
    let inTwos = GoldenTests.report(type, style, answers)
    let oneByOne = GoldenTests.report(type, style, answers, size: 1)
    #expect(inTwos == oneByOne)
    #expect(GoldenTests.report(type, style, answers, size: 100) == oneByOne)
  }

  @Test("A run without answers is a whole report", arguments: ["json", "sarif", "checkstyle", "junit"])
  func empty(format: String) throws {
    let type = try #require(ReportFormats.named(format))
    let output = String(decoding: GoldenTests.report(type, ReportStyle(), []), as: UTF8.self)
    let ends = ["json": "}\n", "sarif": "]}\n", "checkstyle": "</checkstyle>\n", "junit": "</testsuites>\n"]
    #expect(output.hasSuffix(try #require(ends[format])))
  }
}
