import Entities
import Locales
import Prose

// The order of day, month and year, and the signs between them.

extension LocalCustoms {
  func dateFaults(
    _ figure: WrittenFigure, _ date: CalendarDate, _ facts: Facts
  ) -> [ConventionReading.Fault] {
    if let fault = weekdayFault(figure, date, facts) ?? calendarFault(figure, date) { return [fault] }
    guard figure.before.isEmpty, figure.after.isEmpty || figure.after == ".", date.month != nil,
      date.day != nil,
      figure.groups.count == 3 || figure.groups.count == 2,
      figure.separators.count == figure.groups.count - 1
    else { return [] }
    if figure.groups.count == 3, let fault = wholeFault(figure, date) { return [fault] }
    return []
  }

  private func wholeFault(_ figure: WrittenFigure, _ date: CalendarDate) -> ConventionReading.Fault? {
    let separator = Self.bare(figure.separators[0])
    // ISO 8601 is read alike everywhere.
    if figure.groups[0].count == 4, separator == "-" { return nil }
    guard let order = order(of: figure, date) else { return nil }
    if order != conventions.dateOrder,
      figure.groups[0].value != figure.groups[1].value || order == .yearMonthDay
    {
      return .init(.dateOrder, figure.entity.core, unambiguous(date) ?? numeric(date, figure))
    }
    let isDoubtful =
      figure.groups[0].value != figure.groups[1].value && figure.groups[0].value <= 12
      && figure.groups[1].value <= 12
    let isWholeYear = figure.groups[0].count == 4 && separator == "." && ownSeparator == "."
    if !isSeparator(figure.separators[0]), !isWholeYear {
      // Points come from countries that put the day first: 03.04.2027 is as likely 3 April to who wrote it.
      if isDoubtful, separator == ".", order == .monthDayYear {
        return .init(.ambiguousDate, figure.entity.core, unambiguous(date))
      }
      return .init(.dateSeparator, figure.entity.core, numeric(date, figure))
    }
    // Zeros where the locale sets none show a date that was written for another country.
    guard isDoubtful, figure.groups[0].hasLeadingZero || figure.groups[1].hasLeadingZero,
      order != .yearMonthDay,
      !padsNumericDates
    else { return nil }
    return .init(.ambiguousDate, figure.entity.core, unambiguous(date))
  }

  /// The sign of the locale's dates without its space: 2026.12.31 passes for 2026. 12. 31.
  private var ownSeparator: String { Self.bare(conventions.dateSeparator) }

  /// As the locale writes dates in figures, with all digits of the year where the reply has them.
  private func numeric(_ date: CalendarDate, _ figure: WrittenFigure) -> String? {
    let keepsYear = figure.groups.contains { $0.count == 4 }
    guard let year = date.year, let month = date.month, let day = date.day else { return nil }
    let texts = [LocaleFormatter.DateStyle.short, .medium].compactMap {
      formatter?.date(year: year, month: month, day: day, style: $0).map(Self.withoutDirection)
    }
    return texts.first { !keepsYear || $0.contains("\(year)") } ?? texts.first
  }

  private func order(of figure: WrittenFigure, _ date: CalendarDate) -> Conventions.DateOrder? {
    let (first, second) = (figure.groups[0].value, figure.groups[1].value)
    if figure.groups[0].count == 4
      || first == (date.year ?? -1) % 100 && second == date.month && figure.groups[2].value == date.day
    {
      return .yearMonthDay
    }
    if first == date.day, second == date.month { return .dayMonthYear }
    return first == date.month && second == date.day ? .monthDayYear : nil
  }

  /// One of CLDR's own numeric dates; `-` wherever the year leads.
  private func isSeparator(_ sign: String) -> Bool {
    if dateSeparators.contains(sign) { return true }
    let bare = Self.bare(sign)
    if dateSeparators.contains(where: { Self.bare($0) == bare && ($0.count == 1 || sign.count > 1) }) {
      return true
    }
    return conventions.dateOrder == .yearMonthDay && bare == "-"
  }

  private static func bare(_ sign: String) -> String {
    // Most are one sign of ASCII, of which Unicode need not be asked.
    sign.utf8.allSatisfy { (0x21..<0x7F).contains($0) } ? sign : sign.filter { !$0.isWhitespace }
  }

  /// With the month in letters, or in the order that says itself.
  private func unambiguous(_ date: CalendarDate) -> String? {
    guard let year = date.year, let month = date.month, let day = date.day else { return nil }
    return formatter?.date(year: year, month: month, day: day, style: .long).map(Self.withoutDirection)
  }

  static func withoutDirection(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }

  /// A year of the Buddhist era, 543 ahead, for a customer who does not count so.
  private func calendarFault(_ figure: WrittenFigure, _ date: CalendarDate) -> ConventionReading.Fault? {
    guard conventions.calendar != "buddhist", let year = date.year, date.day != nil,
      figure.groups.contains(where: { $0.count == 4 && $0.value == year + 543 })
    else { return nil }
    return .init(.foreignCalendar, figure.entity.span, unambiguous(date))
  }

  // MARK: Weekdays

  /// “Tuesday, 3 April 2025” when that is a Thursday. Without a year the one nearest to the moment of sending is meant.
  func weekdayFault(
    _ figure: WrittenFigure, _ date: CalendarDate, _ facts: Facts
  ) -> ConventionReading.Fault? {
    guard let weekday = date.weekday, date.month != nil, date.day != nil else { return nil }
    var whole = date
    if whole.year == nil { whole.year = Self.nearestYear(date, facts.now) }
    guard let actual = whole.trueWeekday, actual != weekday else { return nil }
    return .init(.weekdayMismatch, figure.entity.span, nil)
  }

  private static func nearestYear(_ date: CalendarDate, _ now: String?) -> Int? {
    guard let now, let year = Int(now.prefix(4)), let month = Int(now.dropFirst(5).prefix(2)),
      let meant = date.month
    else { return nil }
    if meant - month > 6 { return year - 1 }
    return month - meant > 6 ? year + 1 : year
  }
}
