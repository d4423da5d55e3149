import Entities
import Locales
import Prose

/// A day that a reply names, found on the customer's calendar.
struct PromisedDay {
  /// What the words leave open.
  enum Certainty {
    /// A date with its year, or counted from today.
    case certain
    /// The year was worked out: the one that brings the day nearest to today.
    case nearestYear
    /// “Friday”: the next one.
    case nextWeekday
  }

  let day: CivilDay
  let certainty: Certainty
  /// Whether the weekday was written, so that nobody has to be told of it.
  let namesWeekday: Bool

  /// Nil for what is no day, or one that cannot be known without `today`.
  init?(_ value: EntityValue, today: CivilDay?) {
    switch value {
    case .date(let date), .dateTime(let date, _):
      guard let found = Self.resolve(date, today) else { return nil }
      (day, certainty) = found
      namesWeekday = date.weekday != nil
    case .relativeDay(let days), .relativeDateTime(let days, _):
      // “Two days before” counts from another day than today.
      guard let today, (0..<1000).contains(days) else { return nil }
      day = today.adding(days: days)
      certainty = .certain
      namesWeekday = false
    case .bytes, .number, .money, .measure, .relativePeriod, .relativeDuration, .time, .duration, .phone:
      return nil
    }
  }

  private static func resolve(_ date: CalendarDate, _ today: CivilDay?) -> (CivilDay, Certainty)? {
    // What could not be converted, and “last Friday”.
    guard date.calendar == nil, (date.direction ?? 0) >= 0 else { return nil }
    if let month = date.month, let day = date.day {
      if let year = date.year { return CivilDay(year, month, day).map { ($0, .certain) } }
      guard let today else { return nil }
      let years = [today.year, today.year + 1, today.year - 1].compactMap { CivilDay($0, month, day) }
      return years.min { abs($0.number - today.number) < abs($1.number - today.number) }.map {
        ($0, .nearestYear)
      }
    }
    // On a Friday, “Friday” may be today or in a week.
    guard date.year == nil, date.month == nil, date.day == nil, let weekday = date.weekday,
      (1...7).contains(weekday), let today, weekday != today.weekday
    else { return nil }
    return (today.next(weekday), .nextWeekday)
  }
}
