/// The groups of a written figure and the signs between them, from which its value is told.
struct FigureShape {
  private var coefficient: Int128
  private var digitCount: Int
  private let firstCount: Int
  private let firstIsZero: Bool
  private var lastCount: Int
  /// The first separator and how often it stands; then, at most once, another.
  private var first: (scalar: UInt32, count: Int) = (0, 0)
  private var second: UInt32 = 0
  /// Whether all groups behind the first separator have three digits, or two as in India, the last three.
  private var isGrouped = true
  private var hasPairs = false

  private static let apostrophe: UInt32 = 0x27
  /// Between thousands only; otherwise it parts the members of a list.
  private static let arabicComma: UInt32 = 0x60C
  private static let mostDigits = 36

  /// Nil when there are too many digits for a value.
  init?(first token: Token) {
    guard !token.isTooLong else { return nil }
    coefficient = Int128(token.value)
    digitCount = Int(token.digitCount)
    firstCount = digitCount
    lastCount = digitCount
    firstIsZero = token.value == 0
  }

  /// A sign that can stand inside a figure, in one spelling; nil for others.
  static func separator(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2E, 0x2C, 0x27, 0x66B, 0x66C, arabicComma: scalar
    case 0x2019, 0x2BC: apostrophe
    case _: nil
    }
  }

  /// Whether spaces part the groups so far.
  var isSpaced: Bool { first.scalar == 0x20 && first.count > 0 && second == 0 }

  /// Whether a space could part thousands here.
  var mayBeSpaced: Bool {
    first.count == 0 ? firstCount <= 3 && !firstIsZero : first.scalar == 0x20 && second == 0
  }

  /// Takes a separator and the digits behind it; false when the figure ended before.
  mutating func add(_ separator: UInt32, _ token: Token) -> Bool {
    let count = Int(token.digitCount)
    guard !token.isTooLong, digitCount + count <= Self.mostDigits, second == 0 else { return false }
    if first.count > 0, separator != first.scalar {
      guard isGrouped, lastCount == 3, !Self.isForGroups(separator) else { return false }
      second = separator
    } else {
      if Self.isForGroups(separator), separator != 0x66C, count != 3 { return false }
      if first.count > 0, lastCount == 2 { hasPairs = true }
      if first.count > 0, lastCount != 3, lastCount != 2 { isGrouped = false }
      first = (separator, first.count + 1)
      if count != 3, count != 2 { isGrouped = false }
    }
    for _ in 0..<count { coefficient *= 10 }
    coefficient += Int128(token.value)
    digitCount += count
    lastCount = count
    return true
  }

  /// The value in a locale's reading, and the other one where there are two; nil for what is no number, as 1.2.3.
  func value(_ style: WritingStyle) -> (value: DecimalValue, alternative: DecimalValue?)? {
    if first.count == 0 { return (whole, nil) }
    let mayGroup = isGrouped && firstCount <= 3 && !firstIsZero
    if second != 0 { return mayGroup ? (fraction, nil) : nil }
    guard lastCount == 3, mayGroup else {
      return first.count == 1 && !Self.isForGroups(first.scalar)
        ? (fraction, nil) : nil
    }
    // 1'500 and 1.500.000 can only be thousands.
    if first.count > 1 || Self.isForGroups(first.scalar) { return (whole, nil) }
    if first.scalar == 0x66B { return (fraction, nil) }
    return first.scalar == style.decimal ? (fraction, whole) : (whole, fraction)
  }

  /// Signs that no locale writes before a fraction.
  private static func isForGroups(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == apostrophe || scalar == 0x66C || scalar == arabicComma
  }

  private var whole: DecimalValue { DecimalValue(coefficient: coefficient, exponent: 0) }
  private var fraction: DecimalValue { DecimalValue(coefficient: coefficient, exponent: -lastCount) }
}
