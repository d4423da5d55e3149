import Locales

/// What a country does when a holiday falls on a weekend or in the middle of a week: `observed:` of a table of
/// holidays. Weekends are Saturday and Sunday in every country that has such a rule.
enum ObservedRule: String, CaseIterable {
  /// Saturday's is kept on Friday, Sunday's on Monday (United States).
  case nearest
  /// Saturday's and Sunday's are made up for on the next working day (United Kingdom, South Korea).
  case weekday
  /// Sunday's is made up for on the next day that is no holiday (Japan, Hong Kong, Singapore).
  case sunday
  /// Kept on the Monday after, whatever its day (Colombia).
  case monday
  /// Tuesday's and Wednesday's move to the Monday before, Thursday's and Friday's to the Monday after (Argentina).
  case nearestMonday = "nearest-monday"
  /// Sunday's is kept on Saturday (King's Day in the Netherlands).
  case saturday

  /// The day that the holiday itself moves to; the same day where it stays.
  func moved(_ day: CivilDay) -> CivilDay {
    switch self {
    case .nearest, .weekday, .sunday: day
    case .monday: day.next(1)
    case .saturday: day.weekday == 7 ? day.adding(days: -1) : day
    case .nearestMonday:
      switch day.weekday {
      case 2, 3: day.adding(days: 1 - day.weekday)
      case 4, 5: day.next(1)
      case _: day
      }
    }
  }

  /// The day off in its place; nil when it has none. `isTaken` tells the days that are holidays already.
  func substitute(for day: CivilDay, isTaken: (CivilDay) -> Bool) -> CivilDay? {
    switch self {
    case .monday, .nearestMonday, .saturday: return nil
    case .nearest:
      guard day.weekday >= 6 else { return nil }
      return day.adding(days: day.weekday == 6 ? -1 : 1)
    case .weekday, .sunday:
      guard day.weekday == 7 || (self == .weekday && day.weekday == 6) else { return nil }
      var next = day.adding(days: 1)
      while isTaken(next) || (self == .weekday && next.weekday >= 6) { next = next.adding(days: 1) }
      return next
    }
  }
}
