import CICU

/// Months and weekdays in every width and context that CLDR has.
enum CalendarNames {
  static func months(_ tag: String) -> [CalendarName] { months(tag, calendar: "gregory") }

  static func otherMonths(_ tag: String) -> [String: [CalendarName]] {
    var months: [String: [CalendarName]] = [:]
    for calendar in ["islamic", "persian", "hebrew", "chinese"] {
      months[calendar] = Self.months(tag, calendar: calendar).filter { !$0.text.hasDigits }
    }
    return months
  }

  static func weekdays(_ tag: String) -> [CalendarName] {
    let kinds: [(cicu_symbols, NameWidth, Bool)] = [
      (cicu_weekdays, .wide, false), (cicu_weekdays_short, .abbreviated, false),
      (cicu_weekdays_shorter, .short, false), (cicu_weekdays_narrow, .narrow, false),
      (cicu_weekdays_alone, .wide, true), (cicu_weekdays_alone_short, .abbreviated, true),
      (cicu_weekdays_alone_shorter, .short, true), (cicu_weekdays_alone_narrow, .narrow, true),
    ]
    return names(tag, kinds) { $0 == 1 ? 7 : $0 - 1 }
  }

  private static func months(_ tag: String, calendar: String) -> [CalendarName] {
    let kinds: [(cicu_symbols, NameWidth, Bool)] = [
      (cicu_months, .wide, false), (cicu_months_short, .abbreviated, false),
      (cicu_months_narrow, .narrow, false), (cicu_months_alone, .wide, true),
      (cicu_months_alone_short, .abbreviated, true), (cicu_months_alone_narrow, .narrow, true),
    ]
    return names("\(tag)-u-ca-\(calendar)", kinds) { $0 + 1 }
  }

  private static func names(
    _ tag: String, _ kinds: [(cicu_symbols, NameWidth, Bool)], number: (Int) -> Int
  ) -> [CalendarName] {
    guard let format = DateFormat("d", tag) else { return [] }
    return kinds.flatMap { kind, width, isStandAlone in
      format.symbols(kind).flatMap { index, text in
        text.spellings.map {
          CalendarName(text: $0, number: number(index), width: width, isStandAlone: isStandAlone)
        }
      }
    }.unique
  }
}
