import Locales
import Prose
import Testing

@Suite("Breaks")
struct BreaksTests {
  private func boundaries(_ unit: Breaks.Unit, _ text: String, _ locale: String = "en") throws -> [Int] {
    let breaks = try #require(Breaks(unit, locale: LocaleTag(locale) ?? LocaleTag(language: "en")))
    breaks.read(Array(text.utf8))
    return (0...text.utf8.count).filter(breaks.isBoundary)
  }

  @Test(
    "graphemes as a reader sees them",
    arguments: [
      ("abc", [0, 1, 2, 3]), ("e\u{301}x", [0, 3, 4]), ("👩‍👩‍👧", [0, 18]), ("🇩🇪🇫🇷", [0, 8, 16]), ("👍🏽", [0, 8]),
      ("1️⃣", [0, 7]),
      ("a\r\nb", [0, 1, 3, 4]), ("각", [0, 3]), ("ก็", [0, 6]), ("क्ष", [0, 9]), ("", [0]),
    ])
  func graphemes(_ text: String, _ expected: [Int]) throws {
    // Devanagari conjuncts are one grapheme since Unicode 15.1 only.
    let found = try boundaries(.grapheme, text)
    #expect(found == expected || (text == "क्ष" && found == [0, 6, 9]))
  }

  @Test("words and sentences")
  func others() throws {
    #expect(try boundaries(.word, "don’t go") == [0, 7, 8, 10])
    #expect(try boundaries(.sentence, "One. Two.") == [0, 5, 9])
    #expect(try boundaries(.sentence, "好。好", "zh") == [0, 6, 9])
  }

  @Test("the boundaries around an offset, and beyond the ends")
  func around() throws {
    let breaks = try #require(Breaks(.grapheme, locale: LocaleTag(language: "en")))
    breaks.read(Array("a👩‍👩‍👧b".utf8))
    #expect(breaks.start(around: 7) == 1)
    #expect(breaks.end(around: 7) == 19)
    #expect(breaks.start(around: 1) == 1)
    #expect(breaks.end(around: 19) == 19)
    #expect(breaks.start(around: 99) == 20)
    #expect(breaks.end(around: 99) == 20)
    #expect(breaks.start(around: -3) == 0)
    #expect(breaks.next(after: 0) == 1)
    #expect(breaks.next(after: 19) == 20)
    #expect(breaks.next(after: 20) == nil)
  }

  @Test("it reads text after text, longer and shorter ones")
  func reuse() throws {
    let breaks = try #require(Breaks(.grapheme, locale: LocaleTag(language: "en")))
    for text in [String(repeating: "é", count: 3000), "", "e\u{301}", String(repeating: "👍🏽", count: 2000)] {
      breaks.read(Array(text.utf8))
      #expect((0...text.utf8.count).count(where: breaks.isBoundary) == text.count + 1)
    }
  }
}
