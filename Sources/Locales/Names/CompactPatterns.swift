/// The words and letters that stand for zeros.
enum CompactPatterns {
  static func all(_ tag: String) -> [CompactPattern] {
    ["compact-short", "compact-long"].flatMap { skeleton -> [CompactPattern] in
      guard let format = NumberFormat(skeleton, tag) else { return [] }
      return (3...14).flatMap { power in
        [1, 2, 3, 5].flatMap { digit in patterns(format, digit: digit, power: power) }
      }
    }.unique
  }

  private static func patterns(_ format: NumberFormat, digit: Int, power: Int) -> [CompactPattern] {
    guard let written = format.write("\(digit)" + String(repeating: "0", count: power)) else { return [] }
    var shownZeros = 0
    if let digits = written.digits {
      shownZeros = digits.unicodeScalars.count(where: Scalars.isDigit) - 1
    }
    return written.spellings.filter { $0.prefix != "" || $0.suffix != "" }.map {
      CompactPattern(
        prefix: $0.prefix, suffix: $0.suffix, exponent: power - shownZeros,
        impliedNumber: written.number == nil ? digit : nil)
    }
  }
}
