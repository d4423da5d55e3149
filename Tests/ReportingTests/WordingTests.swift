import Prose
import Records
import RulePacks
import TestSupport
import Testing

@testable import Reporting
@testable import Translation

/// The program's own sentences in both languages.
struct WordingTests {
  private let english = Wording(.english)
  private let chinese = Wording(.chinese)

  @Test("A summary counts what there was, and one is singular")
  func summary() throws {
    var summary = Summary()
    for answer in try SampleAnswers().all { summary.add(answer) }
    #expect(
      english.summary(summary)
        == "7 findings in 5 replies (2 errors, 4 warnings, 1 suggestion); 1 fixed; 2 holds; "
        + "1 not translated; 1 unreadable")
    #expect(
      chinese.summary(summary)
        == "5条回复，发现7处问题（2处错误、4处警告、1处建议）；已修正1处；2处待人工查看；1条未能翻译；1条无法读取")
    var clean = Summary()
    clean.add(try SampleAnswers().clean)
    #expect(english.summary(clean) == "no findings in 1 reply")
    #expect(chinese.summary(clean) == "1条回复，未发现问题")
  }

  @Test("Summaries of threads add up to that of the whole")
  func merging() throws {
    var whole = Summary()
    var merged = Summary()
    for answer in try SampleAnswers().all {
      whole.add(answer)
      var part = Summary()
      part.add(answer)
      merged.merge(part)
    }
    #expect(english.summary(merged) == english.summary(whole))
    #expect(merged.weight == .error && whole.weight == .error)
    var tables: ([UInt8], [UInt8]) = ([], [])
    StatisticsText(.english).append(merged.statistics, to: &tables.0)
    StatisticsText(.english).append(whole.statistics, to: &tables.1)
    #expect(tables.0 == tables.1)
  }

  @Test(
    "Statistics stand in columns",
    arguments: [(UILanguage.english, "statistics.txt"), (.chinese, "statistics.zh-Hans.txt")])
  func statistics(language: UILanguage, golden: String) throws {
    var summary = Summary()
    for answer in try SampleAnswers().all { summary.add(answer) }
    var bytes: [UInt8] = []
    StatisticsText(language).append(summary.statistics, to: &bytes)
    if let difference = try Golden(golden).difference(from: bytes) { Issue.record("\(difference)") }
  }

  @Test("Times are rounded to tenths of a second")
  func times() {
    #expect(english.error(.timedOut(after: .milliseconds(1250))) == "no answer within 1.2 s")
    #expect(chinese.error(.throttled(retryAfter: .seconds(30))) == "请求过于频繁，请在30秒后重试")
    #expect(english.error(.throttled(retryAfter: nil)) == "too many requests")
  }

  @Test("Every failure has words in both languages and leaves nothing to fill in")
  func failures() {
    let errors: [TranslationError] = [
      .notConfigured("DEEPL_API_KEY"), .invalidSetting(name: "url", value: "x"), .notInstalled("apertium"),
      .exposedKeyFile(path: "/k", permissions: 0o100644), .unreadableKeyFile(path: "/k", errno: 13),
      .unreachable("refused"), .redirected(to: "example.com"), .unauthorized(""), .pairNotOffered,
      .rejected(status: 400, "bad"), .tooLarge, .quotaExhausted,
      .serverFailed(status: 503, retryAfter: .seconds(2)),
      .unintelligible(.html), .unintelligible(.segments(wanted: 2, got: 1)), .unintelligible(.outOfStep),
    ]
    #expect(Set(errors.map(english.error)).count == errors.count)
    #expect(Set(errors.map(chinese.error)).count == errors.count)
    #expect(english.error(errors[3]) == "others may read the key in /k (mode 644); run chmod 600")
    #expect(chinese.error(errors[4]) == "无法读取密钥文件/k：权限不足")
  }

  @Test("A pack error shows the author's line with a mark below")
  func packError() throws {
    let source = Array("check: replace\r\nmessage: 您好👍🏽 {x}\r\n\tbad".utf8)
    let reason = PackError.Reason("unknown key “x”", "未知的键“x”")
    func text(_ line: Int, _ column: Int, _ language: UILanguage = .english) -> String {
      var bytes: [UInt8] = []
      let error = PackError(SourcePlace(file: "a.yaml", line: line, column: column), reason)
      PackErrorText(ReportStyle(language: language)).append(error, source: source, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(
      text(2, 15)
        == "a.yaml:2:15: unknown key “x”\n  message: 您好👍🏽 {x}\n                 ^\n"
        .replacing("                 ^", with: String(repeating: " ", count: 18) + "^"))
    #expect(text(1, 1, .chinese) == "a.yaml:1:1: 未知的键“x”\n  check: replace\n  ^\n")
    #expect(text(3, 2) == "a.yaml:3:2: unknown key “x”\n   bad\n   ^\n")
    #expect(text(9, 1) == "a.yaml:9:1: unknown key “x”\n")
    #expect(text(1, 900).hasSuffix("                ^\n"))
  }
}
