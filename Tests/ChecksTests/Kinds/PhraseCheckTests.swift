import TestSupport
import Testing

@Suite("phrase")
struct PhraseCheckTests {
  @Test(
    "phrases match whole words, in any capitals, over line breaks, and with curly apostrophes",
    arguments: [
      "Please ⟦act now⟧.", "⟦ACT NOW⟧!", "⟦act\n  now⟧", "exact nowhere", "⟦don’t⟧ and ⟦don't⟧", "act, now",
      "⟦act\u{A0}now⟧",
    ])
  func words(_ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [act now, don't]")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "an open edge covers the longer word",
    arguments: [
      "⟦porky⟧", "⟦pork⟧", "xpork", "⟦Schweinefleisch⟧", "fleischlich", "⟦unhappily⟧", "⟦happy⟧",
    ])
  func edges(_ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [pork~, \"~fleisch\", \"~happi~\", happy]")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "of two phrases that overlap the longer counts, and neighbours count each",
    arguments: [
      "⟦no problem at all⟧", "⟦no problem⟧ ⟦no problem at all⟧", "⟦no problem⟧⟦!⟧",
    ])
  func longest(_ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [no problem, no problem at all, \"!\"]")
    #expect(rules.marked(text) == text)
  }

  @Test("Chinese and Japanese phrases match anywhere", arguments: ["本店⟦最好⟧的商品", "⟦お待ち⟧ください"])
  func unspaced(_ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [最好, お待ち]", locale: "zh-Hans")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "the suggestion takes the capital of what it replaces; an empty one deletes",
    arguments: [
      "⟦Cheap → Good value⟧ and ⟦cheap → good value⟧ and ⟦CHEAP → GOOD VALUE⟧"
    ])
  func suggestions(_ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [cheap]\nsuggest: good value")
    #expect(rules.marked(text) == text)
    let deleting = try TestRules("check: phrase\nphrases: [\"very \"]\nsuggest: \"\"")
    #expect(deleting.marked("⟦Very → ⟧ good") == "⟦Very → ⟧ good")
  }

  @Test(
    "place",
    arguments: [
      ("sentence-start", "⟦No⟧, we say no. ⟦No⟧. “⟦No⟧ way.” Oh no."),
      ("sentence-end", "No, we say ⟦no⟧. Is it ⟦no⟧?! It is ⟦no⟧ 🙂\nNo way."),
      ("whole-sentence", "⟦No⟧. No way. “⟦No⟧!” Oh no."), ("draft-start", "👋 ⟦No⟧. No."),
      ("draft-end", "No. Oh ⟦no⟧… 🙂\n"), ("whole-draft", "«⟦No⟧»."), ("whole-draft", "No. No."),
      ("line-start", "⟦No⟧ no\n- ⟦no⟧\n\t⟦no⟧\na no"), ("anywhere", "⟦No⟧ way, ⟦no⟧"),
    ])
  func places(_ place: String, _ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [\"no\"]\nat: \(place)")
    #expect(rules.marked(text) == text)
  }

  @Test("tables, paradigms and languages give the phrases of the locale")
  func expansion() throws {
    let table = ["words": "[alpha, beta]", "noun": "strip: а\nendings: [а, у, \"\"]"]
    let rule =
      "check: phrase\nphrases: { en: [\"@words\"], ru: [{ lemma: посылка, forms: \"@noun\" }], any: [🐷] }"
    let english = try TestRules(rule, locale: "en", tables: table)
    #expect(english.marked("⟦Alpha⟧ ⟦beta⟧ посылка ⟦🐷⟧") == "⟦Alpha⟧ ⟦beta⟧ посылка ⟦🐷⟧")
    let russian = try TestRules(rule, locale: "ru", tables: table)
    #expect(
      russian.marked("alpha ⟦посылку⟧ ⟦посылк⟧ посылкой ⟦🐷⟧") == "alpha ⟦посылку⟧ ⟦посылк⟧ посылкой ⟦🐷⟧")
  }

  @Test(
    "Turkish capitals fold the Turkish way in Turkish and Azerbaijani only",
    arguments: [
      ("tr", "⟦İADE⟧ IADE ⟦iade⟧"), ("az", "⟦İADE⟧ IADE ⟦iade⟧"), ("en", "İADE ⟦IADE⟧ ⟦iade⟧"),
    ])
  func turkish(_ locale: String, _ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [iade]", locale: locale)
    #expect(rules.marked(text) == text)
  }
}
