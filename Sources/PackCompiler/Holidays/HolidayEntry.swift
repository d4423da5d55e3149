import Locales
import RulePacks

/// One line of a table of holidays: a feast by its name in the table `feasts`, or a rule of its own with its names.
struct HolidayEntry {
  let name: RuleWords.Bilingual
  let rules: [FeastRule]
  let dayCount: Int
  let effect: Holiday.Effect
  let observed: ObservedRule?
  let isSighted: Bool
  let years: ClosedRange<Int>

  private static let keys = [
    "feast", "on", "en", "zh-Hans", "days", "effect", "observed", "sighted", "from", "to",
  ]

  /// `feasts` is the table of common feasts, whose keys a line may override.
  init(_ line: Field, feasts: Field?) throws(PackError) {
    var feast: Field?
    if let named = line.scalar != nil ? line : line["feast"] {
      let id = try named.requireText("feast")
      feast = feasts?["feasts"]?[id]
      guard feast != nil else {
        throw PackError(
          named.place, .unknown("feast", id, known: feasts?["feasts"]?.members?.map(\.key) ?? []))
      }
    }
    for field in [line, feast].compactMap(\.self) { try field.requireKeys(Self.keys) }
    func value(_ key: String) -> Field? { line[key] ?? feast?[key] }
    func require(_ key: String) throws(PackError) -> Field {
      guard let field = value(key) else {
        throw PackError(line.place, .init("the key “\(key)” is missing", "缺少键“\(key)”"))
      }
      return field
    }
    name = .init(
      english: try require("en").requireText("en"), chinese: try require("zh-Hans").requireText("zh-Hans"))
    rules = try Self.rules(try require("on"))
    dayCount = try value("days")?.requireNumber("days", in: 1...60) ?? 1
    let effects = Holiday.Effect.allCases
    let effect = try value("effect")?.requireWord("effect", of: effects.map(\.name))
    self.effect = effects.first { $0.name == effect } ?? .closed
    let words = ObservedRule.allCases.map(\.rawValue)
    observed = ObservedRule(rawValue: try line["observed"]?.requireWord("observed", of: words) ?? "")
    isSighted = try value("sighted")?.requireWord("sighted", of: ["true", "false"]) == "true"
    let span = HolidayCalendar.years
    let from = try line["from"]?.requireNumber("from", in: 1900...2100) ?? span.lowerBound
    let to = try line["to"]?.requireNumber("to", in: from...2100) ?? max(from, span.upperBound)
    years = from...to
  }

  private static func rules(_ field: Field) throws(PackError) -> [FeastRule] {
    var rules: [FeastRule] = []
    for element in field.elements {
      let text = try element.requireText("on")
      guard let rule = FeastRule(text) else {
        throw PackError(
          element.place,
          .init(
            "“\(text)” is no rule of a feast, such as 12-25, mon#1 05 or easter -2",
            "“\(text)”不是节日规则，例如 12-25、mon#1 05 或 easter -2"))
      }
      rules.append(rule)
    }
    return rules
  }

  /// Its first days within some years, moved where the country moves them.
  func days(in years: ClosedRange<Int>) -> [CivilDay] {
    years.clamped(to: self.years).flatMap { year in
      self.years.contains(year) ? rules.flatMap { $0.days(in: year) } : []
    }.map { observed?.moved($0) ?? $0 }
  }
}
