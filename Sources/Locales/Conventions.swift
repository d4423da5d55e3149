import CICU
package import Prose

/// How CLDR has a locale write numbers, percents, money, dates and times.
///
/// Plain values, read from ICU once per locale. Signs come without marks of direction. A tag without region takes CLDR's
/// likely one.
package struct Conventions: Hashable, Sendable {
  package enum DateOrder: Hashable, Sendable {
    case dayMonthYear, monthDayYear, yearMonthDay
  }

  /// BCP 47 `hc`: hours 0–11, 1–12, 0–23, 1–24.
  package enum HourCycle: Hashable, Sendable {
    case h11, h12, h23, h24

    package var hasHalfDays: Bool { self == .h11 || self == .h12 }
  }

  package enum MeasurementSystem: Hashable, Sendable {
    case metric, us, uk
  }

  /// With the region that was taken.
  package let locale: LocaleTag
  package let decimal: String
  package let grouping: String
  package let minus: String
  package let plus: String
  package let percentSign: String
  /// Digits of the group next to the decimal sign and of those before it: 3 and 3, in India 3 and 2.
  package let groupingSizes: GroupingSizes
  /// Digits that must stand before the first grouping sign: 2 where `1234` is written without.
  package let minimumGroupingDigits: Int
  /// 0 of the default numbering system; the other digits follow it.
  package let zeroDigit: Unicode.Scalar
  package let percentPattern: String
  package let percent: SignPlacement
  package let currencyPattern: String
  package let currency: SignPlacement
  /// Between a number and a currency written in letters (CLDR's currencySpacing).
  package let currencyCodeSpace: String
  /// Signs inside amounts of money, which in some countries differ from those of numbers.
  package let currencyDecimal: String
  package let currencyGrouping: String
  /// In the locale's own calendar.
  package let datePatterns: DatePatterns
  /// In the Gregorian calendar, the same where that is the locale's own.
  package let gregorianDatePatterns: DatePatterns
  package let dateOrder: DateOrder
  /// Between the numbers of the short date: `/`, `.`, `. `, `-`.
  package let dateSeparator: String
  /// Days and months of the short date always have two digits.
  package let padsDay: Bool
  package let padsMonth: Bool
  package let timePattern: DatePattern
  package let hourCycle: HourCycle
  /// Between hour and minute: `:`, `.`, ` h `.
  package let timeSeparator: String
  package let dayPeriods: DayPeriods
  /// ISO 8601: 1 = Monday … 7 = Sunday.
  package let firstDayOfWeek: Int
  package let weekendDays: [Int]
  package let measurementSystem: MeasurementSystem
  /// BCP 47 `ca`: `gregorian`, `buddhist`, `persian`.
  package let calendar: String

  /// CLDR's date patterns, shortest first.
  package struct DatePatterns: Hashable, Sendable {
    package let short: DatePattern
    package let medium: DatePattern
    package let long: DatePattern
    package let full: DatePattern
  }

  /// Digits between grouping signs.
  package struct GroupingSizes: Hashable, Sendable {
    package let primary: Int
    package let secondary: Int
  }

  package struct DayPeriods: Hashable, Sendable {
    package let am: String
    package let pm: String
  }
}
