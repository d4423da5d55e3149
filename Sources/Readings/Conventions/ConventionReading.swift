import Entities
import Locales
package import Prose

/// Where a reply writes figures, dates, times or measures otherwise than people in its locale do; read once however
/// many rules ask.
package final class ConventionReading {
  /// A value that is written another way than the locale's.
  package struct Fault: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
      case decimalSign = "decimal-sign"
      case groupingSign = "grouping-sign"
      /// `12,345` where the comma is the decimal sign: likely meant as thousands.
      case thousandsOrFraction = "thousands-or-fraction"
      case groupingSize = "grouping-size"
      case mixedDigits = "mixed-digits"
      case currencyPlace = "currency-place"
      case currencySpace = "currency-space"
      case percentSpace = "percent-space"
      case dateOrder = "date-order"
      case dateSeparator = "date-separator"
      case ambiguousDate = "ambiguous-date"
      case foreignCalendar = "foreign-calendar"
      case weekdayMismatch = "weekday-mismatch"
      case twelveHours = "twelve-hours"
      case twentyFourHours = "twenty-four-hours"
      case halfDayMissing = "half-day-missing"
      case halfDayWords = "half-day-words"
      case zoneMissing = "zone-missing"
      case otherUnits = "other-units"

      /// Faults that are told with what to write instead.
      var hasFix: Bool {
        switch self {
        case .decimalSign, .groupingSign, .thousandsOrFraction, .groupingSize, .currencyPlace, .currencySpace,
          .percentSpace, .dateOrder, .dateSeparator, .ambiguousDate, .foreignCalendar, .twelveHours,
          .otherUnits:
          true
        case .mixedDigits, .weekdayMismatch, .twentyFourHours, .halfDayMissing, .halfDayWords, .zoneMissing:
          false
        }
      }

      /// A matter of the language's typography, for which packs have their own rules, whatever the country.
      var isOfLanguage: Bool { self == .percentSpace || self == .currencySpace || self == .weekdayMismatch }
    }

    package var kind: Kind
    package var span: Span
    /// The text of the span as the locale writes it; nil when ICU could not tell.
    package var fix: String?
    /// Whether the value is read one way only, so that the fix cannot say something else.
    package var isCertain: Bool

    init(_ kind: Kind, _ span: Span, _ fix: String?, isCertain: Bool = false) {
      self.kind = kind
      self.span = span
      self.fix = fix
      self.isCertain = isCertain
    }
  }

  private let readings: Readings
  private var draft: Draft?
  private var facts = Facts()
  private var found: [Fault]?
  private var customs: [LocaleTag: LocalCustoms?] = [:]
  /// The locale judged last: a batch has many replies of one.
  private var latest: (locale: LocaleTag, customs: LocalCustoms?)?
  /// What other countries do, by language.
  private var others: [String: [LocaleTag]] = [:]
  private var othersCustoms: [LocaleTag: LocalCustoms?] = [:]

  package init(_ readings: Readings) {
    self.readings = readings
  }

  /// Takes up a reply; nothing is read yet.
  package func read(_ record: Record, _ draft: Draft) {
    found = nil
    self.draft = draft
    facts = record.facts
  }

  package var faults: [Fault] {
    if let found { return found }
    guard let draft else { return [] }
    let faults = read(draft)
    found = faults
    return faults
  }

  private func read(_ draft: Draft) -> [Fault] {
    let entities = readings.figures
    guard entities.contains(where: Self.isJudged), let customs = customs(of: draft.locale) else { return [] }
    var faults: [Fault] = []
    draft.bytes.withUnsafeBufferPointer { text in
      for (index, entity) in entities.enumerated() where Self.isJudged(entity) && !Self.isPlain(entity, text)
      {
        let figure = WrittenFigure(text, entity)
        faults += customs.faults(of: figure, facts).map { $0.inDigits(of: figure) }
        faults += customs.unitFaults(of: figure, near: entities, at: index)
      }
      if !readings.isASCII { faults += MixedDigits.faults(text, entities) }
    }
    faults.removeAll { $0.kind.hasFix && $0.fix == nil }
    if draft.locale.region == nil, facts.market == nil {
      faults = faults.filter { $0.kind.isOfLanguage || !isCustomElsewhere($0, draft, entities) }
    }
    return faults
  }

  private static func isJudged(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .number, .percent, .currency, .unit, .date, .time, .datetime:
      !entity.isSpelled && entity.value != .bytes
    case .placeholder, .tag, .url, .email, .identifier, .emoji, .code, .ordinal, .duration, .phone: false
    }
  }

  /// Nothing but digits: there is no sign to judge.
  private static func isPlain(_ entity: Entity, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    entity.kind == .number && text[entity.span.range].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// How the locale writes, in the customer's country where the tag does not name one.
  private func customs(of locale: LocaleTag) -> LocalCustoms? {
    var locale = locale
    if locale.region == nil, let market = facts.market { locale = locale.with(region: market) }
    if let latest, latest.locale == locale { return latest.customs }
    let found = customs[locale] ?? LocalCustoms(locale)
    customs[locale] = .some(found)
    latest = (locale, found)
    return found
  }

  private func countries(of language: String) -> [LocaleTag] {
    if let known = others[language] { return known }
    let found = KnownLocales.all.filter { $0.language == language && $0.region != nil }
    others[language] = found
    return found
  }

  private func customs(elsewhere locale: LocaleTag) -> LocalCustoms? {
    if let known = othersCustoms[locale] { return known }
    let made = LocalCustoms(locale, writesFixes: false)
    othersCustoms[locale] = .some(made)
    return made
  }

  /// The entity of exactly that span; they are in order and do not overlap.
  private static func entity(at span: Span, among entities: [Entity]) -> Entity? {
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return low < entities.count && entities[low].span == span ? entities[low] : nil
  }

  /// Without a country, what some country of the language does is no fault.
  private func isCustomElsewhere(_ fault: Fault, _ draft: Draft, _ entities: [Entity]) -> Bool {
    guard let entity = Self.entity(at: fault.span, among: entities) else { return false }
    let others = countries(of: draft.locale.language)
    return draft.bytes.withUnsafeBufferPointer { text in
      let figure = WrittenFigure(text, entity)
      return others.contains { other in
        guard let customs = customs(elsewhere: other) else { return false }
        return !customs.faults(of: figure, facts).contains { $0.kind == fault.kind }
      }
    }
  }
}
