/// Finds where quoted speech ends: what somebody else said shows nothing of this reply's form of address.
enum QuotedSpeech {
  /// Longer quotations, in bytes, are likely a mark that was never closed.
  private static let longest = 600

  /// The closing marks of an opening one; empty when the scalar opens no quotation.
  private static func closing(_ opening: UInt32) -> [UInt32] {
    switch opening {
    case 0x22: [0x22]
    // Titles in Korean: <…>.
    case 0x3C: [0x3E]
    case 0xAB: [0xBB]
    case 0xBB: [0xAB]
    case 0x201C: [0x201D]
    // Swedish and Finnish: ”…”.
    case 0x201D: [0x201D]
    case 0x201E: [0x201C, 0x201D]
    // Titles in Chinese: 《…》, 〈…〉.
    case 0x3008: [0x3009]
    case 0x300A: [0x300B]
    case 0x300C: [0x300D]
    case 0x300E: [0x300F]
    case _: []
    }
  }

  /// Between < and > stand names; more is two signs of their own.
  private static let longestAngled = 60

  /// Where the quotation ends that opens at `start`; nil when it is none, is not closed in its paragraph, or is the whole
  /// text, which somebody only put into quotation marks.
  static func end(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ opening: UInt32) -> Int? {
    let marks = closing(opening)
    guard !marks.isEmpty, (opening != 0x22 && opening != 0x201D) || !isInsideWord(text, start)
    else { return nil }
    var position = start + ScalarReading.scalar(text, start).width
    let limit = min(text.count, start + (opening == 0x3C ? longestAngled : longest))
    while position < limit, text[position] != 0x0A {
      let (scalar, width) = ScalarReading.scalar(text, position)
      position += width
      // A mark twice over, as in tables that were exported, stands for one inside.
      if scalar == "\"", opening == 0x22, position < limit, text[position] == 0x22 {
        position += 1
        continue
      }
      if marks.contains(scalar.value) { return isWhole(text, start, position) ? nil : position }
    }
    return nil
  }

  /// Behind a letter or figure: the gershayim of Hebrew abbreviations (ד"ר) and inches.
  private static func isInsideWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard let before = RegisterScan.scalarStart(text, before: start, from: 0) else { return false }
    switch RegisterLetters.kind(ScalarReading.scalar(text, before).scalar.value) {
    case .spaced, .digit: return true
    case .unspaced, .other: return false
    }
  }

  /// White space that a text may begin with before the mark around all of it.
  private static let longestMargin = 64

  private static func isWhole(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    start <= longestMargin && text[..<start].allSatisfy { $0 <= 0x20 }
      && text[end...].allSatisfy { $0 <= 0x20 || $0 == 0x2E }
  }
}
