import Prose
import Testing

@Suite struct LocaleTagTests {
  @Test(arguments: [
    ("de-DE", "de-DE"), ("zh_CN.UTF-8", "zh-Hans-CN"), ("cn", "zh-Hans-CN"), ("jp", "ja-JP"),
    ("zh-TW", "zh-Hant-TW"),
    ("zh", "zh-Hans"), ("EN_us", "en-US"), ("sr-latn-RS", "sr-Latn-RS"), ("es-419", "es-419"),
    ("de-DE-1996", "de-DE"),
  ])
  func whatPeopleTypeIsUnderstood(typed: String, canonical: String) {
    #expect(LocaleTag(typed)?.description == canonical)
  }

  @Test(arguments: ["", "d", "1e", "de--DE", "german", "de-é", "../de"])
  func whatIsNoTagIsRefused(typed: String) {
    #expect(LocaleTag(typed) == nil)
  }

  @Test func traditionalChineseNeverFallsBackToSimplified() {
    #expect(LocaleTag("zh-TW")?.fallbacks.map(\.description) == ["zh-Hant-TW", "zh-Hant"])
  }
}
