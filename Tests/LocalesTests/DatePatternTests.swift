import Locales
import Testing

@Suite("DatePattern")
struct DatePatternTests {
  @Test("fields, quoted words and quotes")
  func parts() {
    #expect(
      DatePattern("d 'de' MMMM 'o''clock' yy").parts == [
        .field("d", width: 1), .literal(" de "), .field("M", width: 4), .literal(" o'clock "),
        .field("y", width: 2),
      ])
    #expect(DatePattern("y年M月d日").parts.count == 6)
    #expect(DatePattern("''h").parts == [.literal("'"), .field("h", width: 1)])
    #expect(DatePattern("").parts.isEmpty)
  }

  @Test("marks of direction are no text")
  func marks() {
    #expect(DatePattern("d\u{200F}/M").separator(after: "d") == "/")
  }

  @Test("an unclosed quote takes the rest as text")
  func unclosed() {
    #expect(DatePattern("d 'de").parts == [.field("d", width: 1), .literal(" de")])
  }

  @Test("separators and widths")
  func separators() {
    let pattern = DatePattern("HH'h'mm")
    #expect(pattern.separator(after: "H", "h") == "h")
    #expect(pattern.separator(after: "d") == nil)
    #expect(pattern.separator(after: "m") == "")
    #expect(pattern.width("m") == 2)
    #expect(pattern.width("s") == nil)
  }
}
