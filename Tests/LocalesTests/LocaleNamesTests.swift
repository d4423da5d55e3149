import Locales
import Prose
import Testing

@Suite("LocaleNames")
struct LocaleNamesTests {
  private func names(_ tag: String) throws -> LocaleNames { LocaleNames(try #require(LocaleTag(tag))) }

  private func hasMonth(_ names: LocaleNames, _ text: String, _ number: Int) -> Bool {
    names.months.contains { $0.text == text && $0.number == number }
  }

  private func unit(_ patterns: [AmountPattern], suffix: String) -> String? {
    patterns.first { $0.suffix == suffix }?.unit
  }

  private func value(_ names: LocaleNames, _ text: String, isOrdinal: Bool = false) -> Int? {
    names.spelledNumbers.first { $0.text == text && $0.isOrdinal == isOrdinal }?.value
  }

  @Test("German")
  func german() throws {
    let names = try names("de-DE")
    #expect(hasMonth(names, "März", 3) && hasMonth(names, "Sept.", 9) && hasMonth(names, "Dez", 12))
    #expect(names.weekdays.contains { $0.text == "Sonntag" && $0.number == 7 })
    #expect(names.weekdays.contains { $0.text == "Mo." && $0.number == 1 })
    #expect(names.relativeDays.contains { $0.text == "übermorgen" && $0.offset == 2 })
    #expect(names.relativeDays.contains { $0.text == "vorgestern" && $0.offset == -2 })
    #expect(
      names.relativePeriods.contains { $0.text == "nächste Woche" && $0.unit == "week" && $0.offset == 1 })
    #expect(
      names.relativePeriods.contains { $0.text == "letzten Montag" && $0.unit == "monday" && $0.offset == -1 }
    )
    #expect(names.relativeAmounts.contains { $0.prefix == "in " && $0.suffix == " Tagen" && $0.isFuture })
    #expect(names.relativeAmounts.contains { $0.prefix == "vor " && $0.suffix == " Tagen" && !$0.isFuture })
    #expect(names.compact.contains { $0.suffix.hasSuffix("Mio.") && $0.exponent == 6 })
    #expect(names.durations.contains { $0.suffix == " Jahren" && $0.grammaticalCase == "dative" })
    #expect(names.timeZones.contains { $0.text == "MEZ" && $0.offset == 60 && $0.isAbbreviation })
    #expect(names.timeZones.contains { $0.text == "MESZ" && $0.offset == 120 })
    #expect(names.dayPeriods.contains { $0.text == "nachmittags" && $0.firstHour == 13 && $0.hourCount == 5 })
    #expect(value(names, "einundzwanzig") == 21 && value(names, "zwei Millionen") == 2_000_000)
    #expect(value(names, "dritte", isOrdinal: true) == 3)
    #expect(names.ordinalAffixes.contains { $0.suffix == "." && $0.values.count == 100 })
    #expect(names.percentSigns == ["%"])
  }

  @Test("English")
  func english() throws {
    let names = try names("en-US")
    #expect(names.currencies.contains { $0.text == "€" && $0.code == "EUR" && $0.kind == .symbol })
    #expect(names.currencies.contains { $0.text == "zł" && $0.code == "PLN" && $0.kind == .narrowSymbol })
    #expect(names.currencies.contains { $0.text == "US dollars" && $0.code == "USD" && $0.kind == .name })
    #expect(unit(names.units, suffix: " miles") == "[mi_i]" && unit(names.units, suffix: "°C") == "Cel")
    #expect(unit(names.durations, suffix: " hrs") == nil && unit(names.durations, suffix: " hr") == "hour")
    #expect(names.ordinalAffixes.contains { $0.suffix == "rd" && $0.values.prefix(3) == [3, 23, 33] })
    #expect(names.connectors.contains { $0.text == " and " && $0.after == 100 })
    #expect(value(names, "twenty-first", isOrdinal: true) == 21)
    #expect(names.eras.contains { $0.text == "Reiwa" && $0.yearOffset == 2018 })
    #expect(names.timeZones.contains { $0.text == "EDT" && $0.offset == -240 })
    #expect(names.timeZones.contains { $0.text == "ET" && $0.zone == "America/New_York" && $0.offset == nil })
    #expect(names.dayPeriods.contains { $0.text == "noon" && $0.kind == .noon })
    #expect(names.dayPeriods.contains { $0.text == "PM" && $0.kind == .pm && $0.firstHour == 12 })
    #expect(names.compact.contains { $0.suffix == "K" && $0.exponent == 3 })
  }

  @Test("Polish: the genitive of dates, its cases, and the other word for days in “za 3 dni”")
  func polish() throws {
    let names = try names("pl-PL")
    #expect(names.months.contains { $0.text == "kwietnia" && $0.number == 4 && !$0.isStandAlone })
    #expect(names.months.contains { $0.text == "kwiecień" && $0.number == 4 && $0.isStandAlone })
    #expect(unit(names.durations, suffix: " doby") == "day")
    #expect(names.relativeAmounts.contains { $0.prefix == "za " && $0.suffix == " dni" && $0.unit == "day" })
    #expect(names.durations.contains { $0.suffix == " godzinami" && $0.grammaticalCase == "instrumental" })
    #expect(value(names, "dwóch") == 2 && value(names, "pięć tysięcy") == 5_000)
  }

  @Test("Romance combining forms and connectors")
  func combining() throws {
    let spanish = try names("es-ES")
    #expect(spanish.spelledNumbers.contains { $0.text == "ciento" && $0.value == 100 && $0.isCombining })
    let portuguese = try names("pt-BR")
    #expect(portuguese.connectors.contains { $0.text == " e " && $0.after == 100 })
    #expect(portuguese.spelledNumbers.contains { $0.text == "cento" && $0.value == 100 && $0.isCombining })
  }

  @Test("Arabic: duals that leave out the number, digits and marks")
  func arabic() throws {
    let names = try names("ar-EG")
    #expect(names.durations.contains { $0.prefix == "يومان" && $0.unit == "day" && $0.impliedNumber == 2 })
    #expect(names.percentSigns.contains("٪") && names.percentSigns.count == 2)
    #expect(names.otherMonths["islamic"]?.contains { $0.text == "رمضان" && $0.number == 9 } == true)
    #expect(names.relativeDays.contains { $0.text == "غدًا" && $0.offset == 1 })
    #expect(!names.spelledNumbers.contains { $0.text.contains("  ") })
  }

  @Test("Japanese, Chinese, Hindi and Thai")
  func asian() throws {
    let japanese = try names("ja-JP")
    #expect(japanese.eras.contains { $0.text == "令和" && $0.yearOffset == 2018 })
    #expect(japanese.compact.contains { $0.suffix == "万" && $0.exponent == 4 })
    #expect(japanese.compact.contains { $0.suffix == "億" && $0.exponent == 8 })
    #expect(japanese.relativeDays.contains { $0.text == "明後日" && $0.offset == 2 })
    #expect(value(japanese, "二十一") == 21)
    #expect(japanese.ordinalAffixes.contains { $0.prefix == "第" && $0.suffix == "" })
    let chinese = try names("zh-Hans")
    #expect(value(chinese, "十二") == 12 && value(chinese, "第三", isOrdinal: true) == 3)
    #expect(chinese.relativePeriods.contains { $0.text == "下周" && $0.offset == 1 })
    let hindi = try names("hi-IN")
    #expect(hindi.compact.contains { $0.suffix == " लाख" || $0.suffix == "\u{A0}लाख" && $0.exponent == 5 })
    #expect(hindi.relativeDays.filter { $0.text == "कल" }.map(\.offset).sorted() == [-1, 1])
    let thai = try names("th-TH")
    #expect(value(thai, "ยี่สิบเอ็ด") == 21)
    #expect(thai.eras.contains { $0.text == "พ.ศ." && $0.yearOffset == -543 })
  }

  @Test("Turkish, Swedish and French")
  func others() throws {
    #expect(hasMonth(try names("tr-TR"), "Ağustos", 8))
    #expect(try names("sv-SE").relativeDays.contains { $0.text == "i övermorgon" && $0.offset == 2 })
    let french = try names("fr-FR")
    #expect(french.ordinalAffixes.contains { $0.suffix == "er" && $0.values == [1] })
    #expect(value(french, "quatre-vingt-dix-sept") == 97)
    #expect(value(try names("fr-CH"), "nonante") == 90)
  }

  @Test("every language of ICU has its words")
  func all() throws {
    let languages = Set(KnownLocales.all.map(\.withoutRegion))
    #expect(languages.count > 150)
    for tag in languages.sorted(by: { $0.description < $1.description }) {
      let names = LocaleNames(tag)
      #expect(Set(names.months.map(\.number)) == Set(1...12), "\(tag)")
      #expect(Set(names.weekdays.map(\.number)) == Set(1...7), "\(tag)")
      #expect(
        names.currencies.count > 150 && names.currencies.allSatisfy { $0.code.utf8.count == 3 }, "\(tag)")
      #expect(Set(names.units.map(\.unit)).count == MeasureUnit.all.count, "\(tag)")
      #expect(Set(names.durations.map(\.unit)).count == 7, "\(tag)")
      #expect(!names.percentSigns.isEmpty && !names.dayPeriods.isEmpty, "\(tag)")
    }
  }
}
