import Prose

/// Dates and clock times among the groups of a candidate, which no number takes in.
enum PhoneDates {
  /// The candidate begins with a date, the minutes of a time or the rest of a longer number: `14:30 …`, `1,234 …`.
  static func startsWithDateOrTime(_ text: UnsafeBufferPointer<UInt8>, _ candidate: PhoneCandidate) -> Bool {
    isDate(candidate, at: 0) || isRest(text, candidate)
  }

  /// The group after such a beginning.
  static func groupAfter(_ text: UnsafeBufferPointer<UInt8>, _ candidate: PhoneCandidate) -> Int {
    isRest(text, candidate) ? 1 : 3
  }

  /// The groups before a date or time; none where nothing is left.
  static func withoutDateAndTime(
    _ text: UnsafeBufferPointer<UInt8>, _ candidate: PhoneCandidate
  ) -> PhoneCandidate {
    var result = candidate
    for index in 1..<max(1, candidate.groupCount) where isDate(candidate, at: index) {
      result = candidate.cut(to: index)
      break
    }
    let end = result.end
    if result.groupCount > 0, text.at(end) == UInt8(ascii: ":"), text.at(end + 1).isDigit {
      result = result.cut(to: result.groupCount - 1)
    }
    return result
  }

  private static func isRest(_ text: UnsafeBufferPointer<UInt8>, _ candidate: PhoneCandidate) -> Bool {
    let before = text.at(candidate.start - 1)
    guard before == UInt8(ascii: ":") || before == UInt8(ascii: ",") else { return false }
    return text.at(candidate.start - 2).isDigit && candidate.first.count <= 3
  }

  private static func isDate(_ candidate: PhoneCandidate, at index: Int) -> Bool {
    guard index + 2 < candidate.groupCount else { return false }
    let (first, second, third) = (
      candidate.groups[index], candidate.groups[index + 1], candidate.groups[index + 2]
    )
    let join = second.join
    guard join == third.join, join == .dash || join == .dot || join == .slash, first.join != join,
      index + 3 >= candidate.groupCount || candidate.groups[index + 3].join != join, second.count <= 2
    else { return false }
    let values = (candidate.value(index), candidate.value(index + 1), candidate.value(index + 2))
    if first.count == 4 { return third.count <= 2 && isYear(values.0) && isDay(values.1, values.2) }
    guard first.count <= 2, isDay(values.0, values.1) else { return false }
    return third.count == 4 ? isYear(values.2) : third.count == 2 && join != .dash
  }

  /// From the Hijri and Persian years of today, over the Gregorian, to the Buddhist.
  private static func isYear(_ value: Int) -> Bool { (1300..<2700).contains(value) }

  /// A day and a month in either order.
  private static func isDay(_ first: Int, _ second: Int) -> Bool {
    (1...31).contains(first) && (1...31).contains(second) && min(first, second) <= 12
  }
}
