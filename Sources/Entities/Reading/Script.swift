import Locales

/// Questions about the script of a scalar that decide where words end.
enum Script {
  /// Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar: a word may end anywhere, or is followed by particles.
  @inline(__always)
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3005...0x3007,
      0x3040...0x318F, 0x31F0...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    case _: false
    }
  }

  /// Part of a word of a script that puts spaces between words: letters, marks and joiners; not digits.
  @inline(__always)
  static func isSpacedLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xBA || scalar == 0xB5 }
    if isUnspaced(scalar) { return false }
    if scalar < 0x0590 {
      return scalar != 0xD7 && scalar != 0xF7 && scalar < 0x0530 || scalar >= 0x0531 && scalar < 0x058A
    }
    if scalar < 0x0E00 { return !isDigitOrMark(scalar) }
    if scalar >= 0x1E00, scalar < 0x2000 { return true }
    // Punctuation, symbols, and the full-width forms of both.
    switch scalar {
    case 0x2000...0x2BFF, 0x3000...0x3020, 0xFF00...0xFF20: return false
    case _: break
    }
    guard let value = Unicode.Scalar(scalar) else { return false }
    return value.properties.isAlphabetic
  }

  /// Digits and punctuation of Hebrew, Arabic and the Indic scripts.
  private static func isDigitOrMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x05BE, 0x05C0, 0x05C3, 0x05F3...0x05F4, 0x0600...0x060F, 0x061B...0x061F, 0x0660...0x066D, 0x06D4,
      0x06F0...0x06F9, 0x0964...0x0970, 0x09E6...0x09EF, 0x0A66...0x0A6F, 0x0AE6...0x0AEF, 0x0B66...0x0B6F,
      0x0BE6...0x0BEF, 0x0C66...0x0C6F, 0x0CE6...0x0CEF, 0x0D66...0x0D6F:
      true
    case _: false
    }
  }

  /// Rules out the letters of the common scripts, because asking for the category of a scalar is slow.
  @inline(__always)
  private static func mayBeDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x0660: false
    case ..<0x0900:
      scalar < 0x066A || (0x06F0...0x06F9).contains(scalar) || (0x07C0...0x07C9).contains(scalar)
    // Digits stand at the same place in the blocks of all Indic scripts.
    case ..<0x0E00: (0x66...0x6F).contains(scalar & 0x7F)
    case ..<0x0F00: (0x0E50...0x0E59).contains(scalar) || (0x0ED0...0x0ED9).contains(scalar)
    case 0x2000...0xA61F, 0xAC00...0xD7FF: false
    case _: true
    }
  }

  /// The zero of the digits that a scalar belongs to; nil when it is no decimal digit (Nd).
  static func zero(of scalar: UInt32) -> UInt32? {
    if scalar < 0x80 { return scalar &- 0x30 < 10 ? 0x30 : nil }
    guard mayBeDigit(scalar), let value = Unicode.Scalar(scalar),
      value.properties.generalCategory == .decimalNumber,
      let digit = value.properties.numericValue
    else { return nil }
    return scalar - UInt32(digit)
  }

  /// What a Han numeral counts: a digit 0–9, or 10, 100, 1000, 10⁴, 10⁸, 10¹²; nil for other characters.
  static func hanNumeral(_ scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00, 0x58F1, 0x58F9: 1
    case 0x4E8C, 0x5F10, 0x8D30, 0x8CB3, 0x4E24, 0x5169: 2
    case 0x4E09, 0x53C2, 0x53C1, 0x53C4: 3
    case 0x56DB, 0x8086: 4
    case 0x4E94, 0x4F0D: 5
    case 0x516D, 0x9646, 0x9678: 6
    case 0x4E03, 0x67D2: 7
    case 0x516B, 0x634C: 8
    case 0x4E5D, 0x7396: 9
    case 0x5341, 0x62FE: 10
    case 0x767E, 0x4F70: 100
    case 0x5343, 0x4EDF: 1000
    case 0x4E07, 0x842C: 10_000
    case 0x4EBF, 0x5104: 100_000_000
    case 0x5146: 1_000_000_000_000
    case _: nil
    }
  }
}
