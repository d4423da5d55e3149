import Entities
import Locales
import Prose

/// CLDR's words of dates and times: months of all calendars, weekdays, parts of the day, eras, and what stands between
/// the figures of a written date.
enum CalendarWords {
  static func entries(_ names: LocaleNames) -> [(String, Sense)] {
    [months(names), weekdays(names), periods(names), eras(names), patternWords(names.locale)].flatMap { $0 }
  }

  private static func months(_ names: LocaleNames) -> [(String, Sense)] {
    var entries: [(String, Sense)] = []
    for month in names.months where month.width != .narrow && !month.text.hasDigit {
      for text in [month.text, month.text.withoutPoint] {
        entries.append((text, Sense(.month, month.number)))
      }
    }
    for (name, calendar, languages) in otherCalendars {
      guard languages.isEmpty || languages.contains(names.locale.language) else { continue }
      for month in names.otherMonths[name] ?? [] where month.width == .wide && !month.text.hasDigit {
        entries.append((month.text, Sense(.otherMonth, calendar.rawValue * 100 + month.number)))
      }
    }
    return entries
  }

  /// Months of the Islamic calendar are named everywhere, those of the others where they are used.
  private static let otherCalendars: [(String, CalendarDate.Calendar, Set<String>)] = [
    ("islamic", .islamic, []), ("persian", .persian, ["fa", "ps", "ckb", "mzn", "lrc", "uz"]),
    ("hebrew", .hebrew, ["he"]),
  ]

  private static func weekdays(_ names: LocaleNames) -> [(String, Sense)] {
    names.weekdays.filter { $0.width != .narrow || $0.text.utf8.count >= 3 }.flatMap { day in
      [day.text, day.text.withoutPoint].map { ($0, Sense(.weekday, day.number)) }
    }
  }

  // MARK: Parts of the day

  private static func periods(_ names: LocaleNames) -> [(String, Sense)] {
    var entries: [(String, Sense)] = []
    for period in names.dayPeriods where period.width != .narrow || period.text.utf8.count > 1 {
      let sense =
        switch period.kind {
        case .am: Sense(.dayPeriod, 0)
        case .pm: Sense(.dayPeriod, 1)
        case .noon, .midnight, .part: Sense(.dayPart, middle(period))
        }
      for text in spellings(period.text) { entries.append((text, sense)) }
    }
    for text in spellings("p.m.") { entries.append((text, Sense(.dayPeriod, 1))) }
    for text in spellings("a.m.") {
      entries.append((text, Sense(.dayPeriod, 0)))
    }
    return entries
  }

  /// `a.m.` also as `am`, `a. m.`, `a m`.
  private static func spellings(_ text: String) -> [String] {
    let letters = text.lowercased().filter(\.isLetter)
    guard letters == "am" || letters == "pm", let first = letters.first else { return [text] }
    return [
      text, letters, "\(first).m.", "\(first).m", "\(first). m.", "\(first). m",
      "\(first) m", "\(first).\u{A0}m.",
    ]
  }

  /// The hour in the middle of a part of the day; 0 and 1 would mean the halves of the day.
  private static func middle(_ period: DayPeriodName) -> Int {
    let hour = (period.firstHour + period.hourCount / 2) % 24
    return hour < 2 ? (hour == 0 ? 23 : 2) : hour
  }

  /// The parts of the day that words for days contain: “tonight” has “night”, 今晚 has 晚.
  static func parts(of entries: [EntityTable.Entry], _ names: LocaleNames) -> [(String, Sense)] {
    let days = entries.filter { $0.sense.kind == .relativeDay }.map(\.word) + names.relativeDays.map(\.text)
    var parts: [(text: String, sense: Sense)] = entries.filter { $0.sense.kind == .dayPart }
      .map { ($0.word.lowercased(), $0.sense) }
    for period in names.dayPeriods where period.kind == .part && period.width == .wide {
      parts.append((period.text.lowercased(), Sense(.dayPart, middle(period))))
    }
    return days.compactMap { day in
      let found = parts.filter { isPart($0.text, of: day.lowercased()) }
        .max { $0.text.count < $1.text.count }
      return found.map { (day, $0.sense) }
    }
  }

  private static func isPart(_ part: String, of day: String) -> Bool {
    guard let last = part.split(separator: " ").last, let first = last.first, last.count < day.count else {
      return false
    }
    let isHan = first.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
    // “mañana” alone is a day, and the morning only behind another.
    return (isHan || last.count >= 4) && day.hasSuffix(last) && day != last || isHan && day.hasSuffix(last)
  }

  // MARK: Eras and patterns

  private static func eras(_ names: LocaleNames) -> [(String, Sense)] {
    names.eras.compactMap { era in
      if let (_, calendar, languages) = otherCalendars.first(where: { $0.0 == era.calendar }) {
        guard languages.isEmpty || languages.contains(names.locale.language) else { return nil }
        return (era.text, Sense(.era, 1_000_000 + calendar.rawValue))
      }
      // R7.4.3 in Japan
      let isUsed = era.width != .narrow || era.calendar == "japanese" && names.locale.language == "ja"
      return isUsed ? era.yearOffset.map { (era.text, Sense(.era, $0)) } : nil
    }
  }

  /// The words that CLDR's patterns put between day, month and year, and behind the year.
  private static func patternWords(_ locale: LocaleTag) -> [(String, Sense)] {
    guard let conventions = Conventions(locale: locale) else { return [] }
    let all = conventions.gregorianDatePatterns
    return [all.full, all.long, all.medium, all.short].flatMap { words($0) }
  }

  private static func words(_ pattern: DatePattern) -> [(String, Sense)] {
    var before: Unicode.Scalar?
    var entries: [(String, Sense)] = []
    for (index, part) in pattern.parts.enumerated() {
      switch part {
      case .field(let letter, _): before = letter
      case .literal(let text):
        let word = text.trimmingBlanks.trimmingMarks
        guard word.contains(where: \.isLetter) else { continue }
        let isLast = index == pattern.parts.count - 1
        let isTight = text.first?.isLetter ?? false
        switch before {
        case "y" where isLast || isTight: entries.append((word, Sense(.datePart, 0)))
        case "d" where isTight: entries.append((word, Sense(.datePart, 2)))
        case "y" where index > 0: entries += [(word, Sense(.datePart, 0)), (word, Sense(.dateLink))]
        case _: entries.append((word, Sense(.dateLink)))
        }
      }
    }
    return entries
  }
}

extension String {
  /// Without commas and points that only part it from the figure before.
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let first = text.first, first == "," || first == "." || first == "،" || first == " " {
      text = text.dropFirst()
    }
    while text.last == "," || text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
