/// What an entity says, whatever the language it is said in.
package enum EntityValue: Hashable, Sendable {
  /// The bytes themselves: placeholders, addresses, identifiers.
  case bytes
  /// A number, an ordinal, or a percentage as it is counted (15 for 15 %).
  case number(DecimalValue)
  case money(DecimalValue, CurrencyCode)
  case measure(DecimalValue, UnitCode)
  case date(CalendarDate)
  /// Days from today: “tomorrow” is 1.
  case relativeDay(Int)
  /// Three weeks from now is `(.week, 3)`, last year `(.year, -1)`.
  case relativePeriod(DurationValue.Unit, Int)
  /// Several units from now, or before it: “2 years and 21 days ago”.
  case relativeDuration(DurationValue, isPast: Bool)
  case time(ClockTime)
  case dateTime(CalendarDate, ClockTime)
  /// A clock time on a day counted from today.
  case relativeDateTime(Int, ClockTime)
  case duration(DurationValue)
  /// E.164.
  case phone(String)
}

extension EntityValue {
  /// The locale-neutral form that `inspect` prints; nil where the text itself is the value.
  package var text: String? {
    switch self {
    case .bytes: nil
    case .number(let number), .money(let number, _), .measure(let number, _): number.description
    case .date(let date): date.description
    case .relativeDay(let days): Self.signed(days, .day)
    case .relativePeriod(let unit, let count): Self.signed(count, unit)
    case .relativeDuration(let duration, let isPast): (isPast ? "-" : "+") + duration.description
    case .time(let time): time.description
    case .dateTime(let date, let time): "\(date)T\(time)"
    case .relativeDateTime(let days, let time): "\(Self.signed(days, .day))T\(time)"
    case .duration(let duration): duration.description
    case .phone(let number): number
    }
  }

  /// ISO 4217 for money, UCUM for measures.
  package var unit: String? {
    switch self {
    case .money(_, let currency): currency.description
    case .measure(_, let unit): unit.ucum
    case .bytes, .number, .date, .relativeDay, .relativePeriod, .relativeDuration, .time, .dateTime,
      .relativeDateTime, .duration, .phone:
      nil
    }
  }

  /// A signed ISO 8601-2 duration from today: `+P1D`, `-P1W`, `P0D`.
  private static func signed(_ count: Int, _ unit: DurationValue.Unit) -> String {
    let duration = DurationValue([.init(DecimalValue(abs(count)), unit)]).description
    return count == 0 ? duration : (count < 0 ? "-" : "+") + duration
  }
}
