import Prose
import Testing

@testable import Checks

@Suite("Words of capitals")
struct CapitalWordsTests {
  @Test(
    "are found wherever they stand, the very end of the text included",
    arguments: [
      ("BUY now", ["BUY"]), ("Please BUY", ["BUY"]), ("ÄRGER UND ÄRGER", ["ÄRGER", "UND", "ÄRGER"]),
      ("ОЧЕНЬ", ["ОЧЕНЬ"]),
    ])
  func found(text: String, words: [String]) {
    let bytes = Array(text.utf8)
    #expect(CapitalWords.find(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) } == words)
  }

  @Test(
    "are not single letters, codes, or words that go on in small letters",
    arguments: ["I", "A B", "XR7", "PDFs", ""])
  func passed(text: String) {
    #expect(CapitalWords.find(in: Array(text.utf8)).isEmpty)
  }
}
