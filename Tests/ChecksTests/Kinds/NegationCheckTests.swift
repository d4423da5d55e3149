import Linting
import Prose
import TestSupport
import Testing

@Suite("negation")
struct NegationCheckTests {
  private static let rule = """
    check: negation
    tables: { en: "@en", de: "@de", ja: "@ja", tr: "@tr" }
    """
  private static let tables = [
    "en": "certain: [not, cannot, never]\npossible: [unable, fail~, not only, only]\nharmless: []",
    "de": "certain: [nicht, kein~]\npossible: [ohne, scheiter~, nicht nur, nur]\nharmless: [keinath]",
    "ja": "certain: [ません, ない]\npossible: [少ない]\nharmless: [すみません, まず]",
    "tr": "certain: [değil, ~miyor~, ~mıyor~]\npossible: [~sız]\nharmless: [umuyor~]",
  ]

  private func found(_ source: String, _ target: String, from: String = "en", to: String = "de") throws
    -> String
  {
    let rules = try TestRules(Self.rule, locale: to, tables: Self.tables)
    let passage = Record.Passage(locale: LocaleTag(from), text: Array(source.utf8))
    return TestRules.mark(rules.lint(target) { $0.source = passage })
  }

  @Test(
    "a negation that is gone is an absence at the end of its sentence, with the word in the source beside it")
  func lost() throws {
    #expect(
      try found("We cannot come. Call us.", "Wir kommen gern. Rufen Sie an.")
        == "Wir kommen gern.⟦⟧ Rufen Sie an.")
    let rules = try TestRules(Self.rule, locale: "de", tables: Self.tables)
    let passage = Record.Passage(locale: LocaleTag("en"), text: Array("We cannot come.".utf8))
    let finding = try #require(rules.lint("Wir kommen.") { $0.source = passage }.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.isMissing)
    #expect(finding.related == [Related(.source, Span(3, 9))])
    #expect(finding.arguments == [Argument("negation", "cannot")])
  }

  @Test("one that came in is marked, and is a suggestion at most")
  func added() throws {
    let rules = try TestRules(Self.rule, locale: "de", tables: Self.tables)
    let passage = Record.Passage(locale: LocaleTag("en"), text: Array("We can come.".utf8))
    let result = rules.lint("Wir können nicht kommen.") { $0.source = passage }
    #expect(TestRules.mark(result) == "Wir können ⟦nicht⟧ kommen.")
    #expect(result.findings.map(\.severity) == [.suggestion])
  }

  @Test(
    "another means of negating, a fixed phrase and a question are let off",
    arguments: [
      ("We cannot come.", "Es scheitert an der Zeit."), ("Not only we came.", "Auch andere kamen."),
      ("We came, not only they.", "Nicht nur sie kamen, auch wir."),
      ("Can we not come?", "Dürfen wir kommen?"),
      ("We are unable to come.", "Wir können nicht kommen."), ("We come.", "Wir kommen."), ("", "Nicht."),
      ("Never.", ""), ("We cannot come.", "We cannot come."),
    ])
  func silent(_ source: String, _ target: String) throws {
    #expect(try found(source, target) == target)
  }

  @Test("sentences that do not pair off are compared as a whole")
  func whole() throws {
    #expect(
      try found("We cannot come. Sorry.", "Wir kommen nicht, das tut uns leid.")
        == "Wir kommen nicht, das tut uns leid.")
    #expect(
      try found("We cannot come. Sorry.", "Wir kommen, das tut uns leid.")
        == "Wir kommen, das tut uns leid.⟦⟧")
  }

  @Test("a negation in a sentence above max-letters is left alone")
  func longSentences() throws {
    let rules = try TestRules(Self.rule + "\nmax-letters: 14", locale: "de", tables: Self.tables)
    func found(_ source: String, _ target: String) -> String {
      let passage = Record.Passage(locale: LocaleTag("en"), text: Array(source.utf8))
      return TestRules.mark(rules.lint(target) { $0.source = passage })
    }
    #expect(found("We cannot come.", "Wir kommen.") == "Wir kommen.⟦⟧")
    #expect(found("We cannot come to you.", "Wir kommen.") == "Wir kommen.")
    #expect(found("We cannot come. We are glad to write.", "Wir kommen, wir schreiben gern.").hasSuffix("⟦⟧"))
  }

  @Test("what only looks like a negation is none, also where the real one begins inside it")
  func harmless() throws {
    #expect(try found("We come.", "すみません、まず伺います。", to: "ja") == "すみません、まず伺います。")
    #expect(
      try found("We come.", "伺い⟦ません⟧。".replacing("⟦", with: "").replacing("⟧", with: ""), to: "ja")
        == "伺い⟦ません⟧。")
    #expect(try found("We hope to come.", "Gelmeyi umuyoruz.", to: "tr") == "Gelmeyi umuyoruz.")
    #expect(try found("We come.", "Gelemiyoruz.", to: "tr") == "⟦Gelemiyoruz⟧.")
  }

  @Test(
    "nothing is said without a source, its language, a table, or in one language",
    arguments: [(nil, "de"), ("fi", "de"), ("en", "fi"), ("de", "de")] as [(String?, String)])
  func unknown(_ from: String?, _ to: String) throws {
    let rules = try TestRules(Self.rule, locale: to, tables: Self.tables)
    #expect(rules.lint("Wir kommen.").findings.isEmpty)
    let result = rules.lint("Wir kommen.") {
      $0.source = Record.Passage(
        locale: from.flatMap { LocaleTag($0) }, text: Array("We cannot, nicht.".utf8))
    }
    #expect(result.findings.isEmpty)
  }

  @Test("Japanese cut into words with blanks is not read")
  func cutIntoWords() throws {
    let text = "私 は そこ に 行き ま せ ん 。"
    #expect(try found("I do not go there.", text, to: "ja") == text)
  }

  @Test(
    "a table with another key, a phrase that cannot be searched for and a table that is not there are refused",
    arguments: ["certain: [x]\nmaybe: [y]", "certain: [\"ab~\"]", "[not]"])
  func refused(_ table: String) {
    #expect(throws: TestRules.Refusal.self) {
      try TestRules("check: negation\ntables: { en: \"@en\" }", tables: ["en": table])
    }
    #expect(throws: TestRules.Refusal.self) { try TestRules("check: negation\ntables: { en: \"@none\" }") }
    #expect(throws: TestRules.Refusal.self) {
      try TestRules("check: negation\ntables: { nonsense1: \"@en\" }", tables: ["en": "certain: [not]"])
    }
  }
}
