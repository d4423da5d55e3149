import Locales
import Prose
import Testing

@Suite("Conventions")
struct ConventionsTests {
  private func conventions(_ tag: String) throws -> Conventions {
    let locale = try #require(LocaleTag(tag))
    return try #require(Conventions(locale: locale))
  }

  @Test(
    "signs of numbers and of money, which differ in Austria and French Switzerland",
    arguments: [
      ("en-US", ".", ",", ".", ","), ("de-DE", ",", ".", ",", "."), ("de-AT", ",", "\u{A0}", ",", "."),
      ("de-CH", ".", "’", ".", "’"), ("fr-FR", ",", "\u{202F}", ",", "\u{202F}"),
      ("fr-CA", ",", "\u{A0}", ",", "\u{A0}"), ("fr-CH", ",", "\u{202F}", ".", "\u{202F}"),
      ("es-ES", ",", ".", ",", "."), ("es-MX", ".", ",", ".", ","), ("pl-PL", ",", "\u{A0}", ",", "\u{A0}"),
      ("ar-EG", "٫", "٬", "٫", "٬"), ("ar-AE", ".", ",", ".", ","), ("ja-JP", ".", ",", ".", ","),
    ])
  func signs(
    _ tag: String, _ decimal: String, _ grouping: String, _ ofMoney: String, _ groupingOfMoney: String
  )
    throws
  {
    let found = try conventions(tag)
    #expect(
      [found.decimal, found.grouping, found.currencyDecimal, found.currencyGrouping]
        == [decimal, grouping, ofMoney, groupingOfMoney])
  }

  @Test("minus, plus and percent come without marks of direction")
  func otherSigns() throws {
    #expect(try conventions("sv-SE").minus == "−")
    #expect(try conventions("he").minus == "-")
    #expect(try conventions("ar-EG").percentSign == "٪")
    #expect(try conventions("fa-IR").plus == "+")
  }

  @Test(
    "how digits are grouped",
    arguments: [
      ("en-US", 3, 3, 1), ("hi-IN", 3, 2, 1), ("en-IN", 3, 2, 1), ("es-ES", 3, 3, 2), ("pl-PL", 3, 3, 2),
      ("pt-PT", 3, 3, 2), ("es-MX", 3, 3, 1), ("ja-JP", 3, 3, 1),
    ])
  func groups(_ tag: String, _ primary: Int, _ secondary: Int, _ minimum: Int) throws {
    let found = try conventions(tag)
    #expect(found.groupingSizes.primary == primary && found.groupingSizes.secondary == secondary)
    // Spanish, Polish and Portuguese leave four digits together.
    #expect(found.minimumGroupingDigits == minimum)
  }

  @Test(
    "digits of the default numbering system",
    arguments: [
      ("en-US", "0"), ("ar-EG", "٠"), ("ar-AE", "0"), ("fa-IR", "۰"), ("hi-IN", "0"), ("mr-IN", "०"),
    ]
      as [(String, Unicode.Scalar)])
  func digits(_ tag: String, _ zero: Unicode.Scalar) throws {
    #expect(try conventions(tag).zeroDigit == zero)
  }

  @Test(
    "where percent and currency stand",
    arguments: [
      ("en-US", false, "", true, ""), ("de-DE", false, "\u{A0}", false, "\u{A0}"),
      ("de-CH", false, "", true, "\u{A0}"), ("de-AT", false, "\u{A0}", true, "\u{A0}"),
      ("fr-FR", false, "\u{A0}", false, "\u{A0}"), ("tr-TR", true, "", true, ""),
      ("eu", true, "\u{A0}", false, "\u{A0}"), ("he", false, "", false, "\u{A0}"),
      ("ar-EG", false, "", false, "\u{A0}"), ("ja-JP", false, "", true, ""),
    ])
  func placements(
    _ tag: String, _ percentBefore: Bool, _ percentSpace: String, _ currencyBefore: Bool,
    _ currencySpace: String
  ) throws {
    let found = try conventions(tag)
    #expect(found.percent.isBefore == percentBefore && found.percent.space == percentSpace)
    #expect(found.currency.isBefore == currencyBefore && found.currency.space == currencySpace)
    #expect(found.currencyCodeSpace == "\u{A0}")
  }

  @Test(
    "the numeric date",
    arguments: [
      ("en-US", .monthDayYear, "/", false), ("en-GB", .dayMonthYear, "/", true),
      ("de-DE", .dayMonthYear, ".", true), ("fr-CA", .yearMonthDay, "-", true),
      ("sv-SE", .yearMonthDay, "-", true), ("ja-JP", .yearMonthDay, "/", true),
      ("ko-KR", .yearMonthDay, ". ", false), ("hu", .yearMonthDay, ". ", true),
      ("zh-CN", .yearMonthDay, "/", false), ("ar-EG", .dayMonthYear, "/", false),
      ("th-TH", .dayMonthYear, "/", false), ("pl-PL", .dayMonthYear, ".", false),
      ("eu", .yearMonthDay, "/", false),
    ] as [(String, Conventions.DateOrder, String, Bool)])
  func dates(_ tag: String, _ order: Conventions.DateOrder, _ separator: String, _ pads: Bool) throws {
    let found = try conventions(tag)
    #expect(found.dateOrder == order)
    #expect(found.dateSeparator == separator)
    #expect(found.padsDay == pads)
  }

  @Test(
    "hours, their sign and the words for the halves of the day",
    arguments: [
      ("en-US", .h12, ":", "AM"), ("en-GB", .h23, ":", "am"), ("de-DE", .h23, ":", "AM"),
      ("fr-CA", .h23, " h ", "a.m."), ("da", .h23, ".", "AM"), ("fi", .h23, ".", "ap."),
      ("ko-KR", .h12, ":", "오전"), ("ja-JP", .h23, ":", "午前"), ("zh-TW", .h12, ":", "上午"),
      ("ar-SA", .h12, ":", "ص"), ("en-DE", .h23, ":", "am"),
    ] as [(String, Conventions.HourCycle, String, String)])
  func times(_ tag: String, _ cycle: Conventions.HourCycle, _ separator: String, _ morning: String) throws {
    let found = try conventions(tag)
    #expect(found.hourCycle == cycle)
    #expect(
      found.timeSeparator == separator.replacing(" ", with: "\u{A0}") || found.timeSeparator == separator)
    #expect(found.dayPeriods.am == morning)
  }

  @Test(
    "the week, the measures and the calendar",
    arguments: [
      ("en-US", 7, [6, 7], .us, "gregorian"), ("en-GB", 1, [6, 7], .uk, "gregorian"),
      ("de-DE", 1, [6, 7], .metric, "gregorian"), ("ar-SA", 7, [5, 6], .metric, "islamic-umalqura"),
      ("ar-AE", 6, [6, 7], .metric, "gregorian"), ("he-IL", 7, [5, 6], .metric, "gregorian"),
      ("hi-IN", 7, [7], .metric, "gregorian"), ("th-TH", 7, [6, 7], .metric, "buddhist"),
      ("fa-IR", 6, [5], .metric, "persian"),
    ] as [(String, Int, [Int], Conventions.MeasurementSystem, String)])
  func week(
    _ tag: String, _ first: Int, _ weekend: [Int], _ system: Conventions.MeasurementSystem, _ calendar: String
  ) throws {
    let found = try conventions(tag)
    #expect(found.firstDayOfWeek == first)
    #expect(found.weekendDays == weekend)
    #expect(found.measurementSystem == system)
    #expect(found.calendar == calendar)
  }

  @Test("a tag without region takes the likely one, and keeps its script")
  func regions() throws {
    #expect(try conventions("ar").locale.description == "ar-EG")
    #expect(try conventions("sr-Latn").locale.description == "sr-Latn-RS")
    #expect(try conventions("zh-Hant").locale.description == "zh-Hant-TW")
    #expect(try conventions("es-419").locale.region == "419")
  }

  @Test("Gregorian patterns where the calendar is another")
  func gregorian() throws {
    let saudi = try conventions("ar-SA")
    #expect(saudi.datePatterns.short.width("G") != nil)
    #expect(saudi.gregorianDatePatterns.short.width("G") == nil)
    let german = try conventions("de")
    #expect(german.gregorianDatePatterns == german.datePatterns)
  }

  @Test("a language that ICU does not know gets the conventions of the root")
  func unknown() throws {
    #expect(try conventions("qqq").decimal == ".")
  }

  @Test("every locale of ICU has conventions, and its formatter writes money by them")
  func all() throws {
    #expect(KnownLocales.all.count > 700)
    for tag in KnownLocales.all {
      let found = try #require(Conventions(locale: tag), "\(tag)")
      #expect(Scalars.digitValue(found.zeroDigit) == 0, "\(tag)")
      #expect(!found.decimal.isEmpty && !found.percentSign.isEmpty && !found.calendar.isEmpty, "\(tag)")
      #expect(!found.datePatterns.short.parts.isEmpty && !found.timePattern.parts.isEmpty, "\(tag)")
      #expect((1...7).contains(found.firstDayOfWeek) && !found.weekendDays.isEmpty, "\(tag)")
      let money = try #require(LocaleFormatter(tag).money("1234567.50", currency: "USD"), "\(tag)")
      #expect(money.contains(found.currencyDecimal), "\(tag) \(money)")
      #expect(money.contains(found.currencyGrouping), "\(tag) \(money)")
    }
  }
}
