import Entities
import Testing

@Suite struct MarkupScannerTests {
  @Test(arguments: [
    "<b>", "</b>", "<br/>", "<br />", "<a href=\"https://a.b/c?d=1&e=2\" title='x > y'>", "<x:g id=1>",
    "<p\nclass=a>",
    "<!-- tonelint ignore all/x -->", "<!-- a\nb -->", "&amp;", "&#39;", "&#x2019;", "&nbsp;",
  ])
  func `tags, comments and references are found whole`(_ tag: String) {
    #expect(found("see \(tag) there") == ["tag:\(tag)"])
  }

  @Test(arguments: [
    "a < b and c > d", "<3", "I <3 you", "x <- y", "<", "<>", "a <b", "<!-- open", "R&D;", "Q & A; x", "&#;",
    "&x;",
    "<a href=\"open>", "5<6",
  ])
  func `what only looks like one is prose`(_ text: String) {
    #expect(found(.tag, text) == [])
  }

  @Test func `an address in angle brackets is an address`() {
    #expect(found("<you@example.com>") == ["email:you@example.com"])
    #expect(found("<https://example.com/a>") == ["url:https://example.com/a"])
  }
}
