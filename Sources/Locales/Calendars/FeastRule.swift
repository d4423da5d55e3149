/// On which days of a year a feast falls.
///
/// Written as a rule of a few words, a shift in days last: `12-25`, `mon#3 01` (third Monday of January), `mon#-1 05`
/// (the last), `sat>=06-20` and `mon<=05-24` (the first one from, the last one up to a day), `easter -2`, `orthodox +1`,
/// `spring-equinox`, `qingming`, `lunar+8 08-15` (a month and day of the Chinese calendar, reckoned on a clock eight
/// hours east: `lunar+9` for Korea, `lunar+7` for Vietnam), `hebrew 01-10`, `islamic-umalqura 10-01`, and whole dates
/// (`2025-10-20`) for what nobody can compute.
package struct FeastRule: Hashable, Sendable {
  private enum Anchor: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The first, second … or, counted from the end, the last such weekday of a month.
    case nth(Int, weekday: Int, month: Int)
    case onOrAfter(weekday: Int, month: Int, day: Int)
    case onOrBefore(weekday: Int, month: Int, day: Int)
    case easter, orthodoxEaster
    case solar(SolarTerm)
    case other(CalendarSystem, month: Int, day: Int)
    case lunar(hoursEast: Int, month: Int, day: Int)
    case date(CivilDay)
  }

  private var anchor: Anchor
  private var shift = 0

  /// Nil for what is no rule.
  package init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    if words.count > 1, let last = words.last, last.hasPrefix("+") || last.hasPrefix("-") {
      guard let days = Int(last), abs(days) < 100 else { return nil }
      shift = days
      words.removeLast()
    }
    guard let anchor = Self.anchor(words) else { return nil }
    self.anchor = anchor
  }

  private static func anchor(_ words: [String]) -> Anchor? {
    guard let word = words.first else { return nil }
    if words.count == 2 {
      if word.hasPrefix("lunar+"), let hours = Int(word.dropFirst(6)), (0...12).contains(hours) {
        return monthAndDay(words[1]).map { .lunar(hoursEast: hours, month: $0.month, day: $0.day) }
      }
      if let system = CalendarSystem(rawValue: word) {
        return monthAndDay(words[1]).map { .other(system, month: $0.month, day: $0.day) }
      }
      let parts = word.split(separator: "#")
      guard parts.count == 2, let weekday = weekday(parts[0]), let count = Int(parts[1]), count != 0,
        abs(count) <= 5, let month = Int(words[1]), (1...12).contains(month)
      else { return nil }
      return .nth(count, weekday: weekday, month: month)
    }
    guard words.count == 1 else { return nil }
    if word == "easter" { return .easter }
    if word == "orthodox" { return .orthodoxEaster }
    if let term = SolarTerm(rawValue: word) { return .solar(term) }
    if let date = CivilDay(word) { return .date(date) }
    if let (month, day) = monthAndDay(word), CivilDay(2000, month, day) != nil {
      return .fixed(month: month, day: day)
    }
    guard word.utf8.count == 10, let weekday = weekday(word.prefix(3)),
      let (month, day) = monthAndDay(String(word.suffix(5))), CivilDay(2000, month, day) != nil
    else { return nil }
    switch word.dropFirst(3).prefix(2) {
    case ">=": return .onOrAfter(weekday: weekday, month: month, day: day)
    case "<=": return .onOrBefore(weekday: weekday, month: month, day: day)
    case _: return nil
    }
  }

  /// `08-15`.
  private static func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x2D, let month = CivilDay.number(bytes[0..<2]),
      let day = CivilDay.number(bytes[3..<5]), (1...13).contains(month), (1...31).contains(day)
    else { return nil }
    return (month, day)
  }

  private static func weekday(_ text: Substring) -> Int? {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].firstIndex(of: text).map { $0 + 1 }
  }

  /// In order; empty where it does not fall in the year.
  package func days(in year: Int) -> [CivilDay] {
    let days: [CivilDay] =
      switch anchor {
      case .fixed(let month, let day): [CivilDay(year, month, day)].compactMap(\.self)
      case .nth(let count, let weekday, let month):
        [Self.nth(count, weekday, month, year)].compactMap(\.self)
      case .onOrAfter(let weekday, let month, let day):
        [CivilDay(year, month, day)].compactMap { $0?.next(weekday) }
      case .onOrBefore(let weekday, let month, let day):
        [CivilDay(year, month, day)].compactMap { $0?.adding(days: -6).next(weekday) }
      case .easter: [Easter.western(year)].compactMap(\.self)
      case .orthodoxEaster: [Easter.orthodox(year)].compactMap(\.self)
      case .solar(let term): [term.day(in: year)].compactMap(\.self)
      case .other(let system, let month, let day): system.days(month: month, day: day, in: year)
      case .lunar(let hours, let month, let day): Self.lunar(month, day, hoursEast: hours, year)
      case .date(let date): date.year == year ? [date] : []
      }
    return shift == 0 ? days : days.map { $0.adding(days: shift) }
  }

  /// ICU says which month it is, the new moon on which day it begins.
  private static func lunar(_ month: Int, _ day: Int, hoursEast hours: Int, _ year: Int) -> [CivilDay] {
    (year - 1...year).flatMap { CalendarSystem.chinese.days(month: month, day: 1, in: $0) }.compactMap {
      NewMoon.day(near: $0, hoursEast: hours)?.adding(days: day - 1)
    }.filter { $0.year == year }
  }

  private static func nth(_ count: Int, _ weekday: Int, _ month: Int, _ year: Int) -> CivilDay? {
    let day: CivilDay?
    if count > 0 {
      day = CivilDay(year, month, 1)?.next(weekday).adding(days: 7 * (count - 1))
    } else {
      let last = CivilDay(year, month, CivilDay.days(inMonth: month, of: year))
      day = last?.adding(days: -6).next(weekday).adding(days: 7 * (count + 1))
    }
    return day.flatMap { $0.month == month ? $0 : nil }
  }
}

extension CivilDay {
  /// This day or the first one after it that is such a weekday.
  package func next(_ weekday: Int) -> CivilDay {
    adding(days: (weekday - self.weekday + 7) % 7)
  }
}
