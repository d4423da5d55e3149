import Linting
import Prose
import TestSupport
import Testing

@Suite("sentence-balance")
struct SentenceBalanceCheckTests {
  private func found(
    _ fault: String, _ confidence: String, _ source: String, _ target: String, from: String = "en",
    to: String = "de"
  ) throws -> LintResult {
    let rules = try TestRules(
      """
      check: sentence-balance
      fault: \(fault)
      confidence: \(confidence)
      lengths: { en: "100", de: "115", zh-Hans: "97" }
      """, locale: to)
    let passage = Record.Passage(locale: LocaleTag(from), text: Array(source.utf8))
    return rules.lint(target) { $0.source = passage }
  }

  private static let source =
    "Your parcel left our warehouse. It weighs 1250 grams and takes about 14 days to reach the island. We wish you a nice week."
  private static let whole =
    "Ihr Paket hat unser Lager verlassen. Es wiegt 1250 Gramm und braucht etwa 14 Tage bis auf die Insel. Wir wünschen eine schöne Woche."
  private static let short = "Ihr Paket hat unser Lager verlassen. Wir wünschen eine schöne Woche."

  @Test("a sentence left out is an absence where it belongs, with the source's sentence beside it")
  func omitted() throws {
    let result = try found("omitted", "high", Self.source, Self.short)
    #expect(
      TestRules.mark(result) == "Ihr Paket hat unser Lager verlassen.⟦⟧ Wir wünschen eine schöne Woche.")
    let related = try #require(result.findings.first?.related.first)
    #expect(
      String(decoding: Array(Self.source.utf8)[related.span.range], as: UTF8.self).hasPrefix("It weighs 1250")
    )
    #expect(try found("omitted", "low", Self.source, Self.short).findings.isEmpty)
    #expect(try found("added", "high", Self.source, Self.short).findings.isEmpty)
  }

  @Test("the first and the last sentence are missed too")
  func atTheEnds() throws {
    let behind = "It weighs 1250 grams and takes about 14 days to reach the island. We wish you a nice week."
    let first = "Wir wünschen eine schöne Woche."
    #expect(TestRules.mark(try found("omitted", "high", behind, first)) == "⟦⟧" + first)
    let last = "Ihr Paket hat unser Lager verlassen."
    let source =
      "Your parcel left our warehouse. It weighs 1250 grams and takes about 14 days to reach the island."
    #expect(TestRules.mark(try found("omitted", "high", source, last)) == last + "⟦⟧")
  }

  @Test("an invented sentence is marked")
  func added() throws {
    let source = "Your parcel left our warehouse. We wish you a nice week."
    let marked = TestRules.mark(try found("added", "high", source, Self.whole))
    #expect(
      marked
        == "Ihr Paket hat unser Lager verlassen. ⟦Es wiegt 1250 Gramm und braucht etwa 14 Tage bis auf die Insel.⟧ Wir wünschen eine schöne Woche."
    )
  }

  @Test(
    "a faithful reply, sentences merged or split, and numbers that stand elsewhere are let off",
    arguments: [
      whole,
      "Ihr Paket hat unser Lager verlassen, wiegt 1250 Gramm und braucht etwa 14 Tage bis auf die Insel. Wir wünschen eine schöne Woche.",
      "Ihr Paket hat unser Lager verlassen. Es wiegt 1250 Gramm. Es braucht etwa 14 Tage bis auf die Insel. Wir wünschen Ihnen eine schöne Woche.",
      "Ihr Paket (1250 Gramm, etwa 14 Tage) hat unser Lager verlassen. Wir wünschen eine schöne Woche.", "",
    ])
  func silent(_ target: String) throws {
    for fault in ["omitted", "added"] {
      for confidence in ["high", "low"] {
        #expect(try found(fault, confidence, Self.source, target).findings.isEmpty)
      }
    }
  }

  @Test("a Han character counts for three letters")
  func chinese() throws {
    let text = "您的包裹已离开仓库。祝您一周愉快。"
    #expect(
      TestRules.mark(try found("omitted", "high", Self.source, text, to: "zh-Hans"))
        == "您的包裹已离开仓库。⟦⟧祝您一周愉快。")
    #expect(
      try found(
        "omitted", "high", Self.source, "您的包裹已离开仓库。它重1250克，大约需要14天才能送到岛上。祝您一周愉快。", to: "zh-Hans"
      ).findings.isEmpty)
  }

  @Test("an unknown language, one language for both, and a very long text are left alone")
  func leftAlone() throws {
    #expect(try found("omitted", "high", Self.source, Self.short, from: "fi").findings.isEmpty)
    #expect(try found("omitted", "high", Self.source, Self.short, from: "de").findings.isEmpty)
    let many = String(repeating: "One more sentence stands here. ", count: 500)
    #expect(try found("omitted", "high", many, String(many.dropLast(31))).findings.isEmpty)
  }
}
