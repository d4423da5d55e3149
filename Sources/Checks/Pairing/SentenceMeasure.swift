import Prose

/// What is compared of a sentence when two texts are aligned: how much it says, and the signs that survive translation.
struct SentenceMeasure {
  /// In tenths of a letter of the Latin alphabet; a Han character says as much as three letters.
  var length: Int
  /// A bit for each number of two digits and more; different numbers may share one.
  var numbers: UInt64

  init(_ text: [UInt8], _ span: Span) {
    length = 0
    numbers = 0
    var digits = 0
    var hash: UInt64 = 0
    for place in span.range {
      let byte = text[place]
      if (0x30...0x39).contains(byte) {
        digits += 1
        hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      } else {
        note(digits, hash)
        (digits, hash) = (0, 0)
      }
      length += Self.weight(byte)
    }
    note(digits, hash)
  }

  private mutating func note(_ digits: Int, _ hash: UInt64) {
    if digits > 1 { numbers |= 1 << (hash >> 58) }
  }

  /// By the first byte of a character: letters of alphabets 10, Kana 16, Hangul syllables 20, Han 29.
  private static func weight(_ byte: UInt8) -> Int {
    switch byte {
    case 0x21...0x7F, 0xC2...0xDF, 0xE0, 0xE1: 10
    case 0xE3: 16
    case 0xE4...0xE9: 29
    case 0xEA...0xED: 20
    case _: 0
    }
  }
}
