import Locales
import Prose
import Testing

@Suite("LocaleFormatter")
struct LocaleFormatterTests {
  private func formatter(_ tag: String, _ calendar: LocaleFormatter.Calendar = .ofLocale) throws
    -> LocaleFormatter
  {
    LocaleFormatter(try #require(LocaleTag(tag)), calendar: calendar)
  }

  @Test(
    "numbers keep their fraction digits",
    arguments: [
      ("de-DE", "-1234567.50", "-1.234.567,50"), ("de-CH", "1234.5", "1’234.5"),
      ("fr-FR", "1234", "1\u{202F}234"),
      ("en-IN", "1234567", "12,34,567"), ("es-ES", "1234", "1234"), ("es-ES", "12345", "12.345"),
      ("sv-SE", "-1.0", "−1,0"), ("ar-EG", "1234.5", "١٬٢٣٤٫٥"), ("en-US", "0.00", "0.00"),
      ("en-US", "123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
    ])
  func numbers(_ tag: String, _ decimal: String, _ expected: String) throws {
    #expect(try formatter(tag).number(decimal) == expected)
  }

  @Test(
    "what is no decimal number is not written",
    arguments: ["", "-", "1.", ".5", "1e5", "1,5", "1.2.3", "٣", " 1", "+1", "NaN", "1\0"])
  func bad(_ decimal: String) throws {
    let formatter = try formatter("en-US")
    #expect(formatter.number(decimal) == nil)
    #expect(formatter.percent(decimal) == nil)
    #expect(formatter.money(decimal, currency: "EUR") == nil)
    #expect(formatter.measure(decimal, ucum: "km") == nil)
  }

  @Test(
    "percent",
    arguments: [("en-US", "12.5%"), ("de-DE", "12,5\u{A0}%"), ("tr-TR", "%12,5"), ("fr-FR", "12,5\u{A0}%")])
  func percent(_ tag: String, _ expected: String) throws {
    #expect(try formatter(tag).percent("12.5") == expected)
  }

  @Test(
    "money",
    arguments: [
      ("en-US", "1200.50", "USD", "$1,200.50"), ("de-DE", "1200.50", "USD", "1.200,50\u{A0}$"),
      ("de-AT", "1200.50", "EUR", "€\u{A0}1.200,50"), ("fr-CH", "12.50", "CHF", "12.50\u{A0}CHF"),
      ("ja-JP", "1200", "JPY", "￥1,200"), ("hi-IN", "100000", "INR", "₹1,00,000"),
      ("pl-PL", "12.50", "PLN", "12,50\u{A0}zł"), ("en-US", "5", "CHF", "CHF\u{A0}5"),
    ])
  func money(_ tag: String, _ decimal: String, _ currency: String, _ expected: String) throws {
    #expect(try formatter(tag).money(decimal, currency: currency) == expected)
  }

  @Test("money with the currency's own digits, its code, its name; and with a code that is none")
  func moneyStyles() throws {
    let english = try formatter("en-US")
    #expect(english.money("12", currency: "USD", fractionDigits: .ofCurrency) == "$12.00")
    #expect(english.money("12.5", currency: "JPY", as: .code, fractionDigits: .ofCurrency) == "JPY\u{A0}12")
    #expect(english.money("2", currency: "EUR", as: .name) == "2 euros")
    #expect(try formatter("en-GB").money("2", currency: "USD", as: .narrowSymbol) == "$2")
    #expect(english.money("2", currency: "EURO") == nil)
    #expect(english.money("2", currency: "") == nil)
    #expect(english.money("2", currency: "€") == nil)
  }

  @Test("dates in words and digits")
  func dates() throws {
    let german = try formatter("de-DE")
    #expect(german.date(year: 2025, month: 4, day: 3, style: .short) == "03.04.25")
    #expect(german.date(year: 2025, month: 4, day: 3, style: .medium) == "03.04.2025")
    #expect(german.date(year: 2025, month: 4, day: 3, style: .long) == "3. April 2025")
    #expect(german.date(year: 2025, month: 4, day: 3, style: .full) == "Donnerstag, 3. April 2025")
    #expect(german.date(year: 2025, month: 4, day: 3, skeleton: "MMMMd") == "3. April")
    #expect(try formatter("pl").date(year: 2024, month: 2, day: 29, style: .long) == "29 lutego 2024")
    #expect(try formatter("ja").date(year: 1970, month: 1, day: 1, style: .full) == "1970年1月1日木曜日")
    #expect(
      try formatter("es-MX").date(year: 1969, month: 12, day: 31, skeleton: "yMMMMd")
        == "31 de diciembre de 1969")
  }

  @Test("the calendar of the locale, or the Gregorian one")
  func calendars() throws {
    #expect(try formatter("th-TH").date(year: 2025, month: 4, day: 3, style: .long) == "3 เมษายน 2568")
    #expect(
      try formatter("th-TH", .gregorian).date(year: 2025, month: 4, day: 3, style: .long)?.contains("2025")
        == true)
    #expect(
      try formatter("ar-SA", .gregorian).date(year: 2025, month: 4, day: 3, skeleton: "yMMMMd")?.contains(
        "أبريل") == true)
  }

  @Test(
    "days that are none",
    arguments: [
      (2025, 2, 29), (2025, 0, 1), (2025, 13, 1), (2025, 4, 31), (0, 1, 1), (2025, 1, 0), (1900, 2, 29),
      (.max, 1, 1),
    ])
  func noDays(_ year: Int, _ month: Int, _ day: Int) throws {
    #expect(try formatter("en-US").date(year: year, month: month, day: day, style: .short) == nil)
  }

  @Test(
    "times",
    arguments: [
      ("en-US", "3:05 PM"), ("en-GB", "15:05"), ("de-DE", "15:05"), ("fi", "15.05"), ("ko", "오후 3:05"),
      ("zh-Hant-TW", "下午3:05"),
    ])
  func times(_ tag: String, _ expected: String) throws {
    #expect(try formatter(tag).time(hour: 15, minute: 5) == expected)
  }

  @Test("seconds, midnight and hours that are none")
  func moreTimes() throws {
    let english = try formatter("en-US")
    #expect(english.time(hour: 0, minute: 5, second: 9) == "12:05:09 AM")
    #expect(english.time(hour: 25, minute: 0) == nil)
    #expect(english.time(hour: 3, minute: 60) == nil)
    #expect(english.time(hour: -1, minute: 0) == nil)
  }

  @Test("measures by their UCUM codes")
  func measures() throws {
    #expect(try formatter("de-DE").measure("3.5", ucum: "km") == "3,5 km")
    #expect(try formatter("fr-FR").measure("3", ucum: "[lb_av]", isLong: true) == "3\u{A0}livres")
    #expect(try formatter("en-US").measure("20", ucum: "Cel") == "20°C")
    #expect(try formatter("en-US").measure("20", ucum: "parsec") == nil)
  }

  @Test("every unit is one that ICU knows")
  func units() throws {
    let english = try formatter("en-US")
    for unit in MeasureUnit.all {
      #expect(english.measure("2", ucum: unit.ucum, isLong: true)?.hasPrefix("2") == true, "\(unit)")
    }
    #expect(Set(MeasureUnit.all.map(\.ucum)).count == MeasureUnit.all.count)
  }
}
