/// Whether a text is worth searching for phrases of unspaced scripts.
enum RunLetters {
  /// False only for texts without any letter of such a script; reads eight bytes at a time.
  static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return false }
    var place = 0
    while place + 8 <= text.count {
      let bytes = base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // The three highest bits of a byte are on exactly from 0xE0 upwards.
      let isHigh = bytes & bytes << 1 & bytes << 2 & 0x8080_8080_8080_8080
      if isHigh != 0, mayOccur(text, place, place + 8) { return true }
      place += 8
    }
    return mayOccur(text, place, text.count)
  }

  /// General punctuation (E2) and emoji (F0 9F) alone do not count.
  private static func mayOccur(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for place in start..<end where text[place] >= 0xE0 && text[place] != 0xE2 {
      if text[place] != 0xF0 || place + 1 >= text.count || text[place + 1] != 0x9F { return true }
    }
    return false
  }
}
