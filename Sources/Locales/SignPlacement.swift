/// Where a percent or currency sign stands beside its number.
package struct SignPlacement: Hashable, Sendable {
  package let isBefore: Bool
  /// Between sign and number: empty, U+00A0, U+202F or a space.
  package let space: String

  /// From a CLDR number pattern: its first (positive) half, `%` or `¤` against the digits.
  package init(pattern: String, sign: Unicode.Scalar) {
    var place: Int?
    var firstDigit: Int?
    var lastDigit = 0
    let positive = Array(pattern.unicodeScalars.prefix { $0 != ";" }).filter { !$0.isBidiMark && $0 != "'" }
    for (index, scalar) in positive.enumerated() {
      switch scalar {
      case sign: place = place ?? index
      case "0", "#", ",", ".":
        firstDigit = firstDigit ?? index
        lastDigit = index
      default: continue
      }
    }
    isBefore = (place ?? .max) < (firstDigit ?? 0)
    let end = isBefore ? firstDigit ?? 0 : place ?? lastDigit + 1
    let start = isBefore ? (place ?? 0) + 1 : lastDigit + 1
    var space = String.UnicodeScalarView()
    for scalar in positive[min(start, end)..<end] where scalar.properties.isWhitespace {
      space.append(scalar)
    }
    self.space = String(space)
  }
}
