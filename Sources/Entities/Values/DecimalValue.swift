/// An exact decimal number: what was written, whatever signs wrote it.
///
/// Two are equal when their values are: `1,200.50` and `1.200,5`. Up to 36 digits, which no price or count exceeds;
/// more are no value but a name.
package struct DecimalValue: Sendable {
  // Entities are copied often: in halves the coefficient needs no 16-byte alignment, and a value is 24 bytes.
  private let high: Int64
  private let low: UInt64
  private let power: Int32
  private let fraction: Int32

  /// Without trailing zeros, so that equal values have equal parts.
  package var coefficient: Int128 { Int128(high) << 64 | Int128(low) }
  /// The power of ten that the coefficient is multiplied by.
  package var exponent: Int { Int(power) }
  /// Digits after the decimal sign as they were written; no part of the value.
  package var writtenFraction: Int { Int(fraction) }

  package init(coefficient: Int128, exponent: Int, writtenFraction: Int? = nil) {
    var coefficient = coefficient
    var exponent = exponent
    fraction = Int32(clamping: writtenFraction ?? max(0, -exponent))
    if coefficient == 0 { exponent = 0 }
    // Division of 128 bits is slow, and few values need them.
    if var short = Int(exactly: coefficient) {
      while short != 0, short % 10 == 0 {
        short /= 10
        exponent += 1
      }
      coefficient = Int128(short)
    } else {
      while coefficient % 10 == 0 {
        coefficient /= 10
        exponent += 1
      }
    }
    low = UInt64(truncatingIfNeeded: coefficient)
    high = Int64(truncatingIfNeeded: coefficient >> 64)
    power = Int32(clamping: exponent)
  }

  package init(_ integer: Int) {
    self.init(coefficient: Int128(integer), exponent: 0)
  }

  package var negated: DecimalValue {
    DecimalValue(coefficient: -coefficient, exponent: exponent, writtenFraction: writtenFraction)
  }

  /// The value times a power of ten, as by “million”.
  package func scaled(byPowerOfTen power: Int) -> DecimalValue {
    DecimalValue(
      coefficient: coefficient, exponent: exponent + power, writtenFraction: max(0, writtenFraction - power))
  }

  /// Nil when the product has too many digits.
  package func multiplied(by factor: DecimalValue) -> DecimalValue? {
    let (product, overflows) = coefficient.multipliedReportingOverflow(by: factor.coefficient)
    return overflows ? nil : DecimalValue(coefficient: product, exponent: exponent + factor.exponent)
  }

  /// Nil when the sum has too many digits.
  package func adding(_ other: DecimalValue) -> DecimalValue? {
    let low = min(exponent, other.exponent)
    guard let left = shifted(to: low), let right = other.shifted(to: low) else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : DecimalValue(coefficient: sum, exponent: low)
  }

  private func shifted(to low: Int) -> Int128? {
    guard exponent - low <= 36 else { return nil }
    var result = coefficient
    for _ in 0..<(exponent - low) {
      let (product, overflows) = result.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      result = product
    }
    return result
  }

  /// The value as a whole number; nil when it has a fraction or is too large.
  package var integer: Int? {
    guard exponent >= 0, exponent <= 18, let whole = shifted(to: 0) else { return nil }
    return Int(exactly: whole)
  }
}

extension DecimalValue: Hashable {
  package static func == (left: DecimalValue, right: DecimalValue) -> Bool {
    left.low == right.low && left.high == right.high && left.power == right.power
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(low)
    hasher.combine(power)
  }
}

extension DecimalValue: CustomStringConvertible {
  /// Locale-neutral: `.` before the fraction, no grouping, as many fraction digits as were written.
  package var description: String {
    let sign = coefficient < 0 ? "-" : ""
    var digits = String(coefficient.magnitude)
    let fraction = max(-exponent, min(writtenFraction, 30))
    let zeros = exponent + fraction
    if zeros > 0 { digits += String(repeating: "0", count: min(zeros, 60)) }
    guard fraction > 0 else { return sign + digits }
    if digits.utf8.count <= fraction {
      digits = String(repeating: "0", count: fraction - digits.utf8.count + 1) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -fraction)
    return sign + digits[..<point] + "." + digits[point...]
  }
}
