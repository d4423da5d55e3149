import Linting
import Prose
import TestSupport
import Testing

@Suite("punctuation")
struct PunctuationCheckTests {
  private func expect(
    _ fault: String, _ locale: String, _ texts: [String], keys: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rules = try TestRules("check: punctuation\nfault: \(fault)\n\(keys)", locale: locale)
    for text in texts { #expect(rules.marked(text) == text, sourceLocation: sourceLocation) }
  }

  @Test("full-width marks in a text of spaced words")
  func fullWidthInLatin() throws {
    try expect(
      "full-width-in-latin", "de",
      [
        "Ja⟦， → , ⟧bitte⟦！ → !⟧", "Hallo⟦（ →  (⟧neu⟦） → ) ⟧da", "Ende⟦。 → .⟧", "„东西，好“ heißt", "so⟦！！ → !!⟧",
        "> zitiert，ja", "", "normal, ja!",
      ])
    try expect("full-width-in-latin", "zh-Hans", ["好，OK！"])
  }

  @Test("half-width marks after Han and Kana")
  func halfWidthInCJK() throws {
    try expect(
      "half-width-in-cjk", "zh-Hans",
      [
        "您好⟦, → ，⟧请稍候⟦! → ！⟧", "版本1.5", "共3.5元", "价格⟦: → ：⟧10", "好...", "谢谢⟦( → （⟧您）", "OK, fine.",
        "您好⟦,  → ，⟧请",
      ])
    try expect("half-width-in-cjk", "ja", ["はい⟦, → 、⟧です⟦. → 。⟧", "漢字かな⟦, → 、⟧漢字"])
    try expect("half-width-in-cjk", "en", ["您好,请"])
  }

  @Test("a space before a mark")
  func spaceBeforeMark() throws {
    try expect(
      "space-before-mark", "en",
      [
        "yes⟦ , → ,⟧ no", "yes⟦  ! → !⟧", "a .net app", "well …", "well ...", "good :)", "yes, no",
        "ready⟦ ?? → ??⟧", "\n, x",
      ])
    try expect("space-before-mark", "fr", ["oui !", "oui ; non : peut-être ?", "oui⟦ , → ,⟧ non⟦ . → .⟧"])
  }

  @Test("no space after a mark")
  func noSpaceAfterMark() throws {
    try expect(
      "no-space-after-mark", "en",
      [
        "yes⟦, → , ⟧no", "shipped⟦. → . ⟧We", "example.com", "e.g. this", "U.S. law", "3,500 and 10:30",
        "It is v1.Two", "yes, no",
        "https://a.b/c,d", "so⟦! → ! ⟧Now", "ok:ok",
      ])
  }

  @Test("two spaces inside a sentence")
  func doubleSpace() throws {
    try expect("double-space", "en", ["a⟦   →  ⟧b", "End.  Next", "a  \n  b", "a | b  | c", "   a", "a   "])
  }

  @Test("French spaces")
  func frenchSpacing() throws {
    try expect(
      "french-spacing", "fr",
      [
        "Bonjour !", "Bonjour⟦! → \u{202F}!⟧", "Ceci : cela", "Ceci⟦: → \u{A0}:⟧ cela",
        "ok\u{A0}: oui\u{202F}!", "10:30", "Merci :)", "Vraiment⟦? → \u{202F}?⟧!",
        "⟦« → «\u{A0}⟧oui⟦» → \u{A0}»⟧", "⟦«  → «\u{A0}⟧oui »",
      ])
    try expect("french-spacing", "de", ["Hallo !"])
  }

  @Test("marks without their partner")
  func unbalancedPair() throws {
    try expect(
      "unbalanced-pair", "en",
      [
        "a ⟦(⟧b", "a bc⟦)⟧ d", "(a [b] c)", "1) one\na) two", "fine :) and :-( too", "“a”", "a ⟦“⟧b", "„a“ “",
        "⟦[⟧a (b)", "({[x]})",
        "> (a\nb", "(a\n\nb)",
      ])
    try expect("unbalanced-pair", "ja", ["「はい」⟦『⟧いいえ"])
  }

  @Test("Spanish questions and exclamations open with their inverted mark")
  func invertedMark() throws {
    try expect(
      "inverted-mark", "es",
      [
        "⟦ → ¿⟧Qué tal? Bien.", "¿Qué tal? ¡Bien!", "Hola. ⟦ → ¡⟧Gracias!", "¿Cómo!", "¡Qué?", "No (?)",
        "Bien.",
      ])
    try expect("inverted-mark", "en", ["What?"])
  }

  @Test("spaces between Han and Kana")
  func spaceInCJK() throws {
    try expect("space-in-cjk", "zh-Hans", ["您⟦  → ⟧好", "用 iPhone 吗", "您好 。", "a b"])
    try expect("space-in-cjk", "ko", ["안녕 하세요"])
  }

  @Test("full-width letters and digits")
  func fullWidthAlphanumeric() throws {
    try expect("full-width-alphanumeric", "ja", ["⟦ＡＢＣ１２３ → ABC123⟧です", "ABC", "！", "⟦Ａ → A⟧！⟦９ → 9⟧"])
  }

  @Test("doubled marks")
  func doubledMark() throws {
    try expect(
      "doubled-mark", "en",
      ["a⟦,, → ,⟧ b", "a⟦.. → .⟧", "a...", "a....", "../b", "std::move", "a⟦;; → ;⟧", "a⟦,,, → ,⟧", "a, b."])
    try expect("doubled-mark", "zh-Hans", ["好⟦。。 → 。⟧", "好。。。", "好⟦，， → ，⟧"])
  }

  @Test("straight quotation marks where the locale curls them")
  func wrongQuotes() throws {
    try expect(
      "wrong-quotes", "de", ["Er sagte ⟦\" → „⟧ja⟦\" → “⟧.", "ein 15\" Bildschirm", "a \" b", "„ja“"],
      keys: "quotes: „“")
  }

  @Test("marks narrows a fault to the characters listed")
  func marks() throws {
    try expect("doubled-mark", "en", ["a⟦,, → ,⟧ b;;"], keys: "marks: \",\"")
  }

  @Test("the placeholder names the mark")
  func placeholder() throws {
    let rules = try TestRules("check: punctuation\nfault: doubled-mark")
    #expect(rules.lint("a,,").findings.first?.arguments.first?.name == "mark")
  }
}
