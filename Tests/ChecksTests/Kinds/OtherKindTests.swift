import Glossaries
import Linting
import Prose
import TestSupport
import Testing

@Suite("characters")
struct CharactersCheckTests {
  @Test(
    "sequences are found as they stand, the longest first, inside words too",
    arguments: [
      "caf⟦Ã© → é⟧", "a⟦\u{FFFD}⟧b", "⟦Ã → À⟧ la", "a⟦\u{200B} → ⟧b", "> a\u{FFFD}", "",
    ])
  func sequences(_ text: String) throws {
    let rules = try TestRules("check: characters\ncharacters: { Ã©: é, Ã: À, \"\\u200B\": \"\" }")
    let listed = try TestRules("check: characters\ncharacters: [\"\\uFFFD\"]")
    #expect((text.contains("\u{FFFD}") ? listed : rules).marked(text) == text)
  }
}

@Suite("script")
struct ScriptCheckTests {
  @Test(
    "letters of other scripts are one finding for each run",
    arguments: [
      "Su pedido ⟦订单⟧ llega", "⟦已 发货！谢谢⟧ hoy", "Größe ñ é ø ł", "⟦Привет⟧ y ⟦안녕⟧", "5 € – “ok” 😀 №",
      "`订单` {{订单}}", "α",
    ])
  func latin(_ text: String) throws {
    let rules = try TestRules("check: script\nallowed: [Latn, Grek]", locale: "es")
    #expect(rules.marked(text) == text)
  }

  @Test("few letters may be left alone")
  func few() throws {
    let rules = try TestRules("check: script\nallowed: [Latn]\nmin-letters: 3", locale: "de")
    #expect(rules.marked("α und 订单 und ⟦订单号⟧") == "α und 订单 und ⟦订单号⟧")
    #expect(rules.lint("订单号").findings.first?.arguments == [Argument("script", "Hani")])
  }

  @Test("Japanese allows its three scripts and Latin")
  func japanese() throws {
    let rules = try TestRules("check: script\nallowed: [Hira, Kana, Hani, Latn]", locale: "ja")
    #expect(rules.marked("ご注文番号はAです。ー々 ⟦안녕⟧") == "ご注文番号はAです。ー々 ⟦안녕⟧")
  }
}

@Suite("untranslated")
struct UntranslatedCheckTests {
  @Test("a sentence of the source that stands in the reply is found with its place in the source")
  func found() throws {
    let rules = try TestRules("check: untranslated\nmin-words: 3", locale: "de")
    let source = Record.Passage(
      locale: LocaleTag("en"), text: Array("Hello. We ship it today. Bye now.".utf8))
    let result = rules.lint("Guten Tag. We ship it today. Bye now.") { $0.source = source }
    #expect(TestRules.mark(result) == "Guten Tag. ⟦We ship it today.⟧ Bye now.")
    #expect(result.findings.first?.related == [Related(.source, Span(7, 24))])
  }

  @Test("it is silent without a source, in the same language, and for other sentences")
  func silent() throws {
    let rules = try TestRules("check: untranslated", locale: "de")
    let text = "We ship it today."
    #expect(rules.lint(text).findings.isEmpty)
    #expect(
      rules.lint(text) { $0.source = .init(locale: LocaleTag("de-AT"), text: Array(text.utf8)) }.findings
        .isEmpty)
    #expect(rules.lint(text) { $0.source = .init(locale: nil, text: []) }.findings.isEmpty)
    #expect(
      rules.lint(text) { $0.source = .init(locale: nil, text: Array("We ship it later.".utf8)) }.findings
        .isEmpty)
  }
}

@Suite("glossary")
struct GlossaryCheckTests {
  private func rules(_ csv: String, locale: String = "de") throws -> TestRules {
    try TestRules(
      [
        "agreed": "check: glossary\nfault: not-as-agreed",
        "forbidden": "check: glossary\nfault: forbidden\nseverity: error",
        "translated": "check: glossary\nfault: translated",
      ], locale: locale, glossaries: [try Glossary(name: "t.csv", bytes: Array(csv.utf8))])
  }

  @Test("a term that is not rendered as agreed is an absence at the end with the agreed terms")
  func notAsAgreed() throws {
    let rules = try rules("en,de\nrefund,Rückerstattung|Erstattung\n")
    let source = Record.Passage(locale: LocaleTag("en"), text: Array("Your refund is on its way.".utf8))
    let result = rules.lint("Ihr Geld ist unterwegs.\n") { $0.source = source }
    #expect(TestRules.mark(result) == "Ihr Geld ist unterwegs.⟦⟧\n")
    // A term alone put at the end would be no sentence.
    #expect(result.findings.first?.suggestions.isEmpty == true)
    #expect(
      result.findings.first?.arguments == [
        Argument("term", "refund"), Argument("expected", "Rückerstattung / Erstattung"),
      ])
    #expect(result.findings.first?.related == [Related(.source, Span(5, 11))])
    #expect(rules.lint("Ihre Erstattung ist unterwegs.") { $0.source = source }.findings.isEmpty)
    #expect(rules.lint("Ihr Geld.").findings.isEmpty)
  }

  @Test("a forbidden term is found where it stands, source or not")
  func forbidden() throws {
    let rules = try rules("en,de,forbidden\nrefund,Erstattung,de: Geldrückgabe\n")
    #expect(
      rules.marked("Ihre ⟦Geldrückgabe → Erstattung⟧ läuft.") == "Ihre ⟦Geldrückgabe → Erstattung⟧ läuft.")
  }

  @Test("a name that stays as it is everywhere")
  func translated() throws {
    let rules = try rules("en,de,do-not-translate\nWindhund,,yes\n")
    let source = Record.Passage(locale: LocaleTag("en"), text: Array("Windhund is out.".utf8))
    #expect(rules.lint("Windhund ist da.") { $0.source = source }.findings.isEmpty)
    #expect(
      rules.lint("Greyhound ist da.") { $0.source = source }.findings.map(\.rule) == ["all/test/translated"])
  }

  @Test("pairs of a record hold for it alone, and pairs with one source term are alternatives")
  func pairs() throws {
    let rules = try rules("en,de\nx,y\n")
    let source = Record.Passage(locale: LocaleTag("en"), text: Array("The cable.".utf8))
    func lint(_ text: String, _ pairs: [[String]]) -> Int {
      rules.lint(text) {
        $0.source = source
        $0.glossary = pairs
      }.findings.count
    }
    #expect(lint("Die Leitung.", [["cable", "Kabel"]]) == 1)
    #expect(lint("Das Kabel.", [["cable", "Kabel"]]) == 0)
    #expect(lint("Die Leitung.", [["cable", "Kabel"], ["cable", "Leitung"]]) == 0)
    #expect(lint("Die Leitung.", [["cable"]]) == 0)
    #expect(lint("Die Leitung.", []) == 0)
  }
}
