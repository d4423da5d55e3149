/// Escapes text for a JSON string: quote, backslash and control characters, nothing else.
enum JSONEscaping {
  /// What follows the backslash: 0 for bytes that stand as they are, `u` for those written `\u00XX`.
  private static let letters: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(byte)
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case 0..<0x20: UInt8(ascii: "u")
    case _: 0
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var plain = 0
    while true {
      let special = firstSpecial(in: text, from: plain)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<special]))
      guard special < text.count else { return }
      let byte = text[special]
      let letter = letters[Int(byte)]
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(letter)
      if letter == UInt8(ascii: "u") { appendHex(byte, to: &bytes) }
      plain = special + 1
    }
  }

  /// Offset of the next byte that must be escaped, or the end; eight bytes at a time.
  private static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    var offset = start
    while offset &+ 8 <= text.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let marks = specials(word)
      if marks != 0 { return offset &+ marks.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < text.count, !isSpecial(text[offset]) { offset &+= 1 }
    return offset
  }

  /// The high bit of every byte to escape; only the lowest one set is exact.
  @inline(__always)
  private static func specials(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let control = (word &- ones &* 0x20) & ~word
    return (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highBits
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func appendHex(_ byte: UInt8, to bytes: inout [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    bytes.append(UInt8(ascii: "0"))
    bytes.append(UInt8(ascii: "0"))
    bytes.append(digits.utf8Start[Int(byte >> 4)])
    bytes.append(digits.utf8Start[Int(byte & 15)])
  }
}
