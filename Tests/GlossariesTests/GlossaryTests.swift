import Glossaries
import Prose
import RulePacks
import Testing

@Suite("Glossary")
struct GlossaryTests {
  private func glossary(_ text: String, _ name: String = "t.csv") throws -> Glossary {
    try Glossary(name: name, bytes: Array(text.utf8))
  }

  private func refusal(_ text: String) -> String {
    do throws(PackError) {
      _ = try Glossary(name: "t.csv", bytes: Array(text.utf8))
      return "none"
    } catch {
      return "\(error.place.line):\(error.place.column): \(error.reason.english)"
    }
  }

  @Test("columns are found by the header, whatever their order")
  func columns() throws {
    let concepts = try glossary(
      "note,de-DE,forbidden,EN,DNT\nx,Rabatt | Nachlass,de: Prozente | en: rebate | price cut,discount,no\n,,,Acme,yes\n"
    )
    .concepts
    #expect(concepts.count == 2)
    let german = try #require(LocaleTag("de-DE"))
    let english = LocaleTag(language: "en")
    #expect(concepts[0].terms == [german: ["Rabatt", "Nachlass"], english: ["discount"]])
    #expect(
      concepts[0].forbidden == [LocaleTag(language: "de"): ["Prozente"], english: ["rebate", "price cut"]])
    #expect(!concepts[0].isNotTranslated && concepts[1].isNotTranslated)
    #expect(concepts.map(\.line) == [2, 3])
  }

  @Test("the nearest column gives the terms of a locale")
  func fallback() throws {
    let concept = try #require(glossary("de,de-AT,zh-Hans,zh-Hant\nTüte,Sackerl,袋子,袋\n").concepts.first)
    for (tag, expected) in [
      ("de-AT", "Sackerl"), ("de-CH", "Tüte"), ("de", "Tüte"), ("zh-CN", "袋子"), ("zh-TW", "袋"),
    ] {
      #expect(concept.terms(for: try #require(LocaleTag(tag))) == [expected], "\(tag)")
    }
    #expect(concept.terms(for: LocaleTag(language: "fr")).isEmpty)
  }

  @Test("tabs separate in a .tsv, and a byte order mark does not hide the first column")
  func tabs() throws {
    let concepts = try glossary("\u{FEFF}en\tde\r\na, b\tc\r\n", "t.tsv").concepts
    #expect(
      concepts.map(\.terms) == [[LocaleTag(language: "en"): ["a, b"], LocaleTag(language: "de"): ["c"]]])
  }

  @Test(
    "refusals name the line",
    arguments: [
      ("", "1:1: the glossary is empty"), ("\n\n", "1:1: the glossary is empty"),
      ("term,translation\na,b", "1:1: the header names no locale, such as “en,de”"),
      ("en,de\na,b,c", "2:1: 3 cells, but the header has 2"),
      ("en,de\na,\"b\nc", "2:1: a quotation mark is never closed"),
      ("en,forbidden\na,b", "2:1: a forbidden term needs its locale: “de: Term”"),
    ])
  func refusals(_ text: String, _ expected: String) {
    #expect(refusal(text) == expected)
  }

  @Test("bytes that are not UTF-8 are refused")
  func notUTF8() {
    #expect(throws: PackError.self) { try Glossary(name: "t.csv", bytes: Array("en,de\na,".utf8) + [0xFC]) }
  }
}
