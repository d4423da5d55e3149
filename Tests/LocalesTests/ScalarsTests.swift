import Locales
import Prose
import Testing

@Suite("Scalars")
struct ScalarsTests {
  @Test(
    "columns in a terminal",
    arguments: [
      ("a", 1), ("é", 1), ("好", 2), ("ア", 2), ("ｱ", 1), ("Ａ", 2), ("\u{301}", 0), ("\u{200D}", 0), ("😀", 2),
      ("\n", 0), ("한", 2),
    ] as [(Unicode.Scalar, Int)])
  func columns(_ scalar: Unicode.Scalar, _ columns: Int) {
    #expect(Scalars.columns(scalar) == columns)
  }

  @Test("emoji with and without a variation selector")
  func emoji() {
    #expect(Scalars.isEmojiPresentation("😀"))
    #expect(Scalars.isEmojiPresentation("🇩"))
    #expect(!Scalars.isEmojiPresentation("❤"))
    #expect(Scalars.isPictographic("❤"))
    #expect(!Scalars.isPictographic("1"))
    #expect(!Scalars.isEmojiPresentation("©"))
  }

  @Test(
    "scripts by their ISO 15924 codes",
    arguments: [
      ("a", "Latn"), ("я", "Cyrl"), ("好", "Hani"), ("あ", "Hira"), ("ア", "Kana"), ("한", "Hang"), ("ع", "Arab"),
      ("न", "Deva"),
      ("ก", "Thai"), ("1", "Zyyy"), ("\u{301}", "Zinh"),
    ] as [(Unicode.Scalar, String)])
  func scripts(_ scalar: Unicode.Scalar, _ code: String) {
    #expect(Scalars.script(scalar) == code)
  }

  @Test("letters, digits and case, the ordinal sign being small as Unicode has it")
  func kinds() {
    #expect(
      Scalars.isLetter("ß") && Scalars.isLetter("好") && !Scalars.isLetter("5") && !Scalars.isLetter("!"))
    #expect(Scalars.isDigit("5") && Scalars.isDigit("٣") && !Scalars.isDigit("a"))
    #expect(
      Scalars.isUppercase("Ä") && !Scalars.isUppercase("ä") && Scalars.isLowercase("ä")
        && Scalars.isLowercase("º"))
  }

  @Test("canonical decomposition, of long texts too")
  func decomposition() {
    #expect(Array(Scalars.decomposed("é한Å").unicodeScalars).count == 7)
    #expect(Scalars.decomposed("") == "")
    #expect(Scalars.decomposed("ascii") == "ascii")
    let long = String(repeating: "ΐ", count: 5000)
    #expect(Scalars.decomposed(long).unicodeScalars.count == 15000)
  }

  @Test(
    "likely subtags are for formats",
    arguments: [
      ("de", "de-Latn-DE"), ("zh-TW", "zh-Hant-TW"), ("sr", "sr-Cyrl-RS"), ("en-GB", "en-Latn-GB"),
      ("ar", "ar-Arab-EG"),
    ])
  func likely(_ tag: String, _ expected: String) throws {
    #expect(try #require(LocaleTag(tag)).likely.description == expected)
  }
}
