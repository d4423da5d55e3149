package import Prose

/// The words that CLDR and ICU have for a locale's dates, money, units and numbers: what a lexicon is compiled from.
///
/// Words with invisible marks (direction, soft hyphens) are given with and without them. Made in tens of milliseconds, so
/// for compiling only.
package struct LocaleNames: Sendable {
  package let locale: LocaleTag
  /// Of the Gregorian calendar, 1 = January.
  package let months: [CalendarName]
  /// Of the calendars islamic, persian, hebrew and chinese, numbered as CLDR does, from 1.
  package let otherMonths: [String: [CalendarName]]
  /// ISO 8601: 1 = Monday … 7 = Sunday.
  package let weekdays: [CalendarName]
  package let dayPeriods: [DayPeriodName]
  package let eras: [EraName]
  package let currencies: [CurrencyName]
  /// By UCUM code.
  package let units: [AmountPattern]
  /// By CLDR's name: `second` … `year`.
  package let durations: [AmountPattern]
  /// Days from today, −3 … 3, where the locale has a word.
  package let relativeDays: [RelativeName]
  /// Last, this and next week, month, quarter, year and weekday.
  package let relativePeriods: [RelativeName]
  /// “in 3 days”, “3 days ago”.
  package let relativeAmounts: [RelativePattern]
  package let spelledNumbers: [SpelledNumber]
  package let connectors: [NumberConnector]
  /// What makes an ordinal of digits.
  package let ordinalAffixes: [OrdinalAffix]
  package let compact: [CompactPattern]
  package let timeZones: [ZoneName]
  package let percentSigns: [String]

  package init(_ tag: LocaleTag) {
    locale = tag.withLikelyRegion
    let name = locale.description
    let samples = PluralSamples(name)
    months = CalendarNames.months(name)
    otherMonths = CalendarNames.otherMonths(name)
    weekdays = CalendarNames.weekdays(name)
    dayPeriods = DayPeriodNames.all(name)
    eras = EraNames.all(name)
    currencies = CurrencyNames.all(name, samples)
    units = AmountPatterns.units(name, samples)
    durations = AmountPatterns.durations(name, samples)
    relativeDays = RelativeNames.days(name)
    relativePeriods = RelativeNames.periods(name)
    relativeAmounts = RelativeNames.amounts(name, samples)
    let words = SpelledNumbers(name)
    spelledNumbers = words.numbers
    connectors = words.connectors
    ordinalAffixes = OrdinalAffixes.all(name)
    compact = CompactPatterns.all(name)
    timeZones = ZoneNames.all(name)
    percentSigns =
      NumberFormat("percent", name)?.write("5")?.around.map {
        ($0.prefix + $0.suffix).trimmed.spellings
      } ?? []
  }
}
