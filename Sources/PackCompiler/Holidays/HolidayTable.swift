import Locales
import RulePacks

/// The table `holidays` of a layer, worked out to days.
struct HolidayTable {
  /// The table's name: `tables/holidays.yaml`.
  static let name = "holidays"
  /// The table of feasts that many countries keep.
  static let feasts = "feasts"

  private let entries: [HolidayEntry]
  private let bridge: RuleWords.Bilingual?

  init(_ table: Field, feasts: Field?) throws(PackError) {
    _ = try table.requireMembers("holidays")
    try table.requireKeys(["source", "bridge", "holidays"])
    try Self.checkSource(table)
    if let bridge = table["bridge"] {
      self.bridge = .init(
        english: try bridge["en"]?.requireText("en") ?? "",
        chinese: try bridge["zh-Hans"]?.requireText("zh-Hans") ?? "")
    } else {
      bridge = nil
    }
    guard let lines = table["holidays"] else {
      throw PackError(table.place, .init("the key “holidays” is missing", "缺少键“holidays”"))
    }
    var entries: [HolidayEntry] = []
    for line in lines.elements { entries.append(try HolidayEntry(line, feasts: feasts)) }
    self.entries = entries
  }

  private static func checkSource(_ table: Field) throws(PackError) {
    guard let source = table["source"], let title = source["title"] else {
      throw PackError(table.place, .init("“source” with “title” is missing", "缺少带“title”的“source”"))
    }
    _ = try title.requireText("title")
    try source.requireKeys(["title", "url", "reviewed", "expires"])
  }

  /// A day that falls on a weekend and the rule by which it is made up for.
  private struct Debt {
    var entry: HolidayEntry
    var rule: ObservedRule
    var day: CivilDay
  }

  /// Every holiday of the years, in order.
  func holidays(in years: ClosedRange<Int> = HolidayCalendar.years) -> [Holiday] {
    var holidays: [Holiday] = []
    var taken: Set<Int> = []
    var slow: Set<Int> = []
    var debts: [Debt] = []
    for entry in entries {
      for first in entry.days(in: years) {
        let days = first.number...first.number + entry.dayCount - 1
        var holiday = Holiday(entry.name, entry.effect, days: days)
        holiday.isSighted = entry.isSighted
        holidays.append(holiday)
        if entry.effect == .closed { taken.formUnion(days) }
        // Whether a day that nobody knows yet falls on a Sunday, nobody knows either.
        if let rule = entry.observed, !entry.isSighted {
          if entry.effect != .closed { slow.formUnion(days) }
          debts += days.map { Debt(entry: entry, rule: rule, day: CivilDay(number: $0)) }
        }
      }
    }
    if let bridge { holidays += Self.bridges(between: taken, bridge) }
    debts.sort { $0.day < $1.day }
    holidays += Self.substitutes(debts.filter { $0.entry.effect == .closed }, &taken)
    // What is not a holiday for all gives way to what is.
    taken.formUnion(slow)
    holidays += Self.substitutes(debts.filter { $0.entry.effect != .closed }, &taken)
    return holidays.sorted {
      ($0.days.lowerBound, $0.effect.rawValue) < ($1.days.lowerBound, $1.effect.rawValue)
    }
  }

  /// The days off in their place, in order, which are taken then.
  private static func substitutes(_ debts: [Debt], _ taken: inout Set<Int>) -> [Holiday] {
    debts.compactMap { debt in
      guard let free = debt.rule.substitute(for: debt.day, isTaken: { taken.contains($0.number) }) else {
        return nil
      }
      taken.insert(free.number)
      var holiday = Holiday(debt.entry.name, debt.entry.effect, days: free.number...free.number)
      holiday.isSubstitute = true
      return holiday
    }
  }

  /// The working days that stand alone between two holidays (国民の休日 in Japan).
  private static func bridges(between taken: Set<Int>, _ name: RuleWords.Bilingual) -> [Holiday] {
    taken.filter { !taken.contains($0 + 1) && taken.contains($0 + 2) && CivilDay(number: $0 + 1).weekday < 6 }
      .map { Holiday(name, .closed, days: $0 + 1...$0 + 1) }
  }
}
