import Prose
import Testing

@testable import Checks

@Suite("Words of capitals")
struct CapitalWordsTests {
  @Test(
    "are found wherever they stand, the very end of the text included",
    arguments: [
      ("BUY now", ["BUY"]), ("Please BUY", ["BUY"]), ("ÄRGER UND ÄRGER", ["ÄRGER", "UND", "ÄRGER"]),
      ("ОЧЕНЬ", ["ОЧЕНЬ"]), ("PROSZĘ TŁUMACZYĆ ŻÓŁĆ", ["PROSZĘ", "TŁUMACZYĆ", "ŻÓŁĆ"]),
      ("ČEŠTINA ŘEŠÍ ÚČTY", ["ČEŠTINA", "ŘEŠÍ", "ÚČTY"]), ("ЇЖА ТА ҐУДЗИКИ Є", ["ЇЖА", "ТА", "ҐУДЗИКИ"]),
      ("İADE ŞARTLARI DEĞİŞTİ", ["İADE", "ŞARTLARI", "DEĞİŞTİ"]),
      ("ĐƠN HÀNG ĐÃ GỬI", ["ĐƠN", "HÀNG", "ĐÃ", "GỬI"]), ("ΠΡΟΣΟΧΉ", ["ΠΡΟΣΟΧΉ"]),
      ("E\u{301}TE\u{301} ou E\u{301}te\u{301}", ["E\u{301}TE\u{301}"]),
      ("Write “STOP”—NOW…", ["STOP", "NOW"]), ("请用USB线", []), ("XŻ9 Łódź PIĘć", []),
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
