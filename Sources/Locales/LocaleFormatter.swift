import CICU
package import Prose

/// Writes values the way a locale does, for suggestions. Nil wherever ICU cannot or the value is none.
///
/// Opens ICU's formatters when first needed and keeps them; one instance serves one thread.
package final class LocaleFormatter {
  package enum DateStyle: Sendable {
    case short, medium, long, full
  }

  package enum CurrencyStyle: Sendable {
    case symbol, narrowSymbol, code, name
  }

  package enum FractionDigits: Sendable {
    /// As many as the given text has.
    case kept
    /// As ISO 4217 says for the currency.
    case ofCurrency
  }

  package enum Calendar: Sendable {
    /// Buddhist years in Thailand, the lunar calendar in Saudi Arabia.
    case ofLocale
    case gregorian
  }

  package let locale: LocaleTag
  private let calendar: Calendar
  private let tag: String
  private var numbers: [String: NumberFormat] = [:]
  private var dates: [String: DateFormat] = [:]
  private lazy var conventions = Conventions(locale: locale)

  package init(_ locale: LocaleTag, calendar: Calendar = .ofLocale) {
    self.locale = locale.withLikelyRegion
    self.calendar = calendar
    tag =
      switch calendar {
      case .ofLocale: self.locale.description
      case .gregorian: self.locale.description + "-u-ca-gregory"
      }
  }

  /// `decimal` is `-1200.50`; all its fraction digits are kept.
  package func number(_ decimal: String) -> String? {
    fractionSkeleton(decimal).flatMap { format(decimal, $0) }
  }

  /// 12.5 is 12.5 %.
  package func percent(_ decimal: String) -> String? {
    fractionSkeleton(decimal).flatMap { format(decimal, "percent " + $0) }
  }

  /// `currency` is an ISO 4217 code.
  package func money(
    _ decimal: String, currency: String, as style: CurrencyStyle = .symbol,
    fractionDigits: FractionDigits = .kept
  ) -> String? {
    guard currency.utf8.count == 3, let fraction = fractionSkeleton(decimal) else { return nil }
    let digits =
      switch fractionDigits {
      case .kept: fraction
      case .ofCurrency: "precision-currency-standard"
      }
    let width =
      switch style {
      case .symbol: "unit-width-short"
      case .narrowSymbol: "unit-width-narrow"
      case .code: "unit-width-iso-code"
      case .name: "unit-width-full-name"
      }
    return format(decimal, "currency/\(currency) \(width) \(digits)")
  }

  /// `ucum` is a code of `MeasureUnit.all`.
  package func measure(_ decimal: String, ucum: String, isLong: Bool = false) -> String? {
    guard let unit = MeasureUnit.all.first(where: { $0.ucum == ucum }) else { return nil }
    return fractionSkeleton(decimal).flatMap {
      format(decimal, "unit/\(unit.cldr) \(isLong ? "unit-width-full-name" : "unit-width-short") \($0)")
    }
  }

  /// A day of the Gregorian calendar, written in that of the formatter.
  package func date(year: Int, month: Int, day: Int, style: DateStyle) -> String? {
    guard let conventions else { return nil }
    let patterns =
      switch calendar {
      case .ofLocale: conventions.datePatterns
      case .gregorian: conventions.gregorianDatePatterns
      }
    let pattern =
      switch style {
      case .short: patterns.short
      case .medium: patterns.medium
      case .long: patterns.long
      case .full: patterns.full
      }
    return format(CivilDay(year, month, day), pattern.text)
  }

  /// With the parts that a skeleton names (UTS #35): `yMMMMd`, `MMMMd`, `EEEEyMMMMd`.
  package func date(year: Int, month: Int, day: Int, skeleton: String) -> String? {
    pattern(skeleton).flatMap { format(CivilDay(year, month, day), $0) }
  }

  /// In the hours of the locale, 12 or 24; the narrow no-break space of newer CLDR becomes a plain one.
  package func time(hour: Int, minute: Int, second: Int? = nil) -> String? {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0) else {
      return nil
    }
    let chosen = second == nil ? conventions?.timePattern.text : pattern("jms")
    let seconds = Double(hour * 3600 + minute * 60 + (second ?? 0))
    guard let chosen, let text = dateFormat(chosen)?.write(seconds * 1000) else { return nil }
    return String(text.map { $0 == "\u{202F}" ? " " : $0 })
  }

  /// The skeleton that keeps the fraction digits; nil when `decimal` is no decimal number.
  private func fractionSkeleton(_ decimal: String) -> String? {
    let body = decimal.utf8.first == UInt8(ascii: "-") ? decimal.utf8.dropFirst() : decimal.utf8[...]
    let parts = body.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isDecimal =
      parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
    guard isDecimal else { return nil }
    return parts.count == 1 ? "precision-integer" : "." + String(repeating: "0", count: parts[1].count)
  }

  private func format(_ decimal: String, _ skeleton: String) -> String? {
    if let known = numbers[skeleton] { return known.write(decimal)?.text }
    guard let format = NumberFormat(skeleton, tag) else { return nil }
    numbers[skeleton] = format
    return format.write(decimal)?.text
  }

  private func format(_ day: CivilDay?, _ pattern: String) -> String? {
    guard let day, day.year > 0 else { return nil }
    return dateFormat(pattern)?.write(day)
  }

  private func dateFormat(_ pattern: String) -> DateFormat? {
    if let known = dates[pattern] { return known }
    dates[pattern] = DateFormat(pattern, tag)
    return dates[pattern]
  }

  private func pattern(_ skeleton: String) -> String? {
    if let known = patterns[skeleton] { return known }
    patterns[skeleton] = ICUText.read { cicu_best_pattern(skeleton, tag, $0, $1) }
    return patterns[skeleton]
  }

  private var patterns: [String: String] = [:]
}
