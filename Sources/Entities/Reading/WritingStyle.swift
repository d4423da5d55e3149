/// How a locale writes figures, as far as reading needs it: which of two readings is the likelier.
package struct WritingStyle: Sendable, Hashable {
  package enum DateOrder: Sendable, Hashable {
    case dayMonthYear, monthDayYear, yearMonthDay
  }

  package var decimal: UInt32
  package var grouping: UInt32
  package var dateOrder: DateOrder
  /// ISO 3166 code of the country whose telephone numbers and currency are meant where nothing else is said.
  package var region: String?
  /// Whether a point stands between hours and minutes.
  package var hasPointInTimes = false
  /// The calendar that dates in figures count in, where it is not the Gregorian one.
  package var calendar: CalendarDate.Calendar?
  /// The currency of that country, for signs that many share.
  package var currency: CurrencyCode?

  package init(
    decimal: UInt32, grouping: UInt32, dateOrder: DateOrder, region: String? = nil,
    currency: CurrencyCode? = nil
  ) {
    self.decimal = decimal
    self.grouping = grouping
    self.dateOrder = dateOrder
    self.region = region
    self.currency = currency
  }

  /// As in the United States.
  package static let american = WritingStyle(
    decimal: 0x2E, grouping: 0x2C, dateOrder: .monthDayYear, region: "US", currency: CurrencyCode("USD"))
}
