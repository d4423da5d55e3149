import Entities

/// A length of time in the smallest unit of its family, so that two weeks and fourteen days are one: seconds for clock
/// units, days for days and weeks, months for months and years.
struct TimeLength {
  private enum Family { case clock, days, months }

  /// Alike for lengths that agree.
  enum Key: Hashable {
    case seconds(DecimalValue)
    /// Too many for seconds.
    case days(DecimalValue)
    case months(DecimalValue)
  }

  private let family: Family
  private let amount: DecimalValue

  /// Nil when the parts are of several families.
  init?(_ duration: DurationValue) {
    var family: Family?
    var amount = DecimalValue(0)
    for part in duration.parts {
      let (own, factor) = Self.measure(part.unit)
      guard family == nil || family == own, let product = part.amount.multiplied(by: DecimalValue(factor)),
        let sum = amount.adding(product)
      else { return nil }
      family = own
      amount = sum
    }
    guard let family else { return nil }
    self.family = family
    self.amount = amount
  }

  /// Also of what is counted from today, whatever its direction, and of a clock time, which “2 heures et demie” may be
  /// as well; nil for other values.
  init?(_ value: EntityValue) {
    switch value {
    case .duration(let duration), .relativeDuration(let duration, _): self.init(duration)
    case .relativeDay(let days): self.init(DurationValue([.init(DecimalValue(abs(days)), .day)]))
    case .relativePeriod(let unit, let count):
      self.init(DurationValue([.init(DecimalValue(abs(count)), unit)]))
    case .time(let time):
      self.init(
        DurationValue([.init(DecimalValue(time.hour), .hour), .init(DecimalValue(time.minute), .minute)]))
    case .bytes, .number, .money, .measure, .date, .dateTime, .relativeDateTime, .phone: return nil
    }
  }

  private static func measure(_ unit: DurationValue.Unit) -> (Family, Int) {
    switch unit {
    case .second: (.clock, 1)
    case .minute: (.clock, 60)
    case .hour: (.clock, 3600)
    case .day, .businessDay: (.days, 1)
    case .week: (.days, 7)
    case .month: (.months, 1)
    case .year: (.months, 12)
    }
  }

  /// Alike for lengths that agree, and for few others.
  var key: Key {
    switch family {
    case .months: return .months(amount)
    case .clock: return .seconds(Self.shortened[amount] ?? amount)
    case .days:
      guard let seconds = amount.multiplied(by: DecimalValue(86_400)) else { return .days(amount) }
      return .seconds(Self.shortened[seconds] ?? seconds)
    }
  }

  /// Eight and fifteen days in seconds, as seven and fourteen.
  private static let shortened = [
    DecimalValue(8 * 86_400): DecimalValue(7 * 86_400), DecimalValue(15 * 86_400): DecimalValue(14 * 86_400),
  ]

  /// Equal, a day and its 24 hours, or the fifteen days that Romance languages say for two weeks.
  func agrees(with other: TimeLength) -> Bool {
    if family == other.family {
      if amount == other.amount { return true }
      let days = [amount, other.amount]
      return family == .days
        && (days.contains(DecimalValue(14)) && days.contains(DecimalValue(15))
          || days.contains(DecimalValue(7)) && days.contains(DecimalValue(8)))
    }
    guard let hours = [self, other].first(where: { $0.family == .clock }),
      let days = [self, other].first(where: { $0.family == .days })
    else { return false }
    return days.amount.multiplied(by: DecimalValue(86_400)) == hours.amount
  }
}
