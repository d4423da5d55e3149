/// The bytes of a text in lower case, one at a time.
///
/// Covers the two-byte scalars of Latin, Greek, Cyrillic and Armenian whose lower case has as many bytes, as simple
/// case folding pairs them (Unicode, CaseFolding.txt), and `İ`; other scalars stay as they are. Words are lower-cased
/// by ICU when a lexicon is built, so a pair that is missing here only misses capital letters.
package struct LowerCase {
  private let text: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let limit: Int
  /// Bytes of the scalar that was begun, last first.
  private var pending: UInt8 = 0
  private var hasPending = false
  /// Bytes of the scalar that are still to come.
  private var open = 0

  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) {
    self.text = text
    position = start
    self.limit = min(limit, text.count)
  }

  /// A word as it is folded in a text.
  package static func folded(_ word: String) -> String {
    var bytes: [UInt8] = []
    Array(word.utf8).withUnsafeBufferPointer { text in
      var cursor = LowerCase(text, 0, text.count)
      while let byte = cursor.next() { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the text behind the last byte begins.
  var end: Int { position }

  /// Whether the bytes so far end with a whole scalar.
  var isAtScalar: Bool { !hasPending && open == 0 }

  @inline(__always)
  mutating func next() -> UInt8? {
    if hasPending {
      hasPending = false
      return pending
    }
    guard position < limit else { return nil }
    let byte = text[position]
    if byte < 0x80 {
      position += 1
      return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    return nextBeyondASCII(byte)
  }

  private mutating func nextBeyondASCII(_ byte: UInt8) -> UInt8? {
    position += 1
    if open > 0 {
      open -= 1
      return byte
    }
    guard byte < 0xE0 else {
      if byte == 0xEF, let letter = fullWidthLetter() { return letter }
      open = byte < 0xF0 ? 2 : 3
      return byte
    }
    guard position < limit else { return byte }
    let scalar = UInt16(byte & 0x1F) << 6 | UInt16(text[position] & 0x3F)
    position += 1
    if scalar == 0x130 { return 0x69 }
    let lower = Self.lower(scalar)
    pending = UInt8(0x80 | lower & 0x3F)
    hasPending = true
    return UInt8(0xC0 | lower >> 6)
  }

  /// A full-width Latin letter as its ASCII one, in lower case: ＵＳＤ.
  private mutating func fullWidthLetter() -> UInt8? {
    guard position + 1 < limit, text[position] == 0xBC || text[position] == 0xBD else { return nil }
    // U+FF21…FF3A are BC A1…BA, U+FF41…FF5A are BD 81…9A.
    let isUpper = text[position] == 0xBC && text[position + 1] &- 0xA1 < 26
    let isLower = text[position] == 0xBD && text[position + 1] &- 0x81 < 26
    guard isUpper || isLower else { return nil }
    let place = text[position + 1] &- (isUpper ? 0xA1 : 0x81)
    position += 2
    return 0x61 + place
  }

  /// The lower case of a scalar of two bytes.
  package static func lower(_ scalar: UInt16) -> UInt16 {
    switch scalar {
    case 0xD7: scalar
    case 0xC0...0xDE, 0x391...0x3AB, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x460...0x481, 0x48A...0x4BF,
      0x4D0...0x52F:
      scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x1A0...0x1A5: scalar | 1
    case 0x1AF: 0x1B0
    case 0x531...0x556: scalar + 48
    case _: scalar
    }
  }
}
