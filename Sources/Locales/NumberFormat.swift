import CICU

/// One of ICU's number formatters, made from a skeleton; answers text and where its digits stand.
final class NumberFormat {
  struct Written {
    let text: String
    /// Bytes from the first digit to the last; nil when the number is in words or left out.
    let number: Range<Int>?

    /// What stands before and after the digits.
    var around: (prefix: String, suffix: String)? {
      guard let number else { return nil }
      let bytes = text.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: number.lowerBound)
      let end = bytes.index(bytes.startIndex, offsetBy: number.upperBound)
      return (String(text[..<start]), String(text[end...]))
    }

    /// The digits.
    var digits: String? {
      guard let number else { return nil }
      let bytes = text.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: number.lowerBound)
      return String(text[start..<bytes.index(bytes.startIndex, offsetBy: number.upperBound)])
    }
  }

  private let numbers: OpaquePointer

  init?(_ skeleton: String, _ tag: String, grammaticalCase: String? = nil) {
    guard let numbers = cicu_numbers_open(skeleton, tag, grammaticalCase) else { return nil }
    self.numbers = numbers
  }

  deinit { cicu_numbers_close(numbers) }

  func write(_ decimal: String) -> Written? {
    guard let text = ICUText.read({ cicu_numbers_format(numbers, decimal, $0, $1) }) else { return nil }
    var start: Int32 = 0
    var end: Int32 = 0
    let hasDigits = cicu_numbers_span(numbers, &start, &end)
    return Written(text: text, number: hasDigits ? Int(start)..<Int(end) : nil)
  }
}
