import CICU

/// What Unicode says of a scalar.
package enum Scalars {
  /// Columns in a terminal: 0, 1 or 2 (UAX #11).
  package static func columns(_ scalar: Unicode.Scalar) -> Int { Int(cicu_columns(scalar.value)) }

  /// Drawn as an emoji without U+FE0F behind it.
  package static func isEmojiPresentation(_ scalar: Unicode.Scalar) -> Bool {
    cicu_is_emoji_presentation(scalar.value)
  }

  package static func isPictographic(_ scalar: Unicode.Scalar) -> Bool { cicu_is_pictographic(scalar.value) }

  package static func isLetter(_ scalar: Unicode.Scalar) -> Bool { cicu_is_letter(scalar.value) }
  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { cicu_is_digit(scalar.value) }
  package static func isUppercase(_ scalar: Unicode.Scalar) -> Bool { cicu_is_upper(scalar.value) }
  package static func isLowercase(_ scalar: Unicode.Scalar) -> Bool { cicu_is_lower(scalar.value) }

  /// 0…9 for a decimal digit of any script (Nd), nil otherwise.
  package static func digitValue(_ scalar: Unicode.Scalar) -> Int? {
    let value = cicu_digit_value(scalar.value)
    return value < 0 ? nil : Int(value)
  }

  /// ISO 15924 code of its script: `Latn`, `Zyyy` for what all scripts share.
  package static func script(_ scalar: Unicode.Scalar) -> String {
    String(cString: cicu_script(scalar.value))
  }

  /// Version of ICU and of Unicode, for `doctor`.
  package static var version: String { String(cString: cicu_version()) }

  /// The canonical decomposition (NFD); the text itself should ICU fail.
  package static func decomposed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
    var length = cicu_decompose(bytes, bytes.count, &result, result.count)
    if length > result.count {
      result = [UInt8](repeating: 0, count: Int(length))
      length = cicu_decompose(bytes, bytes.count, &result, result.count)
    }
    return length < 0 ? text : String(decoding: result[..<Int(length)], as: UTF8.self)
  }
}
