/// Numbers in Han numerals: 十二 (12), 三千五百 (3500), 二〇二五 (2025), 一億二千万.
enum HanNumeral {
  /// The longest number that begins at `start`, with its end in bytes.
  static func read(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> (
    value: UInt64, end: Int
  )? {
    var numerals: [UInt64] = []
    var ends: [Int] = []
    var position = start
    while position < limit, numerals.count < 32, let (scalar, width) = text.scalar(at: position),
      let numeral = Script.hanNumeral(scalar.value)
    {
      numerals.append(numeral)
      position += width
      ends.append(position)
    }
    guard let first = numerals.first, let last = ends.last else { return nil }
    if numerals.allSatisfy({ $0 < 10 }) {
      // 一两天 is one or two days; 二〇二五 and 一二三 are figures.
      guard numerals.count <= 18, numerals.count != 2 || numerals.contains(0) else { return nil }
      return (numerals.reduce(0) { $0 * 10 + $1 }, last)
    }
    // A myriad alone (万一, 億) is a word's part, not a number.
    guard first < 10_000 else { return nil }
    return value(of: numerals).map { ($0, last) }
  }

  /// The value of digits and multipliers in order; nil when they make no number.
  private static func value(of numerals: [UInt64]) -> UInt64? {
    var total: UInt64 = 0
    var section: UInt64 = 0
    var digit: UInt64?
    for numeral in numerals {
      if numeral < 10 {
        digit = (digit ?? 0) * 10 + numeral
        if let digit, digit > 9999 { return nil }
      } else if numeral < 10_000 {
        section += (digit ?? 1) * numeral
        digit = nil
      } else {
        section += digit ?? 0
        total += max(section, 1) * numeral
        section = 0
        digit = nil
        if total > 1_000_000_000_000_000_000 { return nil }
      }
    }
    return total + section + (digit ?? 0)
  }
}
