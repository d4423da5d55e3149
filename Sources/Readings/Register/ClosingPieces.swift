/// What one scalar adds to the key of a sentence's ending, which is read backwards: itself, or for a Hangul syllable its
/// letters from the last to the first, so that ㅂ니까 ends 합니까 and 뭡니까 alike.
struct ClosingPieces {
  private let pieces: (UInt32, UInt32, UInt32)
  let count: Int

  /// A scalar of a text. Syllables are taken apart as in Unicode 3.12.
  @inline(__always)
  init(_ scalar: UInt32) {
    let syllable = scalar &- 0xAC00
    guard syllable < 11_172 else {
      pieces = (RegisterKey.folded(scalar), 0, 0)
      count = 1
      return
    }
    let lead = 0x1100 + syllable / 588
    let vowel = 0x1161 + syllable % 588 / 28
    let tail = syllable % 28
    pieces = tail == 0 ? (vowel, lead, 0) : (0x11A7 + tail, vowel, lead)
    count = tail == 0 ? 2 : 3
  }

  /// A scalar of a table, in which a Hangul letter by itself stands for every syllable that ends in it.
  init(listed scalar: UInt32) {
    switch scalar {
    case 0x314F...0x3163: self.init(0x1161 + scalar - 0x314F)
    case 0x3131...0x314E: self.init(Self.tail(scalar))
    case _: self.init(scalar)
    }
  }

  subscript(index: Int) -> UInt32 {
    switch index {
    case 0: pieces.0
    case 1: pieces.1
    case _: pieces.2
    }
  }

  /// The conjoining letter at the end of a syllable; ㄸ, ㅃ and ㅉ never stand there.
  private static func tail(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x3138, 0x3143, 0x3149: letter
    case 0x314A...: 0x11A8 + letter - 0x3131 - 3
    case 0x3144...: 0x11A8 + letter - 0x3131 - 2
    case 0x3139...: 0x11A8 + letter - 0x3131 - 1
    case _: 0x11A8 + letter - 0x3131
    }
  }
}
