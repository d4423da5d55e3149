import Entities
import Prose

/// Whether two values can be the same fact.
enum ValueAgreement {
  static func agree(_ left: Entity, _ right: Entity) -> Bool {
    switch (left.value, right.value) {
    case (.number, .number), (.number, .measure), (.measure, .number): sameNumber(left, right)
    case (.money(_, let one), .money(_, let other)): isSame(one, other) && sameNumber(left, right)
    case (.measure(_, let one), .measure(_, let other)): one == other && sameNumber(left, right)
    case (.date, .date): sameDate(left, right)
    case (.time(let one), .time(let other)): same(one, other)
    case (.dateTime(_, let time), .dateTime(_, let otherTime)): sameDate(left, right) && same(time, otherTime)
    case (.relativeDateTime(let day, let time), .relativeDateTime(let otherDay, let otherTime)):
      day == otherDay && same(time, otherTime)
    case (.relativeDay(let one), .relativeDay(let other)): one == other
    case (.relativePeriod(let unit, let count), .relativePeriod(let otherUnit, let otherCount)):
      unit == otherUnit && count == otherCount
        || (count < 0) == (otherCount < 0) && count != 0 && otherCount != 0
          && haveSameLength(left.value, right.value)
    case (.duration(let one), .duration(let other)): same(one, other)
    case (.relativeDuration(let one, let isPast), .relativeDuration(let other, let wasPast)):
      isPast == wasPast && same(one, other)
    case _: haveSameLength(left.value, right.value)
    }
  }

  /// What is wrong when both stand where one fact should; nil when they have nothing to do with each other.
  static func conflict(_ left: Entity, _ right: Entity) -> FactReading.Fault.Kind? {
    switch (left.value, right.value) {
    case (.money(_, let one), .money(_, let other)):
      sameNumber(left, right) && !isSame(one, other) ? .currencyChanged : nil
    case (.measure, .measure): sameNumber(left, right) ? .unitChanged : nil
    case (.date(let one), .date(let other)): isWhole(one) && isWhole(other) ? .dateChanged : nil
    case (.dateTime(let one, let time), .dateTime(let other, let otherTime)):
      same(one, other)
        ? (same(time, otherTime) ? nil : .timeChanged) : isWhole(one) && isWhole(other) ? .dateChanged : nil
    case (.duration(let one), .duration(let other)):
      one.parts.map(\.unit) == other.parts.map(\.unit) && !same(one, other) ? .numberChanged : nil
    case (.relativePeriod(let unit, let count), .relativePeriod(let otherUnit, let other)):
      unit == otherUnit && abs(count) > 1 && abs(other) > 1 ? .numberChanged : nil
    case _: nil
    }
  }

  /// Equal, or of one family: a bare “$”, “¥” or “kr” leaves open whose it is.
  private static func isSame(_ left: CurrencyCode, _ right: CurrencyCode) -> Bool {
    left == right || families.contains { $0.contains(left.description) && $0.contains(right.description) }
  }

  private static let families: [Set<String>] = [
    ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "COP", "CLP", "UYU"],
    ["CNY", "JPY", "TWD"], ["SEK", "NOK", "DKK", "ISK"], ["GBP", "EGP", "LBP"], ["INR", "PKR", "LKR", "IDR"],
    ["RUB", "BYN"],
  ]

  private static func isWhole(_ date: CalendarDate) -> Bool { date.month != nil && date.day != nil }

  /// The numbers of two entities in any of their readings.
  static func sameNumber(_ left: Entity, _ right: Entity) -> Bool {
    let one = numbers(left)
    return numbers(right).contains { one.contains($0) }
  }

  private static func numbers(_ entity: Entity) -> [DecimalValue] {
    switch entity.value {
    case .number(let value), .money(let value, _), .measure(let value, _):
      entity.alternative.map { [value, $0] } ?? [value]
    case .bytes, .date, .relativeDay, .relativePeriod, .relativeDuration, .time, .dateTime,
      .relativeDateTime, .duration, .phone:
      []
    }
  }

  /// Whether the customer reads the date that the agent may have meant: of the source both readings count, of the
  /// reply the one of its locale.
  private static func sameDate(_ left: Entity, _ right: Entity) -> Bool {
    guard let now = dates(right).first else { return false }
    return dates(left).contains { same($0, now) }
  }

  private static func dates(_ entity: Entity) -> [CalendarDate] {
    switch entity.value {
    case .date(let date), .dateTime(let date, _): [date] + (entity.alternativeDate.map { [$0] } ?? [])
    case .bytes, .number, .money, .measure, .relativeDay, .relativePeriod, .relativeDuration, .time,
      .relativeDateTime, .duration, .phone:
      []
    }
  }

  /// Parts that both have are equal, and at least day or month is among them.
  private static func same(_ left: CalendarDate, _ right: CalendarDate) -> Bool {
    func agrees(_ one: Int?, _ other: Int?) -> Bool { one == nil || other == nil || one == other }
    guard agrees(left.year, right.year), agrees(left.month, right.month), agrees(left.day, right.day) else {
      return false
    }
    if left.month != nil || right.month != nil { return left.month == right.month && left.day == right.day }
    if left.day != nil || right.day != nil { return left.day == right.day }
    return left.year != nil ? left.year == right.year : left.weekday == right.weekday
  }

  static func same(_ left: ClockTime, _ right: ClockTime) -> Bool {
    guard left.minute == right.minute else { return false }
    let hours = (left.hour % 24, right.hour % 24)
    return left.isCertain && right.isCertain ? hours.0 == hours.1 : hours.0 % 12 == hours.1 % 12
  }

  /// Of spans of time, whether they are counted from today or not: “in 30 minutes” and “half an hour”.
  private static func haveSameLength(_ left: EntityValue, _ right: EntityValue) -> Bool {
    TimeLength(left).flatMap { one in TimeLength(right).map { one.agrees(with: $0) } } ?? false
  }

  private static func same(_ left: DurationValue, _ right: DurationValue) -> Bool {
    if let one = TimeLength(left), let other = TimeLength(right) { return one.agrees(with: other) }
    return left == right
  }
}
