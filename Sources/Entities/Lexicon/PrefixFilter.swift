/// Which words of a lexicon may begin at a place of a text, told from its first bytes without walking the trie: most
/// words of prose begin like none, and the walk was a third of the tokenizer's time.
///
/// A Bloom filter with one hash (Bloom 1970) over what words begin with: four bytes of scripts with one or two bytes a
/// letter, two letters of those with three. It may say yes in vain, never no.
struct PrefixFilter {
  private static let bitCount = 1 << 16
  static let byteCount = bitCount / 8

  private let bits: UnsafeBufferPointer<UInt32>

  /// Exactly `byteCount` bytes.
  init(_ bits: UnsafeBufferPointer<UInt32>) { self.bits = bits }

  /// The filter of a lexicon's words, which are in lower case.
  static func bytes(_ words: some Sequence<[UInt8]>) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    for word in words {
      guard let place = place(of: word) else { continue }
      bytes[place >> 3] |= 1 << UInt8(place & 7)
    }
    return bytes
  }

  private static func place(of word: [UInt8]) -> Int? {
    func packed(_ count: Int) -> UInt64 { word[..<count].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    guard let lead = word.first, lead < 0xF0 else { return nil }
    if lead < 0xE0 { return hash(packed(min(4, word.count)), min(4, word.count)) }
    guard word.count >= 3 else { return nil }
    return word.count >= 6 && isThreeByteLead(word[3]) ? hash(packed(6), 6) : hash(packed(3), 3)
  }

  /// Whether a word of at least `length` bytes may begin at a place; `start` is inside the text.
  @inline(__always)
  func mayBegin(in text: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int, length: Int) -> Bool {
    let lead = text[start]
    // Full-width letters are folded to ASCII ones; scalars of four bytes are rare.
    if lead >= 0xEF { return true }
    if lead >= 0xE0 { return mayBeginWide(text, start, limit) }
    var letters: UInt64 = 0
    var count = 0
    if start &+ 4 <= limit {
      let four =
        UInt32(text[start]) | UInt32(text[start &+ 1]) << 8 | UInt32(text[start &+ 2]) << 16
        | UInt32(text[start &+ 3]) << 24
      if four & 0x8080_8080 == 0 {
        letters = UInt64(Self.lowerCase(four))
        count = 4
      }
    }
    var shortest = min(4, length)
    if count == 0 {
      // İ becomes one byte.
      shortest = min(4, length &- 1)
      var cursor = LowerCase(text, start, limit)
      while count < 4, let byte = cursor.next() {
        letters |= UInt64(byte) << UInt64(count &* 8)
        count &+= 1
      }
    }
    while count > 0, count >= shortest {
      if has(letters, count) { return true }
      count &-= 1
      letters &= 1 << UInt64(count &* 8) &- 1
    }
    return false
  }

  private func mayBeginWide(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Bool {
    guard start + 3 <= limit else { return true }
    var letters: UInt64 = 0
    for offset in 0..<3 { letters |= UInt64(text[start + offset]) << UInt64(offset * 8) }
    if has(letters, 3) { return true }
    guard start + 6 <= limit, Self.isThreeByteLead(text[start + 3]) else { return false }
    // A full-width letter in second place is folded.
    if text[start + 3] == 0xEF { return true }
    for offset in 3..<6 { letters |= UInt64(text[start + offset]) << UInt64(offset * 8) }
    return has(letters, 6)
  }

  private static func isThreeByteLead(_ byte: UInt8) -> Bool { byte >= 0xE0 && byte < 0xF0 }

  /// Four ASCII bytes at once: adds 0x20 to each that is from A to Z.
  @inline(__always)
  private static func lowerCase(_ four: UInt32) -> UInt32 {
    let fromA = four &+ 0x3F3F_3F3F
    let beyondZ = four &+ 0x2525_2525
    return four | (fromA & ~beyondZ & 0x8080_8080) >> 2
  }

  @inline(__always)
  private func has(_ letters: UInt64, _ count: Int) -> Bool {
    let place = Self.hash(letters, count)
    return bits[place >> 5] & (1 << UInt32(place & 31)) != 0
  }

  /// Multiplicative hashing (Knuth, TAOCP 6.4) with the golden ratio; the count keeps “ab” apart from “ab\0”.
  @inline(__always)
  private static func hash(_ letters: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((letters ^ UInt64(count) << 56) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
