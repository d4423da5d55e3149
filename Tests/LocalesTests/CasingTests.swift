import Locales
import Prose
import Testing

@Suite("Casing")
struct CasingTests {
  @Test(
    "every case of a word once, under the rules of its language",
    arguments: [
      ("en", "May", ["May", "may", "MAY"]), ("tr", "istanbul", ["istanbul", "İstanbul", "İSTANBUL"]),
      ("tr", "Işık", ["Işık", "ışık", "IŞIK"]), ("nl", "ijs", ["ijs", "IJs", "IJS"]),
      ("de", "groß", ["groß", "Groß", "GROSS"]), ("el", "Μάιος", ["Μάιος", "μάιος", "ΜΑΪΟΣ"]),
      ("ja", "年", ["年"]), ("en", "", [""]),
    ])
  func variants(_ tag: String, _ word: String, _ expected: [String]) throws {
    #expect(Casing.variants(word, try #require(LocaleTag(tag))) == expected)
  }

  @Test("long words")
  func long() {
    let word = String(repeating: "ß", count: 1000)
    let variants = Casing.variants(word, LocaleTag(language: "de"))
    #expect(variants.last == String(repeating: "S", count: 2000))
  }

  @Test("digits of any script, and what is none")
  func digits() {
    #expect(Scalars.digitValue("7") == 7)
    #expect(Scalars.digitValue("٣") == 3)
    #expect(Scalars.digitValue("९") == 9)
    #expect(Scalars.digitValue("０") == 0)
    #expect(Scalars.digitValue("五") == nil)
    #expect(Scalars.digitValue("½") == nil)
    #expect(Scalars.digitValue("²") == nil)
  }
}
