import Testing

@testable import Checks

@Suite("Words")
struct WordsTests {
  @Test(
    "words are counted as a reader would",
    arguments: [
      ("", 0), ("one", 1), ("one two", 2), ("don't stop", 2), ("don’t stop", 2), ("Größe für Ärger", 3),
      ("a-b", 2), ("3.5 kg", 3),
      ("Здравствуйте, Анна!", 2), ("你好吗", 2), ("ありがとう", 3), ("مرحبا بك", 2), ("नमस्ते जी", 2), ("안녕 하세요", 2),
      ("👍 ok", 1),
    ])
  func counts(_ text: String, _ count: Int) {
    #expect(Words.count(in: Array(text.utf8)[...]) == count)
  }
}
