import Locales
import Prose
import Readings

/// The marks of a text and what stands beside them.
struct MarkSurroundings {
  let text: UnsafeBufferPointer<UInt8>
  let marks: [Mark]
  let sentences: [Sentence]

  /// The scalar that ends before an offset; nil at the start.
  func scalar(before offset: Int) -> UInt32? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return ScalarReading.scalar(text, start).scalar.value
  }

  /// The scalar that begins at an offset; nil at the end.
  func scalar(at offset: Int) -> UInt32? {
    offset < text.count ? ScalarReading.scalar(text, offset).scalar.value : nil
  }

  static func isSpace(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return true }
    return scalar <= 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x3000
  }

  static func isDigit(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    return (0x30...0x39).contains(scalar)
  }

  /// Han, Kana, and the marks 々 and ー, which stand for letters.
  static func isCJK(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case 0x3005...0x3007, 0x3040...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x323AF:
      return true
    case _: return false
    }
  }

  /// A letter of a script that spaces its words, or a digit.
  static func isSpacedLetter(_ scalar: UInt32?) -> Bool {
    guard let scalar, let unicode = Unicode.Scalar(scalar) else { return false }
    if scalar < 0x80 { return isDigit(scalar) || (0x61...0x7A).contains(scalar | 0x20) }
    return (ScalarReading.letterScript(unicode) != nil && !isCJK(scalar))
  }

  static func isLowercase(_ scalar: UInt32?) -> Bool {
    guard let scalar, let unicode = Unicode.Scalar(scalar) else { return false }
    return scalar < 0x80 ? (0x61...0x7A).contains(scalar) : Scalars.isLowercase(unicode)
  }

  static func isUppercase(_ scalar: UInt32?) -> Bool {
    guard let scalar, let unicode = Unicode.Scalar(scalar) else { return false }
    return scalar < 0x80 ? (0x41...0x5A).contains(scalar) : Scalars.isUppercase(unicode)
  }
}
