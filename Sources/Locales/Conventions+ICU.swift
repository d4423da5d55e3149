import CICU
package import Prose

extension Conventions {
  /// Nil when ICU does not know how to read the tag or its data is damaged.
  package init?(locale tag: LocaleTag) {
    let locale = tag.withLikelyRegion
    guard let source = ConventionSource(locale.description) else { return nil }
    self.locale = locale
    decimal = source.sign(cicu_decimal)
    grouping = source.sign(cicu_grouping)
    minus = source.sign(cicu_minus)
    plus = source.sign(cicu_plus)
    percentSign = source.sign(cicu_percent_sign)
    groupingSizes = source.groupingSizes
    minimumGroupingDigits = source.number(cicu_minimum_grouping)
    zeroDigit = source.text(cicu_zero_digit).unicodeScalars.first ?? "0"
    percentPattern = source.text(cicu_percent_pattern)
    percent = SignPlacement(pattern: percentPattern, sign: "%")
    currencyPattern = source.text(cicu_currency_pattern)
    currency = SignPlacement(pattern: currencyPattern, sign: "¤")
    currencyCodeSpace = currency.space.isEmpty ? "\u{A0}" : currency.space
    currencyDecimal = source.sign(cicu_currency_decimal)
    currencyGrouping = source.sign(cicu_currency_grouping)
    calendar = source.text(cicu_calendar)
    datePatterns = source.datePatterns
    gregorianDatePatterns =
      calendar == "gregorian"
      ? datePatterns
      : ConventionSource(locale.description + "-u-ca-gregory")?.datePatterns ?? datePatterns
    let short = datePatterns.short
    dateOrder = short.order
    dateSeparator = short.dateSeparator
    padsDay = short.width("d") == 2
    padsMonth = short.width("M", "L") == 2
    hourCycle = HourCycle(letter: source.text(cicu_hour))
    timePattern = source.timePattern(hourCycle)
    timeSeparator = timePattern.separator(after: "H", "h", "K", "k") ?? ":"
    dayPeriods = DayPeriods(am: source.sign(cicu_am), pm: source.sign(cicu_pm))
    firstDayOfWeek = Self.isoWeekday(source.number(cicu_first_day))
    weekendDays = (1...7).filter { source.isWeekend($0) }.map(Self.isoWeekday).sorted()
    measurementSystem = MeasurementSystem(number: source.number(cicu_measurement_system))
  }

  /// ICU counts weekdays from 1 = Sunday.
  private static func isoWeekday(_ day: Int) -> Int { day == 1 ? 7 : day - 1 }
}

extension Conventions.MeasurementSystem {
  /// As the shim numbers them.
  init(number: Int) {
    switch number {
    case 1: self = .us
    case 2: self = .uk
    default: self = .metric
    }
  }
}

extension Conventions.HourCycle {
  /// From a pattern's letter.
  init(letter: String) {
    switch letter {
    case "K": self = .h11
    case "h": self = .h12
    case "k": self = .h24
    default: self = .h23
    }
  }
}

extension DatePattern {
  private func place(_ letters: Unicode.Scalar...) -> Int {
    parts.firstIndex {
      if case .field(let letter, _) = $0 { letters.contains(letter) } else { false }
    } ?? .max
  }

  fileprivate var order: Conventions.DateOrder {
    let month = place("M", "L")
    if place("y", "u", "r") < month { return .yearMonthDay }
    return place("d") < month ? .dayMonthYear : .monthDayYear
  }

  fileprivate var dateSeparator: String {
    switch order {
    case .dayMonthYear: separator(after: "d") ?? "/"
    case .monthDayYear, .yearMonthDay: separator(after: "M", "L") ?? "/"
    }
  }

  fileprivate var hourLetter: Unicode.Scalar? {
    for case .field(let letter, _) in parts where ["H", "h", "K", "k"].contains(letter) { return letter }
    return nil
  }
}

/// The shim's open formatters of one locale.
private struct ConventionSource: ~Copyable {
  private let handle: OpaquePointer
  private let tag: String

  init?(_ tag: String) {
    guard let handle = cicu_conventions_open(tag) else { return nil }
    self.handle = handle
    self.tag = tag
  }

  deinit { cicu_conventions_close(handle) }

  func text(_ which: cicu_convention_text) -> String {
    ICUText.read { cicu_conventions_text(handle, which, $0, $1) } ?? ""
  }

  func sign(_ which: cicu_convention_text) -> String { text(which).withoutBidiMarks }

  func number(_ which: cicu_convention_number) -> Int { Int(cicu_conventions_number(handle, which)) }

  func isWeekend(_ day: Int) -> Bool { cicu_conventions_is_weekend(handle, Int32(day)) }

  var datePatterns: Conventions.DatePatterns {
    .init(
      short: DatePattern(text(cicu_date_short)), medium: DatePattern(text(cicu_date_medium)),
      long: DatePattern(text(cicu_date_long)), full: DatePattern(text(cicu_date_full)))
  }

  var groupingSizes: Conventions.GroupingSizes {
    let primary = number(cicu_primary_grouping)
    let secondary = number(cicu_secondary_grouping)
    return .init(primary: primary, secondary: secondary > 0 ? secondary : primary)
  }

  /// The short pattern; where the region prefers other hours than the language has, the one made for them.
  func timePattern(_ cycle: Conventions.HourCycle) -> DatePattern {
    let short = DatePattern(text(cicu_time_short))
    let hour = short.hourLetter.map { Conventions.HourCycle(letter: String($0)) }
    if hour == cycle { return short }
    return ICUText.read { cicu_best_pattern("jm", tag, $0, $1) }.map(DatePattern.init) ?? short
  }
}
