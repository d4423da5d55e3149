import Entities
import Prose

/// One number inside a value: the day of a date, the hour of a time, the amount of a price.
struct FactPart: Hashable {
  var readings: [DecimalValue]
  var span: Span
  var entityKind: EntityKind
  var isSpelled: Bool
  /// An hour that may be counted to twelve.
  var isHour = false
  /// A part of a date that was written as day, month or year.
  var isOfDate = false
  /// Counts units of time.
  var isOfLength = false

  static func parts(of entity: Entity) -> [FactPart] {
    func part(_ value: DecimalValue, _ alternative: DecimalValue? = nil, isHour: Bool = false) -> FactPart {
      FactPart(
        readings: alternative.map { [value, $0] } ?? [value], span: entity.span, entityKind: entity.kind,
        isSpelled: entity.isSpelled, isHour: isHour)
    }
    func parts(_ date: CalendarDate) -> [FactPart] {
      [date.day, date.month, date.year].compactMap(\.self).map {
        var part = part(DecimalValue($0))
        part.isOfDate = true
        return part
      }
    }
    func parts(_ time: ClockTime) -> [FactPart] {
      let minute = time.minute == 0 ? [] : [part(DecimalValue(time.minute))]
      return [part(DecimalValue(time.hour), isHour: true)] + minute
    }
    func part(ofLength amount: DecimalValue) -> FactPart {
      var part = part(amount)
      part.isOfLength = true
      return part
    }
    switch entity.value {
    case .number(let value), .money(let value, _), .measure(let value, _):
      return [part(value, entity.alternative)]
    case .date(let date): return parts(date)
    case .time(let time): return parts(time)
    case .dateTime(let date, let time): return parts(date) + parts(time)
    case .relativeDateTime(_, let time): return parts(time)
    case .duration(let duration), .relativeDuration(let duration, _):
      return duration.parts.map { part(ofLength: $0.amount) }
    case .relativeDay(let days): return abs(days) > 2 ? [part(ofLength: DecimalValue(abs(days)))] : []
    case .relativePeriod(_, let count):
      return abs(count) > 1 ? [part(ofLength: DecimalValue(abs(count)))] : []
    case .bytes, .phone: return []
    }
  }

  /// Takes away what has its equal on the other side.
  static func match(_ left: inout [FactPart], _ right: inout [FactPart]) {
    var others = Counterparts(right.map(\.bare), keys: \.keys)
    left.removeAll { part in others.take(part.bare, keys: part.keys, where: part.equals) != nil }
    right = others.rest(of: right)
  }

  /// What `equals` looks at.
  private var bare: FactPart {
    FactPart(readings: readings, span: Span(0, 0), entityKind: .number, isSpelled: false, isHour: isHour)
  }

  private enum Key: Hashable {
    case reading(DecimalValue)
    /// Counted to twelve.
    case hour(Int)
  }

  /// Parts that are equal share one.
  private var keys: [Key] {
    let hour = readings.first?.integer.flatMap { $0 <= 24 ? $0 % 12 : nil }
    return readings.map { .reading($0) } + (hour.map { [.hour($0)] } ?? [])
  }

  private func equals(_ other: FactPart) -> Bool {
    if other.readings.contains(where: { readings.contains($0) }) { return true }
    guard isHour || other.isHour, let one = readings.first?.integer, let two = other.readings.first?.integer
    else {
      return false
    }
    return one % 12 == two % 12 && one <= 24 && two <= 24
  }

  /// Whether the other side mentions the value as often as this side has it.
  func isAmong(_ mentions: [DecimalValue: Int], times: Int) -> Bool {
    readings.contains { value in
      func isMentioned(_ value: DecimalValue) -> Bool { mentions[value, default: 0] >= times }
      if isMentioned(value) { return true }
      guard let whole = value.integer else { return false }
      if isOfLength, mentions[EntityReader.atFront(of: whole)] != nil { return true }
      if whole == 1, !isOfDate, mentions[EntityReader.article] != nil { return true }
      // ’98, and hours after noon.
      return (isHour && isMentioned(DecimalValue(whole % 12 == 0 ? 12 : whole % 12)))
        || (1900...2099).contains(whole) && isMentioned(DecimalValue(whole % 100))
    }
  }

  /// Large enough that no “both”, “pair” or “single” stands for it; of time no “annual” either.
  var isTelling: Bool {
    readings.allSatisfy { $0.integer.map { abs($0) > (isOfLength ? 1 : 2) } ?? true }
  }

  /// One part for each entity that has any left.
  static func byEntity(_ parts: [FactPart]) -> [FactPart] {
    var seen: Set<Span> = []
    return parts.filter { seen.insert($0.span).inserted }
  }
}
