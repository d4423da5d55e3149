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
  /// The folded form, valid until the scanner has returned two more; nil for ASCII words, which
  /// `TokenScanner.folded` folds when asked.
  var folded: UnsafePointer<UInt8>?
  /// Bytes of the folded form.
  var count: Int

  /// What no phrase goes past.
  static var boundary: Token {
    Token(kind: .gap, space: .none, start: 0, end: 0, hash: 0, folded: nil, count: 0)
  }

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

  /// The hash of two tokens in a row.
  @inline(__always)
  static func pair(_ first: UInt64, _ space: Space, _ second: UInt64) -> UInt64 {
    (first ^ second &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(space.rawValue)) &* prime
  }
}
