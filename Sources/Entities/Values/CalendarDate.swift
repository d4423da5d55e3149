/// A date as far as it was written, in the Gregorian calendar.
///
/// Whole dates of other calendars are converted; what cannot be for want of a year keeps its calendar.
package struct CalendarDate: Hashable, Sendable {
  /// A calendar whose months are not the Gregorian ones.
  package enum Calendar: Int, CaseIterable, Sendable {
    case islamic = 1
    case persian, hebrew, chinese
  }

  // Entities are copied often: optional numbers of eight bytes each would make a date of 89 bytes.
  private var storedYear: Int32? = nil
  private var storedMonth: Int8? = nil
  private var storedDay: Int8? = nil
  private var storedWeekday: Int8? = nil
  private var storedDirection: Int16? = nil

  /// Astronomical year; nil in “3 April”.
  package var year: Int? {
    get { storedYear.map { Int($0) } }
    set { storedYear = newValue.map { Int32(clamping: $0) } }
  }
  /// 1–12.
  package var month: Int? {
    get { storedMonth.map { Int($0) } }
    set { storedMonth = newValue.map { Int8(clamping: $0) } }
  }
  /// 1–31.
  package var day: Int? {
    get { storedDay.map { Int($0) } }
    set { storedDay = newValue.map { Int8(clamping: $0) } }
  }
  /// ISO 8601: 1 Monday … 7 Sunday, where one was written.
  package var weekday: Int? {
    get { storedWeekday.map { Int($0) } }
    set { storedWeekday = newValue.map { Int8(clamping: $0) } }
  }
  /// −1 last, 0 this, 1 next, where said: the week of a weekday, the month of a day that stands without one.
  package var direction: Int? {
    get { storedDirection.map { Int($0) } }
    set { storedDirection = newValue.map { Int16(clamping: $0) } }
  }
  /// Nil for the Gregorian one.
  package var calendar: Calendar?

  package init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil, direction: Int? = nil,
    calendar: Calendar? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.direction = direction
    self.calendar = calendar
  }

  /// Whether such a day exists in some year.
  package var exists: Bool {
    if let month, !(1...(calendar == nil ? 12 : 13)).contains(month) { return false }
    guard let day else { return true }
    guard day >= 1 else { return false }
    if calendar != nil { return day <= 31 }
    guard let month else { return day <= 31 }
    if month == 2 { return day <= (year.map(Self.isLeap) ?? true ? 29 : 28) }
    return day <= ([4, 6, 9, 11].contains(month) ? 30 : 31)
  }

  /// The weekday of a whole date; nil when a part is missing.
  package var trueWeekday: Int? {
    guard let year, let month, let day, exists else { return nil }
    // Days from a civil date, counted in eras of 400 years from 1 March.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (days + 2) %% 7 + 1
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

infix operator %% : MultiplicationPrecedence

/// The remainder that is never negative.
private func %% (left: Int, right: Int) -> Int {
  let remainder = left % right
  return remainder < 0 ? remainder + right : remainder
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2025-04-03`, `2025-04`, `--04-03`, `---03`, `-W-3` for a weekday alone; another calendar stands
  /// behind as in RFC 9557.
  package var description: String { written + (calendar.map { "[u-ca=\($0)]" } ?? "") }

  private var written: String {
    let month = month.map(Self.twoDigits)
    let day = day.map(Self.twoDigits)
    switch (year, month, day) {
    case (let year?, let month?, let day?): return "\(Self.fourDigits(year))-\(month)-\(day)"
    case (let year?, let month?, nil): return "\(Self.fourDigits(year))-\(month)"
    case (let year?, nil, _): return Self.fourDigits(year)
    case (nil, let month?, let day?): return "--\(month)-\(day)"
    case (nil, let month?, nil): return "--\(month)"
    case (nil, nil, let day?): return "---\(day)"
    case (nil, nil, nil): return weekday.map { "-W-\($0)" } ?? ""
    }
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fourDigits(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(year)".utf8.count)) + "\(year)"
  }
}
