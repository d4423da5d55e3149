/// Classes of ASCII bytes, and the letters beyond ASCII that join a word to its neighbours.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isLower: Bool { self &- 0x61 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isLetter || isDigit }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  var isSpace: Bool { isBlank || isLineEnd }
  /// A letter or digit with its case put aside.
  var uppercased: UInt8 { isLower ? self & 0xDF : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next offset from `start` on with an ASCII digit or a byte beyond ASCII, else the end; eight bytes at a time, for
  /// three readings look for digits and most of a text has none.
  func nextDigitOrWide(from start: Int) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
    let high: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    while offset &+ 8 <= count {
      let block = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      // Digits become 0–9, and adding 0x76 sets bit 7 of all others.
      let shifted = block ^ 0x3030_3030_3030_3030
      let others = ((shifted & ~high) &+ 0x7676_7676_7676_7676) | shifted
      let found = (~others | block) & high
      if found != 0 { return offset &+ found.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count, self[offset] < 0x80, !self[offset].isDigit { offset &+= 1 }
    return offset
  }

  /// The byte at `index`, 0 outside the text.
  func at(_ index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : 0
  }

  /// Whether `word` stands at `index`.
  func has(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    return (0..<length).allSatisfy { self[index + $0] == word.utf8Start[$0] }
  }

  /// Whether a letter of a script that puts spaces between words, other than ASCII, begins at `index`: two-byte
  /// scalars from U+00C0, and the three-byte ones before Thai (U+0E00).
  func hasSpacedLetter(at index: Int) -> Bool {
    let lead = at(index)
    return (lead >= 0xC3 && lead <= 0xDF) || (lead == 0xE0 && at(index + 1) < 0xB8)
  }

  /// Whether such a letter ends just before `index`.
  func hasSpacedLetter(before index: Int) -> Bool {
    guard at(index - 1) & 0xC0 == 0x80 else { return false }
    if at(index - 2) & 0xC0 == 0xC0 { return hasSpacedLetter(at: index - 2) }
    return hasSpacedLetter(at: index - 3) && at(index - 3) == 0xE0
  }

  /// The scalar that begins at `index` and its length in bytes; nil when the bytes are not well-formed UTF-8.
  func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard index >= 0, index < count else { return nil }
    // By hand, because the standard decoder took a fifth of the time of a tokenizer.
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, index + width <= count else { return nil }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width {
      guard self[index + offset] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    // Longer than needed; surrogates and what lies beyond Unicode are no scalars.
    if width > 2, value < (width == 3 ? 0x800 : 0x1_0000) { return nil }
    return Unicode.Scalar(value).map { ($0, width) }
  }
}
