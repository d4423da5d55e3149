import Locales
import Prose
import Testing

@testable import Reporting

/// Lines, columns and UTF-16 against Swift's own view of the same text.
struct PositionsTests {
  @Test(
    "Every boundary of a text has the line and column that a reader counts",
    arguments: [
      "", "plain ASCII text, quite long enough for eight bytes at a time", "a\r\nb\nc\r\n",
      "e\u{301}a\u{308}\r\n\u{301}x",
      "👨‍👩‍👧‍👦 and 👩🏽‍💻, 🇩🇪🇫🇷🇪 flags", "订单A-17已发货。\n谢谢！", "ส่งแล้วค่ะ น้ำ", "नमस्ते ग्राहक जी", "한국어 감사합니다 각",
      "\u{600}123 prepended", "می‌خواهم", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag", "\r\r\n\n\r", "ab\u{0}c\u{7F}", "x\u{200D}y☝🏿",
    ])
  func everyBoundary(text: String) {
    var expected: [(offset: Int, line: Int, column: Int, utf16: Int)] = []
    var line = 1
    var column = 1
    for index in text.indices {
      expected.append((text.utf8Offset(index), line, column, text.utf16Offset(index)))
      if text[index] == "\n" || text[index] == "\r\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    expected.append((text.utf8.count, line, column, text.utf16.count))
    let positions = Positions()
    positions.read(Array(text.utf8))
    for (first, second) in zip(expected, expected.dropFirst() + expected.suffix(1)) {
      let (start, end) = positions.locate(Span(first.offset, second.offset))
      #expect((start.line, start.column, start.utf16) == (first.line, first.column, first.utf16))
      #expect((end.line, end.column, end.utf16) == (second.line, second.column, second.utf16))
    }
  }

  @Test("A span before its predecessor is found all the same")
  func backwards() {
    let positions = Positions()
    positions.read(Array("eins\nzwei\ndrei".utf8))
    #expect(positions.locate(Span(10, 14)).start.line == 3)
    #expect(positions.locate(Span(5, 9)).start.line == 2)
    #expect(positions.locate(Span(6, 14)).end.column == 5)
  }

  @Test("Spans in descending order go on from a landmark, wherever that is")
  func descending() {
    let line = "zwölf 👩🏽‍💻 x\n"
    let positions = Positions()
    positions.read(Array(String(repeating: line, count: 2000).utf8))
    let width = line.utf8.count
    _ = positions.locate(Span(1999 * width, 1999 * width + 1))
    var wrong = 0
    for number in stride(from: 1999, through: 0, by: -1) {
      let start = positions.locate(Span(number * width + 7, number * width + 8)).start
      if (start.line, start.column) != (number + 1, 7) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test("A span inside a cluster has the column of that cluster and its own UTF-16 offset")
  func insideCluster() {
    let positions = Positions()
    positions.read(Array("a👩🏽‍💻b".utf8))
    let (start, end) = positions.locate(Span(5, 9))
    #expect((start.column, start.utf16) == (2, 3))
    #expect((end.column, end.utf16) == (2, 5))
  }

  @Test("What lies outside the text is at its end")
  func outside() {
    let positions = Positions()
    positions.read(Array("ab".utf8))
    let (start, end) = positions.locate(Span(1, 900))
    #expect((start.offset, end.offset) == (1, 2))
    #expect(positions.locate(Span(-4, -2)).start.offset == 0)
  }

  @Test("A hundred thousand joined emoji take one pass")
  func manyEmoji() {
    let text = Array(String(repeating: "👩🏽‍💻", count: 100_000).utf8)
    let positions = Positions()
    positions.read(text)
    var columns = 0
    for index in stride(from: 0, to: 100_000, by: 10) {
      columns += positions.locate(Span(index * 15, index * 15 + 15)).start.column == index + 1 ? 1 : 0
    }
    #expect(columns == 10_000)
  }

  @Test("ICU sees a boundary on both sides of every plain scalar")
  func plainScalars() throws {
    let breaks = try #require(Breaks(.grapheme, locale: LocaleTag(language: "en")))
    var wrong: [UInt32] = []
    for value in UInt32(0x80)..<0x30000 where PlainScalars.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = "a"
      text.unicodeScalars.append(scalar)
      text.unicodeScalars.append(scalar)
      text += "中"
      let bytes = Array(text.utf8)
      breaks.read(bytes)
      let length = (bytes.count - 4) / 2
      if ![1, 1 + length, 1 + 2 * length].allSatisfy(breaks.isBoundary) { wrong.append(value) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0, radix: 16) })")
  }
}

extension String {
  fileprivate func utf8Offset(_ index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
  fileprivate func utf16Offset(_ index: Index) -> Int { utf16.distance(from: startIndex, to: index) }
}
