import Testing

@testable import Entities

@Suite("Which words may begin at a place")
struct PrefixFilterTests {
  private static let words = [
    "may", "may day", "in", "m", "kg", "märz", "i", "iki", "апреля", "в", "三月", "日", "日前", "半年", "ชั่วโมง",
    "घंटे", "٪", "€",
    "usd", "’s", "º", "2nd",
  ]

  private static func lexicon() -> Lexicon? {
    var builder = LexiconBuilder()
    for word in words { builder.add(word, Sense(.unit, 1)) }
    return Lexicon(copying: builder.encode(gluesNumerals: false))
  }

  private static func mayBegin(_ text: String, length: Int = 1) -> Bool? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      lexicon()?.mayBegin(in: bytes, at: 0, limit: bytes.count, length: length)
    }
  }

  @Test("no word of the lexicon is ruled out, at the end of a text or before more of it", arguments: words)
  func keepsWords(_ word: String) {
    for text in [word, word.uppercased(), word + " 5", word + "三", word + "ด", word + "x"] {
      #expect(Self.mayBegin(text) == true, "\(text)")
    }
  }

  @Test(
    "letters that are folded to others are not ruled out",
    arguments: [("ＵＳＤ", 9), ("İki", 4), ("İ", 2), ("MÄRZ", 5), ("В", 2), ("Ｍ", 3)])
  func folds(_ text: String, _ length: Int) {
    #expect(Self.mayBegin(text, length: length) == true)
  }

  @Test(
    "most other words are ruled out",
    arguments: [
      ("customer", 8), ("mayor", 5), ("mar", 3), ("kgs ", 3), ("zwei", 4), ("Привет", 12), ("四月", 6),
      ("สวัสดี", 18),
    ])
  func rulesOut(_ text: String, _ length: Int) {
    #expect(Self.mayBegin(text, length: length) == false)
  }
}
