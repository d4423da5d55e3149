/// What a Unicode scalar is to the scanner of tokens.
struct ScalarClass {
  /// Of no other kind below: punctuation, symbols, emoji, control characters.
  static let symbol: UInt8 = 0
  /// A letter or digit of a spaced script.
  static let word: UInt8 = 1
  /// A combining mark, or a conjoining jamo that continues a syllable.
  static let mark: UInt8 = 2
  /// A letter of a script written without spaces between words, or of Korean.
  static let run: UInt8 = 3
  static let space: UInt8 = 4
  static let lineBreak: UInt8 = 5
  /// Invisible and without meaning for what is said: variation selectors, direction marks, soft hyphen.
  static let ignorable: UInt8 = 6
  static let apostrophe: UInt8 = 7

  let bits: UInt8

  var kind: UInt8 { bits & 7 }
  /// May change under NFC, alone or after another scalar.
  var isUnstable: Bool { bits & 8 != 0 }
  /// Folding changes it (ASCII letters included).
  var folds: Bool { bits & 16 != 0 }
  /// Has a combining class, so that the order of marks may be another than the canonical one.
  var reorders: Bool { bits & 32 != 0 }
  /// Belongs to the word or cluster that it follows.
  var extends: Bool { kind == Self.mark || kind == Self.ignorable }

  @inline(__always)
  init(_ scalar: UInt32) {
    guard scalar < 0x20000 else {
      bits =
        scalar < 0x40000 ? Self.run : scalar >= 0xE0000 && scalar < 0xE0200 ? Self.ignorable : Self.symbol
      return
    }
    let block = ScalarClassTable.blocks.utf8Start + Int(scalar >> 6) &* 2
    let row = (Int(block[0]) &- 0x30) &* 64 &+ Int(block[1]) &- 0x30
    bits = ScalarClassTable.rows.utf8Start[row &* 64 &+ Int(scalar & 63)] &- 0x40
  }
}
