import Prose
import TestSupport
import Testing

@testable import Reporting

/// What a person sees of a line, and where the mark stands below it.
struct ExcerptTests {
  private func lines(_ marked: String, width: Int = 40) -> (text: String, indent: Int, marks: Int) {
    let marked = MarkedText(marked)
    let excerpt = Excerpt(width: width, graphemes: Graphemes())
    let text = Array(marked.text.utf8)
    return text.withUnsafeBufferPointer { bytes in
      let window = excerpt.window(bytes, line: 0..<bytes.count, span: marked.spans[0])
      var output: [UInt8] = []
      excerpt.append(window, of: bytes, to: &output)
      return (String(decoding: output, as: UTF8.self), window.indent, window.marks)
    }
  }

  @Test("A short line is shown whole")
  func short() {
    #expect(lines("Hallo ⟦du⟧ da") == ("Hallo du da", 6, 2))
    #expect(lines("⟦⟧") == ("", 0, 1))
    #expect(lines("Hallo⟦⟧") == ("Hallo", 5, 1))
  }

  @Test("Ideographs and joined emoji take two columns, combining marks none")
  func widths() {
    #expect(lines("您好👩🏽‍💻⟦退款⟧") == ("您好👩🏽‍💻退款", 6, 4))
    #expect(lines("fu\u{308}r ⟦dich⟧") == ("fu\u{308}r dich", 4, 4))
    #expect(lines("🇩🇪☺️⟦!⟧").indent == 4)
    #expect(lines("می‌خواهم ⟦x⟧").text == "می‌خواهم x")
  }

  @Test(
    "Control, bidi and invisible characters are named",
    arguments: [
      "\u{1B}", "\u{202E}", "\u{200B}", "\u{9B}", "\u{7}", "\u{2066}", "\u{FEFF}", "\u{E0041}", "\u{0}",
      "\u{7F}",
    ])
  func hidden(character: String) throws {
    let scalar = try #require(character.unicodeScalars.first).value
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    let shown = lines("ab\(character)c⟦d⟧")
    #expect(shown.text == "ab\(name)cd")
    #expect(shown.indent == 3 + name.count)
    #expect(lines("⟦x\(character)⟧x").marks == name.count + 1)
  }

  @Test("A pile of combining marks does not reach the screen")
  func pile() {
    let shown = lines("a\(String(repeating: "\u{301}", count: 500))b⟦c⟧")
    #expect(shown.text == "<U+0061>…bc")
    #expect(shown.indent == 10)
    let huge = lines("a\(String(repeating: "\u{301}", count: 100_000))b⟦c⟧")
    #expect(huge.text == "…<U+0301>…bc")
  }

  @Test(
    "A long line is cut round the found text and fits the width",
    arguments: ["x", "中", "é", "👩🏽‍💻", "e\u{301}", "ก็"], [0, 3, 50, 500])
  func long(letter: String, before: Int) {
    let left = String(repeating: letter, count: before)
    let shown = lines("\(left)⟦found⟧\(String(repeating: letter, count: 500))")
    let graphemes = Graphemes()
    #expect(TerminalText.columns(of: shown.text, graphemes) <= 40)
    #expect(shown.text.contains("found"))
    #expect(shown.text.hasSuffix("…") && shown.text.hasPrefix("…") == (before >= 50))
    #expect(shown.marks == 5)
    let prefix = shown.text.prefix(
      upTo: shown.text.firstRange(of: "found")?.lowerBound ?? shown.text.endIndex)
    #expect(TerminalText.columns(of: String(prefix), graphemes) == shown.indent)
  }

  @Test("Found text that is longer than the line is cut at its end")
  func longFound() {
    let shown = lines("ab ⟦\(String(repeating: "found ", count: 100))⟧ cd")
    #expect(shown.text.hasPrefix("…found found") && shown.text.hasSuffix("…"))
    #expect(shown.indent == 1)
    #expect(shown.marks == 38)
  }
}
