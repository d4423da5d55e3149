/// A word, a sign or one letter of an unspaced script, as the matcher sees it.
struct Token {
  enum Kind: UInt8 {
    case word, sign, letter
    /// What no phrase of this matcher can contain; a phrase does not go on past it.
    case gap
  }

  enum Space: UInt8 {
    case none, space
    /// An empty line, or the beginning of another paragraph: no phrase goes on past it.
    case paragraph
  }

  var kind: Kind
  /// What stands before it.
  var space: Space
  /// Bytes of the original text.
  var start: Int
  var end: Int
  /// Of the folded bytes.
  var hash: UInt64
  /// Length of the folded form in the scanner's buffer; -1 when it has yet to be written there (ASCII words).
  var count: Int

  /// Folded forms longer than this are no words, and no phrase may contain them.
  static let longest = 1000

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// One step of the hash, byte by byte, so that the hash of a prefix is on the way to that of the word.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* prime
  }

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(seed, step)
  }
}
