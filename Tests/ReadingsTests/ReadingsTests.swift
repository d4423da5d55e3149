import Prose
import Readings
import Testing

@Suite("Readings")
struct ReadingsTests {
  private func readings(_ text: String) -> Readings {
    let readings = Readings()
    readings.read(Draft(text, locale: LocaleTag(language: "en")))
    return readings
  }

  @Test(
    "spans widen to whole graphemes",
    arguments: [
      ("e\u{301}x", Span(0, 1), Span(0, 3)), ("👩‍👩‍👧 a", Span(4, 8), Span(0, 18)), ("🇩🇪🇫🇷", Span(4, 8), Span(0, 8)),
      ("a\r\nb", Span(2, 3), Span(1, 3)), ("👍🏽", Span(4, 8), Span(0, 8)), ("abc", Span(1, 2), Span(1, 2)),
      ("각", Span(1, 2), Span(0, 3)),
      ("1️⃣", Span(0, 1), Span(0, 7)), ("e\u{301}", Span(1, 1), Span(0, 0)), ("", Span(0, 0), Span(0, 0)),
      ("ab", Span(2, 2), Span(2, 2)),
    ])
  func graphemes(_ text: String, _ span: Span, _ expected: Span) {
    #expect(readings(text).wholeGraphemes(span) == expected)
  }

  @Test(
    "punctuation around a place",
    arguments: [
      ("a, “b” c", 6, 1), ("a, “b” c", 1, 1), ("...", 3, 0), ("x…", 4, 1), ("٣،", 4, 2), ("好。", 6, 3),
    ])
  func punctuationBefore(_ text: String, _ offset: Int, _ expected: Int) {
    #expect(readings(text).punctuationStart(before: offset) == expected)
  }

  @Test("punctuation after a place")
  func punctuationAfter() {
    #expect(readings("a, “b").punctuationEnd(from: 1) == 6)
    #expect(readings("a 😀!\n").punctuationEnd(from: 1) == 8)
    #expect(readings("abc").punctuationEnd(from: 3) == 3)
    #expect(readings("é!").isOnlyPunctuation(Span(2, 3)))
    #expect(!readings("é!").isOnlyPunctuation(Span(0, 3)))
    #expect(readings("é!").isOnlyPunctuation(Span(1, 1)))
  }

  @Test("one instance reads draft after draft, and nothing of the last one stays")
  func reuse() {
    let readings = Readings()
    for text in ["> a\nB. C!", "", "e\u{301}", "> a\nB. C!"] {
      readings.read(Draft(text, locale: LocaleTag(language: "en")))
      let fresh = self.readings(text)
      #expect(readings.outsideProse == fresh.outsideProse)
      #expect(readings.sentences == fresh.sentences)
      #expect(readings.marks == fresh.marks)
      #expect(
        readings.wholeGraphemes(Span(0, min(1, text.utf8.count)))
          == fresh.wholeGraphemes(Span(0, min(1, text.utf8.count))))
    }
  }
}
