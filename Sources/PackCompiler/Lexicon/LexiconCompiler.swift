import Entities
import Locales
package import Prose
package import RulePacks

/// CLDR's words of a language and its pack's own table → the image of a lexicon.
///
/// The words of all countries that speak the language go into one lexicon: a Mexican “$” and “ene.” beside those of
/// Spain. The table `entities` adds what CLDR does not have, and names words of CLDR that mostly mean something else.
package struct LexiconCompiler {
  private let locale: LocaleTag
  private let table: EntityTable
  private var builder = LexiconBuilder()

  /// The name of the table in a language pack.
  package static let tableName = "entities"

  /// `layer` is the pack of the language, if it has one.
  package static func compile(_ locale: LocaleTag, layer: LayerFolder?) throws(PackError) -> [UInt8] {
    let table = try layer?.table(tableName).map { field throws(PackError) in try EntityTable(field) }
    var compiler = LexiconCompiler(locale, table ?? EntityTable.empty)
    return Image.encode([(.lexicon, compiler.encode())])
  }

  private init(_ locale: LocaleTag, _ table: EntityTable) {
    self.locale = locale
    self.table = table
  }

  private mutating func encode() -> [UInt8] {
    var gluesNumerals = false
    for tag in Self.speakers(of: locale) {
      let names = LocaleNames(tag)
      add(names)
      gluesNumerals = gluesNumerals || Self.gluesNumerals(names)
    }
    addWorldWide()
    addInternational()
    for entry in table.entries { builder.add(Casing.lowercased(entry.word, locale), entry.sense) }
    for (word, sense) in CalendarWords.parts(of: table.entries, LocaleNames(locale)) {
      builder.add(Casing.lowercased(word, locale), sense)
    }
    let hasEndings = table.entries.contains { $0.sense.kind == .ending }
    return builder.encode(gluesNumerals: gluesNumerals, hasEndings: hasEndings)
  }

  /// What is met in every language: UTC, AM and PM, and the signs that English tells other countries' money by.
  private mutating func addWorldWide() {
    for code in ["utc", "gmt"] { add(code, Sense(.timeZone, 0)) }
    for (word, half) in [("am", 0), ("a.m.", 0), ("pm", 1), ("p.m.", 1)] {
      add(word, Sense(.dayPeriod, half))
    }
    for tag in ["en-GB", "en"].compactMap({ LocaleTag($0) }) {
      for (sign, code) in LocaleNames.currencySigns(tag) where !InternationalSymbols.isUnit(sign) {
        if let code = CurrencyCode(code) { add(sign, Sense(.currency, code.packed)) }
      }
    }
  }

  /// The language itself, then as its larger markets speak it.
  private static func speakers(of locale: LocaleTag) -> [LocaleTag] {
    let regional = KnownLocales.all.filter {
      $0.language == locale.language && $0.region.map(markets.contains) ?? false
        && ($0.script == nil || locale.script == nil || $0.script == locale.script)
    }
    return [locale] + regional
  }

  /// The countries whose own signs and abbreviations are learnt beside those of the language at large.
  private static let markets: Set<String> = [
    "US", "GB", "CA", "AU", "IN", "SG", "DE", "AT", "CH", "FR", "BE", "ES", "MX", "AR", "CO", "BR", "PT",
    "SA",
    "AE", "EG", "CN", "TW", "HK",
  ]

  /// Whether hundreds and the rest are one word: zweihundertfünf.
  private static func gluesNumerals(_ names: LocaleNames) -> Bool {
    names.connectors.contains { $0.after == 100 && $0.text.isEmpty } && !isHan(names.locale)
  }

  private static func isHan(_ locale: LocaleTag) -> Bool {
    ["zh", "ja", "yue", "ko"].contains(locale.language)
  }

  private mutating func add(_ text: String, _ sense: Sense) {
    let word = Casing.lowercased(text, locale).trimmingBlanks
    guard word.contains(where: \.isMeaningful), !table.excluded.contains(word) else { return }
    // “5 a 7” is no five years.
    if word == "a", sense.kind == .duration { return }
    builder.add(word, sense)
    // What the reader does not fold stays as it is written.
    let folded = LowerCase.folded(text.trimmingBlanks)
    if folded != word { builder.add(folded, sense) }
  }

  // MARK: CLDR's words

  private mutating func add(_ names: LocaleNames) {
    for (text, sense) in CalendarWords.entries(names) {
      // صفر is excluded as a numeral, and a month all the same.
      if sense.kind == .otherMonth {
        builder.add(Casing.lowercased(text, locale).trimmingBlanks, sense)
      } else {
        add(text, sense)
      }
    }
    addAmounts(names)
    addRelative(names)
    addNumbers(names)
    for zone in names.timeZones {
      if let offset = zone.offset { add(zone.text, Sense(.timeZone, offset)) }
    }
  }

  private mutating func addAmounts(_ names: LocaleNames) {
    let units = Set(names.units.map { Casing.lowercased($0.suffix, locale).trimmingBlanks } + ["km"])
    let own = names.locale.withLikelyRegion.region.flatMap(RegionCurrency.code)
    let isSimplified = locale.language == "zh" && locale.script != "Hant"
    // Signs that several share mean these where neither is the country's own.
    for (sign, code) in [
      ("¥", isSimplified ? "CNY" : "JPY"), ("£", "GBP"), ("$", "USD"), ("C$", "CAD"),
    ] {
      if let code = CurrencyCode(code) { add(sign, Sense(.currency, code.packed)) }
    }
    // A sign of its own comes before one that several currencies share.
    for kind in [CurrencyName.Kind.code, .symbol, .name, .formalSymbol, .narrowSymbol, .variantSymbol] {
      for currency in names.currencies where currency.kind == kind {
        if currency.text.isOneLetter, currency.code != own { continue }
        // KM is the Bosnian mark in Bosnia and kilometres elsewhere.
        if currency.code != own, units.contains(Casing.lowercased(currency.text, locale)) { continue }
        if let code = CurrencyCode(currency.code) { add(currency.text, Sense(.currency, code.packed)) }
      }
    }
    for pattern in names.units where pattern.impliedNumber == nil {
      guard let unit = UnitCode(ucum: pattern.unit), !Self.isVagueLetter(pattern.suffix) else { continue }
      add(pattern.suffix, Sense(.unit, Int(unit.rawValue)))
      if !pattern.prefix.trimmingBlanks.isEmpty {
        add(pattern.prefix, Sense(.unitBefore, Int(unit.rawValue)))
      }
    }
    for pattern in names.durations where pattern.impliedNumber == nil {
      guard let unit = DurationValue.Unit(name: pattern.unit) else { continue }
      add(pattern.suffix, Sense(.duration, unit.rawValue))
    }
    for sign in names.percentSigns where sign != "%" { add(sign, Sense(.percentAfter, 1)) }
  }

  /// A single letter that is no well-known symbol: b, c.
  private static func isVagueLetter(_ suffix: String) -> Bool {
    let text = suffix.trimmingBlanks
    return text.isOneLetter && !["m", "g", "l", "L", "W", "V", "A", "м", "г", "л"].contains(text)
      && text.utf8.count < 3
  }

  private mutating func addInternational() {
    for (code, words) in InternationalSymbols.units {
      guard let unit = UnitCode(ucum: code) else { continue }
      for word in words { add(word, Sense(.unit, Int(unit.rawValue))) }
    }
    for (code, sign) in InternationalSymbols.currencies {
      if let code = CurrencyCode(code) { add(sign, Sense(.currency, code.packed)) }
    }
    add("k", Sense(.scale, 1, exponent: 3))
    add("m", Sense(.scale, 1, exponent: 6))
    for word in ["sale", "promo"] { add(word, Sense(.sale)) }
    for word in ["data", "ram"] { add(word, Sense(.data)) }
  }

  private mutating func addRelative(_ names: LocaleNames) {
    for day in names.relativeDays { add(day.text, Sense(.relativeDay, day.offset)) }
    for period in names.relativePeriods {
      if let weekday = Self.weekdays.firstIndex(of: period.unit) {
        add(period.text, Sense(.weekday, weekday + 1 + (period.offset + 2) << 4))
      } else if let unit = DurationValue.Unit(name: period.unit) {
        add(period.text, Sense(.relativeUnit, unit.rawValue * 100 + 50 + period.offset))
      }
    }
    for pattern in names.relativeAmounts where pattern.impliedNumber == nil {
      guard let unit = DurationValue.Unit(name: pattern.unit) else { continue }
      let frame = RelativeFrame(pattern, names.durations.filter { $0.unit == pattern.unit }.map(\.suffix))
      add(frame.before, Sense(pattern.isFuture ? .futureBefore : .pastBefore))
      add(frame.unit, Sense(.duration, unit.rawValue))
      add(frame.after, Sense(pattern.isFuture ? .futureAfter : .pastAfter))
    }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private mutating func addNumbers(_ names: LocaleNames) {
    if !Self.isHan(names.locale) {
      for number in names.spelledNumbers { addSpelled(number, names.spelledNumbers) }
    }
    for connector in names.connectors { add(connector.text, Sense(.numberLink)) }
    for affix in names.ordinalAffixes {
      if affix.suffix.contains(where: \.isLetterLike) { add(affix.suffix, Sense(.ordinalSuffix)) }
      if affix.prefix.contains(where: \.isLetterLike) { add(affix.prefix, Sense(.ordinalPrefix)) }
    }
    for pattern in names.compact where pattern.impliedNumber == nil && pattern.prefix.isEmpty {
      add(pattern.suffix, Sense(.scale, 1, exponent: pattern.exponent))
    }
  }

  private mutating func addSpelled(_ number: SpelledNumber, _ all: [SpelledNumber]) {
    if number.isOrdinal {
      add(number.text, Sense(.ordinal, number.value))
    } else if number.value == 1 {
      add(number.text, Sense(.article, 1))
    } else if number.value < 1000 {
      add(number.text, Sense(.number, number.value))
    } else {
      addScale(number, all)
    }
    guard !number.isOrdinal, number.value >= 100 else { return }
    // “one hundred” tells what a hundred is called.
    let power = number.value.powerOfTen
    let digit = number.value / power
    guard digit < 10 else { return }
    for one in all where one.value == digit && !one.isOrdinal {
      for space in [" ", ""] where number.text.hasPrefix(one.text + space) {
        add(String(number.text.dropFirst(one.text.count + space.count)), Sense(.scale, power))
      }
    }
  }

  private mutating func addScale(_ number: SpelledNumber, _ all: [SpelledNumber]) {
    let power = number.value.powerOfTen
    if number.value == power { add(number.text, Sense(.scale, power)) }
  }
}

extension Int {
  /// The largest power of a thousand, or 100, that is not larger.
  fileprivate var powerOfTen: Int {
    [1_000_000_000_000, 1_000_000_000, 1_000_000, 1000, 100].first { $0 <= self } ?? 1
  }
}
