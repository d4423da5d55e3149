import Glossaries
import Testing

@Suite("Comma- and tab-separated values")
struct DelimitedTextTests {
  private func rows(_ text: String, _ separator: UInt8 = 0x2C) throws -> [[String]] {
    try DelimitedText(Array(text.utf8), separator: separator).rows.map { $0.map(\.text) }
  }

  @Test(
    "rows and cells",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), (" a , b ", [["a", "b"]]), ("a,,\n", [["a", "", ""]]),
      ("a,", [["a", ""]]), (",a", [["", "a"]]),
      ("\n\na\n\n", [["a"]]), ("", []), ("\u{FEFF}", []), ("é,好", [["é", "好"]]),
    ] as [(String, [[String]])])
  func plain(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(
    "quoted cells hold separators, quotes and line breaks",
    arguments: [
      ("\"a,b\",c", [["a,b", "c"]]), ("\"say \"\"hi\"\"\",c", [["say \"hi\"", "c"]]),
      ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
      ("\"a\"  ,b", [["a", "b"]]), ("\"\",b", [["", "b"]]), ("a\"b,c", [["a\"b", "c"]]),
      ("\"\"\"\"", [["\""]]),
      ("\"a\r\nb\"", [["a\r\nb"]]),
    ] as [(String, [[String]])])
  func quoted(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test("tabs separate too")
  func tabs() throws {
    #expect(try rows("a,b\tc\n", 0x09) == [["a,b", "c"]])
  }

  @Test("cells know their line, after cells with line breaks too")
  func lines() throws {
    let table = try DelimitedText(Array("a,\"x\ny\"\n\nb,c\r\nd,e".utf8), separator: 0x2C)
    #expect(table.rows.map { $0[0].line } == [1, 4, 5])
  }

  @Test("text after a closing quotation mark belongs to no cell and is refused or kept, but never loops")
  func strayAfterQuote() throws {
    let rows = try rows("\"a\"b,c\nd")
    #expect(rows.last == ["d"])
  }

  @Test("a quotation that never ends is refused at its line")
  func openQuote() {
    #expect(throws: DelimitedText.Failure.openQuote(line: 2)) { try rows("a\n\"b\nc") }
  }

  @Test(
    "bytes that are not UTF-8 are refused at their place",
    arguments: [
      ([0x61, 0xFF, 0x62], 1), ([0x61, 0xC3, 0xA9, 0xE2, 0x80], 3), ([0xED, 0xA0, 0x80], 0),
      ([0x61, 0x62, 0x63, 0x80], 3),
    ] as [([UInt8], Int)])
  func invalid(_ bytes: [UInt8], _ offset: Int) {
    #expect(throws: DelimitedText.Failure.invalidUTF8(offset: offset)) {
      try DelimitedText(bytes, separator: 0x2C)
    }
  }
}
