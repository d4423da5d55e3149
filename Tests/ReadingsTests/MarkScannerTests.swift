import Prose
import Testing

@testable import Readings

@Suite("Marks")
struct MarkScannerTests {
  private func marks(_ text: String) -> [String] {
    var scanner = MarkScanner()
    Array(text.utf8).withUnsafeBufferPointer { scanner.scan($0) }
    return scanner.marks.map {
      "\(String($0.scalar, radix: 16)) \($0.span.start)-\($0.span.end) ×\($0.count)"
    }
  }

  @Test(
    "runs of one mark are one, with their number",
    arguments: [
      ("a!! b?", ["21 1-3 ×2", "3f 5-6 ×1"]), ("好！！，", ["ff01 3-9 ×2", "ff0c 9-12 ×1"]),
      ("a  b c", ["20 1-3 ×2"]),
      ("…… “x”", ["2026 0-6 ×2", "201c 7-10 ×1", "201d 11-14 ×1"]), ("😀😀", ["1f600 0-8 ×2"]),
      ("،؟؛", ["60c 0-2 ×1", "61f 2-4 ×1", "61b 4-6 ×1"]),
      ("।॥", ["964 0-3 ×1", "965 3-6 ×1"]), ("1️⃣", ["fe0f 1-4 ×1", "20e3 4-7 ×1"]),
      ("«a»", ["ab 0-2 ×1", "bb 3-5 ×1"]), ("", []),
    ])
  func runs(_ text: String, _ expected: [String]) {
    #expect(marks(text) == expected)
  }

  @Test(
    "letters of any script are no marks",
    arguments: [
      "Größe", "ªº", "订单々", "ありがとうー", "مرحبا", "धन्यवाद", "Ελληνικά", "안녕", "ＡＢ１２", "ｱｲｳ", "a b c",
    ])
  func letters(_ text: String) {
    #expect(marks(text).isEmpty)
  }

  @Test(
    "bytes that are cut off in the middle of a letter end the scan",
    arguments: [[0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC2]] as [[UInt8]])
  func truncated(_ bytes: [UInt8]) {
    var scanner = MarkScanner()
    ([0x21] + bytes).withUnsafeBufferPointer { scanner.scan($0) }
    #expect(scanner.marks == [Mark(scalar: 0x21, span: Span(0, 1))])
  }
}
