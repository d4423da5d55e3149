import Prose

/// An extension after a number: `ext. 12`, `x12`, `Durchwahl 12`, `内线 12`.
struct PhoneExtension {
  /// Past its last digit.
  let end: Int
  let digits: String

  /// The longest that libphonenumber knows.
  private static let mostDigits = 7

  /// Nil when none follows the number that ends at `end`.
  init?(in text: UnsafeBufferPointer<UInt8>, after end: Int) {
    var index = end
    while text.at(index) == UInt8(ascii: " ") || text.at(index) == UInt8(ascii: ","), index - end < 2 {
      index += 1
    }
    guard let word = Self.words.first(where: { Self.has($0, text, at: index) }) else { return nil }
    index += word.count
    // “x” is a letter of many words; the others stand for themselves.
    let isLetter = word.count == 1
    if !isLetter, text.at(index) == UInt8(ascii: ".") || text.at(index) == UInt8(ascii: ":") { index += 1 }
    while let sign = text.phoneSign(at: index), sign.sign == .blank, index - end < 24 { index += sign.length }
    var values: [UInt8] = []
    while let digit = text.phoneDigit(at: index), values.count <= Self.mostDigits {
      values.append(digit.value + 0x30)
      index += digit.length
    }
    guard (1...Self.mostDigits).contains(values.count), !text.at(index).isAlphanumeric else { return nil }
    self.end = index
    digits = String(decoding: values, as: UTF8.self)
  }

  private static let words = PhoneWords.extensions.map { Array($0.utf8) }

  private static func has(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    for offset in word.indices {
      let byte = text.at(index + offset)
      guard (byte.isUpper ? byte | 0x20 : byte) == word[offset] else { return false }
    }
    return true
  }
}
