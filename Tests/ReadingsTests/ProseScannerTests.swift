import Entities
import Prose
import TestSupport
import Testing

@testable import Readings

@Suite("What is no prose")
struct ProseScannerTests {
  @Test(
    "quoted lines, code, addresses, placeholders and tags",
    arguments: [
      "⟦> quoted⟧\nprose", "a\r\n  ⟦> quoted\r⟧\nb", "⟦>⟧", "⟦>> twice⟧", "a > b", "x\n⟦> one⟧\n⟦> two⟧\n",
      "⟦`code`⟧ and ⟦```\nx\n```⟧",
      "mail ⟦a.b@example.com⟧ or ⟦https://example.com/a?b=c⟧.", "Hi ⟦{{name}}⟧, ⟦%s⟧ ⟦{0}⟧ ⟦${x}⟧",
      "⟦<b>⟧bold⟦</b>⟧ &amp; ok",
      "A-10293847 and 😀 are prose", "", "⟦> a {{b}} `c`⟧ d".replacing(" d", with: ""),
    ])
  func zones(_ marked: String) {
    let text = MarkedText(marked)
    let found = Array(text.text.utf8).withUnsafeBufferPointer {
      ProseScanner.scan($0, EntityScanner().scan($0))
    }
    #expect(found == text.spans)
  }

  @Test("a span is outside prose when it touches a zone, an empty one when it lies in it")
  func lookup() {
    let readings = Readings()
    readings.read(Draft("ab `cd` ef", locale: LocaleTag(language: "en")))
    #expect(readings.outsideProse == [Span(3, 7)])
    for (span, expected) in [
      (Span(0, 3), false), (Span(2, 4), true), (Span(3, 7), true), (Span(4, 5), true), (Span(6, 9), true),
      (Span(7, 10), false),
      (Span(3, 3), true), (Span(5, 5), true), (Span(7, 7), false), (Span(0, 0), false),
    ] {
      #expect(readings.isOutsideProse(span) == expected, "\(span)")
    }
  }
}
