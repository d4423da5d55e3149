package import Locales
import Prose

extension WritingStyle {
  /// As CLDR has the locale write.
  package init(_ conventions: Conventions) {
    let order: DateOrder =
      switch conventions.dateOrder {
      case .dayMonthYear: .dayMonthYear
      case .monthDayYear: .monthDayYear
      case .yearMonthDay: .yearMonthDay
      }
    let region = conventions.locale.region
    let currency = region.flatMap(RegionCurrency.code).flatMap { CurrencyCode($0) }
    self.init(
      decimal: Self.scalar(conventions.decimal), grouping: Self.scalar(conventions.grouping),
      dateOrder: order,
      region: region, currency: currency)
    hasPointInTimes = conventions.timeSeparator == "."
    calendar = CalendarDate.Calendar(tag: conventions.calendar)
  }

  /// The sign in the spelling of `FigureShape`: spaces of any width as one, apostrophes as one.
  private static func scalar(_ sign: String) -> UInt32 {
    let value = sign.unicodeScalars.first?.value ?? 0x2E
    switch value {
    case 0xA0, 0x202F, 0x2009: return 0x20
    case _: return FigureShape.separator(value) ?? value
    }
  }
}
