import Foundation
import PackCompiler
import Prose
import RulePacks
import Testing

/// The tables of holidays that are shipped, against days that calendars of those countries print.
@Suite("Holidays of the shipped markets")
struct MarketHolidayTests {
  /// By country; a country whose table has a fault is missing.
  private static let calendars: [String: HolidayCalendar] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Rules")
    let library = PackLibrary(root: root.path)
    var calendars: [String: HolidayCalendar] = [:]
    for layer in library.layers where layer.table("holidays") != nil {
      let outcome = StackCompiler([library]).compile(
        ["all", layer.name], locale: LocaleTag(language: "und"))
      guard outcome.errors.isEmpty, let image = try? Image(bytes: outcome.bytes) else { continue }
      for region in layer.regions { calendars[region] = (try? RuleSet(image))?.holidays }
    }
    return calendars
  }()

  private static func calendar(_ country: String) throws -> HolidayCalendar {
    try #require(calendars[country], "\(country)")
  }

  private static func number(_ day: String) throws -> Int {
    let date = try Date(day + "T00:00:00Z", strategy: .iso8601)
    return Int(date.timeIntervalSince1970) / 86_400
  }

  private static func found(_ country: String, _ day: String) throws -> String? {
    try calendar(country).holiday(on: number(day), in: country).map { found in
      let holiday = found.holiday
      let marks = (holiday.isSubstitute ? "*" : "") + (holiday.isSighted ? "~" : "")
      return holiday.name.english + marks + (holiday.effect == .closed ? "" : " (\(holiday.effect.name))")
    }
  }

  static let known: [(country: String, day: String, name: String?)] = [
    ("US", "2026-07-03", "Independence Day*"), ("US", "2025-11-27", "Thanksgiving"),
    ("US", "2027-12-31", "New Year’s Day*"), ("US", "2026-10-12", "Columbus Day (slow)"),
    ("US", "2026-11-26", "Thanksgiving"),
    ("US", "2023-11-10", "Veterans Day* (slow)"), ("US", "2027-06-18", "Juneteenth* (slow)"),
    ("US", "2026-12-26", nil), ("GB", "2027-12-27", "Christmas Day*"), ("GB", "2027-12-28", "Boxing Day*"),
    ("GB", "2026-12-28", "Boxing Day*"), ("GB", "2025-08-25", "Summer bank holiday"),
    ("CA", "2026-05-18", "Victoria Day"), ("AU", "2027-01-26", "Australia Day"),
    ("IN", "2025-10-20", "Diwali"), ("IN", "2026-11-08", "Diwali"),
    ("IN", "2031-10-25", "Dussehra"), ("SG", "2026-08-10", "National Day*"),
    ("SG", "2025-03-31", "Hari Raya Puasa~"), ("SG", "2026-02-18", "Lunar New Year"),
    ("DE", "2026-05-25", "Whit Monday"), ("DE", "2026-10-03", "German Unity Day"), ("DE", "2026-11-01", nil),
    ("AT", "2025-06-19", "Corpus Christi"), ("FR", "2026-05-14", "Ascension Day"),
    ("ES", "2026-12-08", "Immaculate Conception"), ("MX", "2026-11-16", "Revolution Day"),
    ("AR", "2026-02-17", "Carnival"), ("AR", "2026-06-15", "Güemes Day"), ("AR", "2026-06-17", nil),
    ("CO", "2026-01-12", "Epiphany"), ("CO", "2026-01-06", nil), ("CO", "2026-06-15", "Sacred Heart"),
    ("BR", "2026-02-17", "Carnival (paused)"), ("BR", "2023-11-20", nil),
    ("BR", "2026-11-20", "Black Awareness Day"),
    ("IT", "2026-08-14", "the Ferragosto holidays (slow)"), ("IT", "2026-08-15", "Ferragosto"),
    ("NL", "2025-04-26", "King’s Day"), ("NL", "2025-04-27", nil), ("PL", "2024-12-24", nil),
    ("PL", "2025-12-24", "Christmas Eve"), ("CZ", "2026-11-17", "Freedom and Democracy Day"),
    ("RU", "2026-01-05", "the New Year holidays (paused)"),
    ("RU", "2026-03-09", "International Women’s Day*"),
    ("UA", "2026-08-24", "Independence Day (slow)"), ("TR", "2026-03-20", "Ramazan Bayramı"),
    ("TR", "2025-03-30", "Ramazan Bayramı"), ("SE", "2026-06-19", "Midsummer’s Eve"),
    ("SA", "2025-03-30", "Eid al-Fitr"), ("SA", "2026-03-01", "Ramadan (slow)"), ("SA", "2026-12-25", nil),
    ("AE", "2026-05-26", "Arafat Day~"), ("EG", "2026-04-13", "Sham el-Nessim"),
    ("IL", "2026-09-21", "Yom Kippur"), ("IL", "2031-04-29", "Independence Day"),
    ("IL", "2025-10-02", "Yom Kippur"), ("JP", "2026-05-06", "Constitution Memorial Day*"),
    ("JP", "2026-05-01", "Golden Week (paused)"), ("JP", "2026-09-22", "Citizens’ Holiday"),
    ("JP", "2026-09-23", "Autumnal Equinox Day"), ("KR", "2025-10-06", "Chuseok"),
    ("KR", "2025-10-08", "Chuseok*"),
    ("KR", "2027-02-09", "Seollal*"), ("CN", "2026-09-25", "Mid-Autumn Festival (slow)"),
    ("CN", "2026-10-02", "National Day"),
    ("CN", "2026-10-06", "Golden Week (National Day holidays) (paused)"),
    ("CN", "2026-02-17", "Spring Festival"), ("CN", "2027-02-06", "Spring Festival"),
    ("TW", "2026-02-27", "Peace Memorial Day*"), ("TW", "2025-09-29", "Teachers’ Day*"),
    ("HK", "2025-10-07", "the day following Mid-Autumn Festival"), ("HK", "2026-04-07", "Qingming Festival*"),
    ("TH", "2026-04-14", "Songkran"), ("TH", "2025-05-12", "Visakha Bucha Day* (slow)"),
    ("TH", "2026-06-01", "Visakha Bucha Day* (slow)"),
    ("TH", "2026-12-07", "Father’s Day (National Day)* (slow)"),
    ("US", "2026-11-12", nil), ("TH", "2025-05-11", "Visakha Bucha Day (slow)"),
    ("VN", "2026-02-17", "Tết"),
    ("VN", "2026-04-26", "Hùng Kings’ Commemoration Day"), ("ID", "2024-03-11", "Nyepi (slow)"),
    ("ID", "2026-08-17", "Independence Day"), ("MY", "2026-06-02", "Wesak Day*"),
    ("CH", "2026-08-01", "Swiss National Day"),
    ("BE", "2026-07-21", "Belgian National Day"), ("PT", "2026-06-10", "Portugal Day"),
  ]

  @Test("known days are days off, and days beside them are not", arguments: known)
  func days(_ known: (country: String, day: String, name: String?)) throws {
    #expect(try Self.found(known.country, known.day) == known.name, "\(known.country) \(known.day)")
  }

  @Test("another country's holidays are not the customer's")
  func foreign() throws {
    #expect(try Self.calendar("DE").holiday(on: Self.number("2026-10-03"), in: "AT") == nil)
  }

  @Test("every market with holidays has between three and twenty-five public ones in each of the next years")
  func plausible() throws {
    #expect(Self.calendars.count >= 38)
    for (country, calendar) in Self.calendars {
      for year in 2024...2029 {
        let first = try Self.number("\(year)-01-01")
        let closed = (first..<first + 365).filter { day in
          calendar.holiday(on: day, in: country).map {
            $0.holiday.effect == .closed && $0.holiday.days.contains(day)
          }
            ?? false
        }
        let isAtWar = country == "UA"
        #expect(
          isAtWar ? closed.isEmpty : (3...32).contains(closed.count), "\(country) \(year): \(closed.count)")
      }
    }
  }
}
