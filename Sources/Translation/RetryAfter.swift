import Glibc

/// Reads the `Retry-After` header (RFC 9110, 10.2.3): seconds or a date.
enum RetryAfter {
  /// Seconds since 1970.
  static var now: Int { time(nil) }

  /// Nil when the value is neither; a date that has passed means at once.
  static func duration(_ value: String, now: Int) -> Duration? {
    if let seconds = Int(value), seconds >= 0 { return .seconds(min(seconds, 86_400 * 365)) }
    guard let date = seconds(ofDate: value) else { return nil }
    return .seconds(max(0, date - now))
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, or `Sunday, 06-Nov-94 08:49:37 GMT` (RFC 850).
  private static func seconds(ofDate text: String) -> Int? {
    let fields = text.split { $0 == " " || $0 == "-" || $0 == "," || $0 == ":" }
    guard fields.count == 8, fields[7] == "GMT", let month = months.firstIndex(of: String(fields[2])),
      let day = Int(fields[1]), var year = Int(fields[3]), let hour = Int(fields[4]),
      let minute = Int(fields[5]),
      let second = Int(fields[6]), (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second), (0...9999).contains(year)
    else { return nil }
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    return ((days(year, month + 1, day) * 24 + hour) * 60 + minute) * 60 + second
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar, by Howard Hinnant's `days_from_civil`.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
