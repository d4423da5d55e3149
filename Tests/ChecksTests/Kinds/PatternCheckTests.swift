import TestSupport
import Testing

@Suite("pattern")
struct PatternCheckTests {
  private func rules(_ pattern: String, _ keys: String = "", locale: String = "en") throws -> TestRules {
    try TestRules("check: pattern\npattern: '\(pattern)'\n\(keys)", locale: locale)
  }

  @Test(
    "all matches of a sentence are found, and each sentence by itself",
    arguments: [
      "⟦within 3 days⟧ or ⟦Within 10 days⟧.", "within\n3 days", "within three days",
      "⟦within 3 days⟧. So ⟦within 4 days⟧!",
      "> within 3 days\nfine", "{{within 3 days}}",
    ])
  func matches(_ text: String) throws {
    let rules = try rules(#"\bwithin \d+ days\b"#)
    #expect(rules.marked(text) == text)
  }

  @Test("groups fill the suggestion, whose capital is that of the text")
  func groups() throws {
    let rules = try rules(#"\bwithin (\d+) (days|hours)"#, "suggest: by the end of $1 $2$9")
    let text = "⟦Within 3 days → By the end of 3 days⟧ or ⟦within 5 hours → by the end of 5 hours⟧"
    #expect(rules.marked(text) == text)
  }

  @Test("capitals matter only when asked")
  func capitals() throws {
    #expect(try rules(#"\bWait\b"#, "case: exact").marked("⟦Wait⟧ wait") == "⟦Wait⟧ wait")
    #expect(try rules(#"\bWait\b"#).marked("⟦Wait⟧ ⟦wait⟧") == "⟦Wait⟧ ⟦wait⟧")
  }

  @Test("a Han literal needs no word edge")
  func han() throws {
    #expect(try rules(#"第\d+天"#, locale: "zh-Hans").marked("请在⟦第3天⟧前") == "请在⟦第3天⟧前")
  }

  @Test("a match that is empty or looks around ends", arguments: ["⟦wait⟧ é wait!", "wait! ⟦wait⟧"])
  func lookaround(_ text: String) throws {
    #expect(try rules(#"\bwait\b(?!!)"#).marked(text) == text)
  }

  @Test("a place narrows matches")
  func place() throws {
    #expect(
      try rules(#"\bwait\b"#, "at: sentence-start").marked("⟦Wait⟧, wait. ⟦Wait⟧.") == "⟦Wait⟧, wait. ⟦Wait⟧."
    )
  }

  @Test("an expression that would run for ever gives up and hangs no draft")
  func runaway() throws {
    let rules = try rules(#"\bwait(a|aa|a+)+$"#)
    let text = "wait" + String(repeating: "a", count: 60) + "!"
    let clock = ContinuousClock()
    let time = clock.measure { #expect(rules.marked(text) == text) }
    #expect(time < .seconds(5))
  }
}
