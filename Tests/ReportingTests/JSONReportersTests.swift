import JSON
import Prose
import Reporting
import Testing

/// The JSON formats are JSON, and spans mean what the contract says.
struct JSONReportersTests {
  @Test("The formats for programs are well-formed JSON", arguments: ["json", "sarif"])
  func wellFormed(format: String) throws {
    let type = try #require(ReportFormats.named(format))
    for answers in [try SampleAnswers().all, [], [try SampleAnswers().clean]] {
      let output = GoldenTests.report(type, ReportStyle(language: .chinese), answers)
      let value = try JSONValue(parsing: output)
      #expect(value["version"] != nil)
    }
  }

  @Test("Every line of the line formats is one object", arguments: ["jsonl", "rdjsonl"])
  func lines(format: String) throws {
    let type = try #require(ReportFormats.named(format))
    let output = GoldenTests.report(type, ReportStyle(), try SampleAnswers().all)
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let value = try JSONValue(parsing: Array(line))
      #expect(value["version"]?.int == 1 || value["location"]?["path"]?.string != nil)
    }
  }

  @Test("A span of a finding cuts its found text out of the reply, in bytes and in UTF-16")
  func spans() throws {
    let type = try #require(ReportFormats.named("json"))
    let output = try JSONValue(parsing: GoldenTests.report(type, ReportStyle(), try SampleAnswers().all))
    var looked = 0
    for result in output["results"]?.array ?? [] {
      guard let text = result["text"]?.string else { continue }
      for finding in result["findings"]?.array ?? [] where finding["in"] == nil {
        let span = try (#require(finding["span"]?[0]?.int), #require(finding["span"]?[1]?.int))
        let units = try (#require(finding["utf16"]?[0]?.int), #require(finding["utf16"]?[1]?.int))
        let found = finding["found"]?.string
        #expect(String(decoding: Array(text.utf8)[span.0..<span.1], as: UTF8.self) == found)
        #expect(String(decoding: Array(text.utf16)[units.0..<units.1], as: UTF16.self) == found)
        #expect((finding["missing"]?.bool == true) == (span.0 == span.1))
        looked += 1
      }
    }
    #expect(looked == 7)
  }
}
