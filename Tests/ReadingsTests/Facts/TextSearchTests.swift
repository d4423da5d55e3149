import Testing

@testable import Readings

@Suite struct TextSearchTests {
  /// Asks one search after the other, as `#expect` cannot change a value.
  private final class Asking {
    private var search: TextSearch

    init(_ text: String) { search = TextSearch(Array(text.utf8)) }

    func contains(_ name: String, isFolded: Bool = false) -> Bool {
      search.contains(Array(name.utf8), isFolded: isFolded)
    }

    func digits(_ wanted: String) -> Range<Int>? { search.digits(Array(wanted.utf8)) }
  }

  @Test func `bytes are found in their own or in any case`() {
    let search = Asking("Code ab-12 here")
    #expect(search.contains("ab-12"))
    #expect(!search.contains("AB-12"))
    #expect(search.contains("AB-12", isFolded: true))
  }

  @Test func `two bytes are too few to say anything`() {
    let search = Asking("ab")
    #expect(!search.contains("ab"))
  }

  @Test func `digits are found over marks but not over letters`() {
    let search = Asking("Tel. 030 - 123/45, 030a12345")
    #expect(search.digits("03012345") == 5..<17)
    #expect(search.digits("12345") == 11..<17)
    #expect(search.digits("99") == nil)
    #expect(search.digits("") == nil)
  }

  @Test func `after sixteen million looks nothing more is found`() {
    let search = Asking(String(repeating: "a", count: 100_000) + "needle")
    #expect(search.contains("needle"))
    for number in 0..<200 { #expect(!search.contains("aaab\(number)")) }
    #expect(!search.contains("edle"))
    // What was asked before is still known.
    #expect(search.contains("needle"))
  }
}
