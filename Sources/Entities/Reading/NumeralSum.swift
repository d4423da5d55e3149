/// Adds up the words of a spelled-out number: two hundred · fifty · thousand · three.
struct NumeralSum {
  private var finished = 0
  /// The scale of the last finished part; parts must get smaller.
  private var lastScale = Int.max
  private var current: Int?

  /// The number so far; nil before the first word.
  var total: Int? {
    guard current != nil || lastScale != .max else { return nil }
    return finished + (current ?? 0)
  }

  /// A numeral; false when it does not continue the number.
  mutating func add(_ value: Int) -> Bool {
    guard (0..<1000).contains(value) else { return false }
    guard let sofar = current else {
      guard value < lastScale else { return false }
      current = value
      return true
    }
    let fits = value < 10 ? sofar % 10 == 0 && sofar % 100 != 10 && sofar > 0 : sofar % 100 == 0 && sofar > 0
    guard fits, value > 0, value < 100 else { return false }
    current = sofar + value
    return true
  }

  /// Hundred, thousand, million; false when it does not continue the number.
  mutating func multiply(by scale: Int) -> Bool {
    guard scale >= 100 else { return false }
    if scale == 100 {
      guard (current ?? 1) < 100, (current ?? 1) > 0 else { return false }
      current = (current ?? 1) * 100
      return true
    }
    guard scale < lastScale else { return false }
    let (product, overflows) = max(current ?? 1, 1).multipliedReportingOverflow(by: scale)
    guard !overflows, finished <= Int.max - product else { return false }
    finished += product
    lastScale = scale
    current = nil
    return true
  }
}
