import Entities

/// What two values share when they agree, or contradict each other; sharing it proves neither.
enum ValueKey: Hashable {
  /// A count or a measure, in one of its readings.
  case number(DecimalValue)
  case money(DecimalValue)
  /// Of dates with either; `isTimed` with a clock time.
  case day(month: Int?, day: Int?, isTimed: Bool)
  /// Of dates that have neither month nor day.
  case year(Int, isTimed: Bool)
  case weekday(Int?, isTimed: Bool)
  /// Hours counted to twelve.
  case clock(hour: Int, minute: Int)
  case clockOnDay(Int, hour: Int, minute: Int)
  case length(TimeLength.Key)
  /// Parts of several families.
  case mixedLength(DurationValue)
  /// Any date with month and day.
  case wholeDate(isTimed: Bool)
  case units([DurationValue.Unit])

  /// Keys of which `ValueAgreement.agree` needs one in common. Of the source both readings of a date count.
  static func ofAgreement(_ entity: Entity, isSource: Bool) -> [ValueKey] {
    switch entity.value {
    case .number(let value), .measure(let value, _): readings(entity, value).map { .number($0) }
    case .money(let value, _): readings(entity, value).map { .money($0) }
    case .date(let date): days(date, entity, isSource, isTimed: false)
    case .dateTime(let date, _): days(date, entity, isSource, isTimed: true)
    case .time(let time):
      [.clock(hour: time.hour % 12, minute: time.minute)]
        + (TimeLength(entity.value).map { [.length($0.key)] } ?? [])
    case .relativeDateTime(let day, let time):
      [.clockOnDay(day, hour: time.hour % 12, minute: time.minute)]
    case .duration(let duration), .relativeDuration(let duration, _):
      [TimeLength(duration).map { .length($0.key) } ?? .mixedLength(duration)]
    case .relativeDay, .relativePeriod: TimeLength(entity.value).map { [.length($0.key)] } ?? []
    case .bytes, .phone: []
    }
  }

  /// Keys of which `ValueAgreement.conflict` needs one in common.
  static func ofConflict(_ entity: Entity, isSource: Bool) -> [ValueKey] {
    switch entity.value {
    case .money(let value, _): readings(entity, value).map { .money($0) }
    case .measure(let value, _): readings(entity, value).map { .number($0) }
    case .date(let date): isWhole(date) ? [.wholeDate(isTimed: false)] : []
    case .dateTime(let date, _):
      isWhole(date) ? [.wholeDate(isTimed: true)] : days(date, isSource, isTimed: true)
    case .duration(let duration): [.units(duration.parts.map(\.unit))]
    case .relativePeriod(let unit, _): [.units([unit])]
    case .number, .time, .relativeDateTime, .relativeDuration, .relativeDay, .bytes, .phone: []
    }
  }

  private static func readings(_ entity: Entity, _ value: DecimalValue) -> [DecimalValue] {
    entity.alternative.map { [value, $0] } ?? [value]
  }

  private static func isWhole(_ date: CalendarDate) -> Bool { date.month != nil && date.day != nil }

  private static func days(
    _ date: CalendarDate, _ entity: Entity, _ isSource: Bool, isTimed: Bool
  ) -> [ValueKey] {
    let other = isSource ? entity.alternativeDate.map { days($0, isSource, isTimed: isTimed) } ?? [] : []
    return days(date, isSource, isTimed: isTimed) + other
  }

  /// A bare year of the reply is compared by weekday where the source has no year.
  private static func days(_ date: CalendarDate, _ isSource: Bool, isTimed: Bool) -> [ValueKey] {
    if date.month != nil || date.day != nil {
      return [.day(month: date.month, day: date.day, isTimed: isTimed)]
    }
    guard let year = date.year else { return [.weekday(date.weekday, isTimed: isTimed)] }
    let ofYear = ValueKey.year(year, isTimed: isTimed)
    return isSource ? [ofYear] : [ofYear, .weekday(date.weekday, isTimed: isTimed)]
  }
}
