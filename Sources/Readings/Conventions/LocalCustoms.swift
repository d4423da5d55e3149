import Entities
import Locales
import Prose

/// The conventions of one locale, and the hand that writes in them. Judgements on each kind of value stand in
/// extensions of their own.
final class LocalCustoms {
  let conventions: Conventions
  /// Nil where faults are only counted: a fix costs more than all judgements.
  private(set) lazy var formatter =
    writesFixes ? LocaleFormatter(conventions.locale, calendar: .gregorian) : nil
  private let writesFixes: Bool

  /// Nil when ICU knows nothing of the locale.
  init?(_ locale: LocaleTag, writesFixes: Bool = true) {
    guard let conventions = Conventions(locale: locale) else { return nil }
    self.conventions = conventions
    self.writesFixes = writesFixes
  }

  private var numericPatterns: [DatePattern] {
    [conventions.gregorianDatePatterns.short, conventions.gregorianDatePatterns.medium]
  }

  /// The signs of CLDR's own numeric dates.
  private(set) lazy var dateSeparators: [String] =
    [conventions.dateSeparator]
    + numericPatterns.compactMap {
      $0.width("M", "L").map { $0 <= 2 } ?? false ? $0.separator(after: leadingField) : nil
    }

  /// Whether some numeric date of the locale is written with leading zeros.
  private(set) lazy var padsNumericDates =
    conventions.padsDay || conventions.padsMonth || numericPatterns.contains { $0.width("M", "L") == 2 }

  private var leadingField: Unicode.Scalar {
    switch conventions.dateOrder {
    case .dayMonthYear: "d"
    case .monthDayYear: "M"
    case .yearMonthDay: "y"
    }
  }

  func faults(of figure: WrittenFigure, _ facts: Facts) -> [ConventionReading.Fault] {
    switch figure.entity.value {
    case .number(let value): return numberFaults(figure, value) + percentFaults(figure)
    case .measure(let value, _): return numberFaults(figure, value)
    case .money(let value, let currency):
      let signs = numberFaults(figure, value)
      return signs.isEmpty ? moneyFaults(figure, value, currency) : signs
    case .date(let date): return dateFaults(figure, date, facts)
    case .time(let time): return timeFaults(figure, time, facts)
    case .dateTime(let date, let time):
      return (weekdayFault(figure, date, facts).map { [$0] } ?? []) + zoneFaults(figure, time, facts)
    case .relativeDateTime(_, let time): return zoneFaults(figure, time, facts)
    case .bytes, .relativeDay, .relativePeriod, .relativeDuration, .duration, .phone: return []
    }
  }

  /// Signs that differ only in width or slant are one.
  static func same(_ sign: String, _ other: String) -> Bool { folded(sign) == folded(other) }

  private static func folded(_ sign: String) -> UInt32 {
    switch sign.unicodeScalars.first?.value ?? 0 {
    case 0xA0, 0x202F, 0x2009: 0x20
    case 0x2019, 0x2BC: 0x27
    case 0xFF0E: 0x2E
    case 0xFF0C: 0x2C
    case let scalar: scalar
    }
  }
}
