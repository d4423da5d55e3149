import Locales
import Prose
import Testing

@Suite("Casing")
struct CasingTests {
  @Test(
    "lower case follows the rules of the language",
    arguments: [
      ("en", "MAY", "may"), ("tr", "İSTANBUL", "istanbul"), ("tr", "IŞIK", "ışık"), ("nl", "IJS", "ijs"),
      ("el", "ΜΆΪΟΣ", "μάϊος"), ("ja", "年", "年"), ("en", "", ""),
    ])
  func lowercased(_ tag: String, _ word: String, _ expected: String) throws {
    #expect(Casing.lowercased(word, try #require(LocaleTag(tag))) == expected)
  }

  @Test("long words")
  func long() {
    let word = String(repeating: "Ü", count: 1000)
    #expect(Casing.lowercased(word, LocaleTag(language: "de")) == String(repeating: "ü", count: 1000))
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
