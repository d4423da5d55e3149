import Prose
import Records
import Testing

@Suite("Text")
struct TextTests {
  @Test("takes the whole input as one record, final newline and all")
  func wholeInput() throws {
    let results = read(Text(), Array("Guten Tag\r\n\nGrüße\n".utf8), file: "a.txt")
    #expect(results.count == 1)
    let record = try #require(results.first?.record)
    #expect(string(record.text) == "Guten Tag\r\n\nGrüße\n")
    #expect(record.origin.file == "a.txt")
    #expect(record.origin.line == 1)
  }

  @Test("an empty input is an empty record")
  func empty() {
    #expect(read(Text(), []).first?.record?.text == [])
  }

  @Test("drops a UTF-8 byte order mark")
  func byteOrderMark() {
    #expect(string(read(Text(), Array("\u{FEFF}du".utf8)).first?.record?.text) == "du")
  }

  @Test("says where invalid UTF-8 stands in the file")
  func invalidUTF8() {
    func fault(_ bytes: [UInt8]) -> Unreadable.Reason? { read(Text(), bytes).first?.unreadable?.reason }
    #expect(fault([0x61, 0xC3]) == .invalidUTF8(at: 1))
    #expect(fault([0xEF, 0xBB, 0xBF, 0x61, 0xFF]) == .invalidUTF8(at: 4))
    #expect(fault(Array("Grüße ".utf8) + [0xC0, 0x80]) == .invalidUTF8(at: 8))
    #expect(fault([0xF4, 0x90, 0x80, 0x80]) == .invalidUTF8(at: 0))
    #expect(fault([0xE2, 0x82]) == .invalidUTF8(at: 0))
  }

  @Test(
    "names other encodings",
    arguments: [
      ([0xFF, 0xFE, 0x64, 0x00], "UTF-16LE"), ([0xFE, 0xFF, 0x00, 0x64], "UTF-16BE"),
      ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ] as [([UInt8], String)])
  func otherEncodings(bytes: [UInt8], name: String) {
    #expect(read(Text(), bytes).first?.unreadable?.reason == .unsupportedEncoding(name))
  }
}
