import CICU

/// A calendar beside the Gregorian one that dates are written or feasts are reckoned in; conversion is ICU's.
package enum CalendarSystem: String, CaseIterable, Sendable {
  case chinese
  /// The Korean lunar calendar: the Chinese one seen from Seoul.
  case dangi
  case islamicUmmAlQura = "islamic-umalqura"
  case islamicCivil = "islamic-civil"
  case hebrew, buddhist, japanese, persian, indian

  /// A date of such a calendar. Months count from 1; in the Hebrew one 1 is Tishri, 6 Adar I of leap years, 7 Adar,
  /// 8 Nisan.
  package struct Date: Hashable, Sendable {
    /// ICU's number of the era (Japanese: 235 Heisei, 236 Reiwa); the cycle of sixty years in the Chinese calendar.
    package var era: Int
    /// In its era.
    package var year: Int
    /// Through all eras; what the year is for calendars with one era.
    package var runningYear: Int
    package var month: Int
    package var isLeapMonth: Bool
    package var day: Int
  }

  /// The date on a day; nil when ICU's data is damaged.
  package func date(of day: CivilDay) -> Date? { ConvertingCalendar(self)?.date(of: day) }

  /// The day of a date by its running year; nil when there is none.
  package func day(runningYear: Int, month: Int, isLeapMonth: Bool = false, day: Int) -> CivilDay? {
    ConvertingCalendar(self)?.day(runningYear: runningYear, month: month, isLeapMonth: isLeapMonth, day: day)
  }

  /// The day of a date by era and year: 令和7年 is `(236, 7)`.
  package func day(era: Int, year: Int, month: Int, day: Int) -> CivilDay? {
    ConvertingCalendar(self)?.day(era: era, year: year, month: month, day: day)
  }

  /// The days of a Gregorian year on which a month and day of this calendar falls: one, or none or two where its
  /// year is shorter.
  package func days(month: Int, day: Int, in year: Int) -> [CivilDay] {
    guard let calendar = ConvertingCalendar(self), let first = CivilDay(year, 1, 1),
      let last = CivilDay(year, 12, 31), let start = calendar.date(of: first),
      let end = calendar.date(of: last), start.runningYear <= end.runningYear
    else { return [] }
    return (start.runningYear...end.runningYear).compactMap { running in
      calendar.day(runningYear: running, month: month, isLeapMonth: false, day: day)
    }.filter { $0.year == year }
  }
}

/// An open calendar of ICU.
private final class ConvertingCalendar {
  private let calendar: OpaquePointer

  init?(_ system: CalendarSystem) {
    guard let calendar = cicu_converter_open(system.rawValue) else { return nil }
    self.calendar = calendar
  }

  deinit { cicu_converter_close(calendar) }

  func date(of day: CivilDay) -> CalendarSystem.Date? {
    var date = cicu_fields()
    guard cicu_converter_date(calendar, Int64(day.number), &date) else { return nil }
    return CalendarSystem.Date(
      era: Int(date.era), year: Int(date.year), runningYear: Int(date.running_year), month: Int(date.month),
      isLeapMonth: date.is_leap_month, day: Int(date.day))
  }

  func day(runningYear: Int, month: Int, isLeapMonth: Bool, day: Int) -> CivilDay? {
    var date = cicu_fields()
    guard let runningYear = Int32(exactly: runningYear), let month = Int32(exactly: month),
      let day = Int32(exactly: day)
    else { return nil }
    date.running_year = runningYear
    date.month = month
    date.day = day
    date.is_leap_month = isLeapMonth
    return self.day(date, byEra: false)
  }

  func day(era: Int, year: Int, month: Int, day: Int) -> CivilDay? {
    var date = cicu_fields()
    guard let era = Int32(exactly: era), let year = Int32(exactly: year), let month = Int32(exactly: month),
      let day = Int32(exactly: day)
    else { return nil }
    date.era = era
    date.year = year
    date.month = month
    date.day = day
    return self.day(date, byEra: true)
  }

  private func day(_ date: cicu_fields, byEra: Bool) -> CivilDay? {
    var date = date
    var number: Int64 = 0
    guard (1...13).contains(date.month), (1...31).contains(date.day),
      cicu_converter_day(calendar, &date, byEra, &number)
    else { return nil }
    return CivilDay(number: Int(number))
  }
}
