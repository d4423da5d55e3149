import Linting
import Prose
import TestSupport
import Testing

@Suite("Suppressions")
struct SuppressionsTests {
  private func stripped(_ text: String) -> String {
    Suppressions.extract(from: Draft(text, locale: LocaleTag(language: "en"))).0.text
  }

  /// The rules with the text that they are switched off in.
  private func ranges(_ text: String) -> [String] {
    let (draft, suppressions) = Suppressions.extract(from: Draft(text, locale: LocaleTag(language: "en")))
    return suppressions.ranges.map { "\($0.rule): \(draft.text($0.span))" }
  }

  @Test(
    "a directive alone on its line takes the line with it",
    arguments: [
      ("<!-- tonelint ignore a -->\nOne.\n<!-- tonelint end -->\nTwo.\n", "One.\nTwo.\n"),
      ("<!-- tonelint ignore a -->\r\nOne.\r\n  <!-- tonelint end -->\t\r\nTwo.\r\n", "One.\r\nTwo.\r\n"),
      ("One.\n<!-- tonelint end -->", "One.\n"), ("<!-- tonelint end -->", ""),
      ("<!-- tonelint ignore a --> <!-- tonelint ignore-next b -->\nOne.", "One."),
    ])
  func wholeLines(_ text: String, _ expected: String) {
    #expect(stripped(text) == expected)
  }

  @Test(
    "a directive between words leaves one space, at an end of the line none",
    arguments: [
      ("One <!-- tonelint ignore a --> two <!-- tonelint end --> three.", "One two three."),
      ("One.<!-- tonelint end -->Two.", "One.Two."), ("One. <!-- tonelint end -->\nTwo.", "One.\nTwo."),
      ("<!-- tonelint ignore a --> One.", "One."), ("One. <!-- tonelint end -->", "One."),
      ("One <!-- tonelint ignore a --><!-- tonelint end --> two.", "One two."),
    ])
  func amongWords(_ text: String, _ expected: String) {
    #expect(stripped(text) == expected)
  }

  @Test("a rule is off from its directive to the end of it, several at once too")
  func upToEnd() {
    #expect(
      ranges("A. <!-- tonelint ignore x, y/z --> B. <!-- tonelint end --> C.") == ["x:  B.", "y/z:  B."])
  }

  @Test("a suppression that is never ended lasts to the end of the text")
  func unclosed() {
    #expect(ranges("A.\n<!-- tonelint ignore x -->\nB.\n\nC.\n") == ["x: B.\n\nC.\n"])
  }

  @Test("an end closes all that are open, and one too many does nothing")
  func nested() {
    let text =
      "<!-- tonelint ignore x -->\nA.\n<!-- tonelint ignore y -->\nB.\n<!-- tonelint end -->\nC.\n<!-- tonelint end -->\nD."
    #expect(ranges(text) == ["x: A.\nB.\n", "y: B.\n"])
    #expect(stripped(text) == "A.\nB.\nC.\nD.")
  }

  @Test(
    "ignore-next lasts to the end of the next paragraph",
    arguments: [
      ("<!-- tonelint ignore-next x -->\nA.\nB.\n\nC.", "x: A.\nB."),
      ("<!-- tonelint ignore-next x -->\n\nA.\n\nB.", "x: \nA."),
      ("<!-- tonelint ignore-next x -->\r\nA.\r\n\r\nB.", "x: A.\r"),
      ("<!-- tonelint ignore-next x --> A. B.", "x: A. B."),
      ("A.\n<!-- tonelint ignore-next x -->", "x: "),
      ("<!-- tonelint ignore-next x -->\nA.\n<!-- tonelint end -->\nB.\n\nC.", "x: A.\nB."),
    ])
  func nextParagraph(_ text: String, _ expected: String) {
    #expect(ranges(text) == [expected])
  }

  @Test("several ignore-next before one paragraph all last to its end")
  func stackedNext() {
    let text = "<!-- tonelint ignore-next x -->\n<!-- tonelint ignore-next y -->\nA.\n\nB."
    #expect(ranges(text) == ["x: A.", "y: A."])
  }

  @Test(
    "a directive with a slip does not reach the customer and counts as an unknown rule",
    arguments: [
      ("A <!-- tonelint ignroe x --> B", "ignroe x"), ("A <!-- tonelint ignore --> B", "ignore"),
      ("A <!-- tonelint --> B", ""), ("A <!--tonelint off--> B", "off"),
    ])
  func slips(_ text: String, _ words: String) {
    #expect(stripped(text) == "A B")
    #expect(ranges(text) == ["\(words): "])
  }

  @Test(
    "what is no directive stays",
    arguments: [
      "<!-- note -->", "<!-- tonelints ignore x -->", "<!-- tonelint ignore x", "tonelint ignore x -->",
      "<!-->",
      "<!-- a <!-- b -->", "<!--", "-->",
    ])
  func others(_ text: String) {
    #expect(stripped(text) == text)
    #expect(ranges(text).isEmpty)
  }

  @Test("a directive in another comment, and one that appears when another is taken out, go too")
  func puzzles() {
    #expect(stripped("<!-- a <!-- tonelint end --> b") == "<!-- a b")
    #expect(stripped("A<!-- tonelint<!-- tonelint end --> end -->B").contains("tonelint end") == false)
    #expect(stripped("A<!-- tone<!-- tonelint end -->lint end -->B") == "AB")
  }

  @Test("positions lead back to the text with its directives")
  func origins() {
    let text = "A.\n<!-- tonelint ignore x -->\nBé.\n<!-- tonelint end -->\nC."
    let (draft, _) = Suppressions.extract(from: Draft(text, locale: LocaleTag(language: "en")))
    #expect(draft.text == "A.\nBé.\nC.")
    #expect(draft.origin.original(Span(3, 7)) == Span(30, 34))
    #expect(draft.origin.original(Span(8, 10)) == Span(57, 59))
  }
}
