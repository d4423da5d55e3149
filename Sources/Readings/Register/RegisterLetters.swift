/// Tells letters that make up spaced words, letters of scripts without blanks, and everything else apart.
enum RegisterLetters {
  enum Kind {
    /// A letter of a word, or a mark on one.
    case spaced
    /// Han, Kana, Thai and the like.
    case unspaced
    case digit
    /// Punctuation, symbols, white space.
    case other
  }

  @inline(__always)
  static func kind(_ scalar: UInt32) -> Kind {
    if scalar < 0x80 {
      if (scalar | 0x20) &- 0x61 < 26 { return .spaced }
      return scalar &- 0x30 < 10 ? .digit : .other
    }
    return kindBeyondASCII(scalar)
  }

  private static func kindBeyondASCII(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80...0xBF, 0xD7, 0xF7: .other
    // ؟ ، ؛ and the signs of figures.
    case 0x600...0x61F, 0x66A...0x66D, 0x6D4, 0x5BE, 0x5C0, 0x5C3, 0x589...0x58F: .other
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F: .digit
    case 0x964, 0x965: .other
    case 0xC0..<0xE00: .spaced
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .unspaced
    case 0xF00...0x1FFF: .spaced
    case 0x3005, 0x3006, 0x3041...0x309A, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: .unspaced
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F: .unspaced
    case 0xAC00...0xD7FF: .spaced
    case _: .other
    }
  }

  /// The letters of Arabic (ب ف ك ل و) and of Hebrew (ב ה ו כ ל מ ש) that are written together with the next word.
  static func isPrefix(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x628, 0x641, 0x643, 0x644, 0x648: true
    case 0x5D1, 0x5D4, 0x5D5, 0x5DB, 0x5DC, 0x5DE, 0x5E9: true
    case _: false
    }
  }

  /// Marks behind which a sentence has ended, emoji and typed laughter among them.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x0D, 0x21, 0x2E, 0x3F, 0x7E, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF5E, 0xFF61: true
    case 0x61F, 0x6D4, 0x964, 0x965, 0x203C, 0x2049, 0x266A, 0x301C: true
    // ㅋㅋ, ㅎㅎ, ㅠㅠ.
    case 0x3131...0x318E: true
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: true
    case _: false
    }
  }
}
