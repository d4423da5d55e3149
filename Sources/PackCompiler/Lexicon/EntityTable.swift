import Entities
import RulePacks

/// The table `entities` of a language pack: words of numbers, dates, money and measures that CLDR does not have. What
/// each key means stands in Documentation/rule-packs.md.
struct EntityTable {
  struct Entry {
    var word: String
    var sense: Sense
  }

  private(set) var entries: [Entry] = []
  /// Words of CLDR that mostly mean something else here.
  private(set) var excluded: Set<String> = []

  static let empty = EntityTable()

  private init() {}

  static let keys = [
    "numbers", "articles-as-one", "ordinals", "scales", "ordinal-suffixes", "ordinal-prefixes", "percent",
    "percent-before", "currencies", "units", "durations", "months", "weekdays", "relative-days",
    "relative-periods", "in-future", "in-past", "day-parts", "clock", "half-hour", "date-links", "time-links",
    "number-links", "range", "sizes", "negations", "date-parts", "date-parts-before", "eras", "excluded",
    "date-articles", "day-articles", "day-before", "day-halves", "minutes-before-hour", "minutes-after-hour",
    "minute-links",
    "hour-links", "duration-links", "whole-durations", "hour-offsets", "calendars", "days",
    "not-numbers", "numbers-before-units", "minus", "scale-links", "amount-links", "fractions", "tenths",
    "minor-units", "endings", "per-mille", "per-mille-before", "sales", "data",
  ]

  init(_ field: Field) throws(PackError) {
    try field.requireKeys(Self.keys)
    for member in try field.requireMembers("entities") { try read(member) }
  }

  private mutating func read(_ member: Field.Member) throws(PackError) {
    if let sense = Self.lists[member.key] { return try add(member.field, sense) }
    if member.key == "numbers" { try Self.checkNumbers(member.field) }
    if let make = Self.numbered[member.key] { return try eachNumber(member.field, make) }
    switch member.key {
    case "whole-durations": try eachLength(member.field)
    case "negations": break
    case "excluded": excluded = Set(try texts(member.field))
    case _: try readGroups(member)
    }
  }

  /// The keys whose values are words of one meaning.
  private static let lists: [String: Sense] = [
    "articles-as-one": Sense(.article),
    "ordinal-suffixes": Sense(.ordinalSuffix),
    "ordinal-prefixes": Sense(.ordinalPrefix),
    "percent": Sense(.percentAfter, 1),
    "percent-before": Sense(.percentBefore),
    "per-mille": Sense(.percentAfter, -10),
    "per-mille-before": Sense(.percentBefore, -10),
    "half-hour": Sense(.halfHour),
    "date-links": Sense(.dateLink),
    "time-links": Sense(.timeLink),
    "number-links": Sense(.numberLink),
    "duration-links": Sense(.durationLink),
    "date-articles": Sense(.dateArticle),
    "day-articles": Sense(.dayBefore, 1),
    "day-before": Sense(.dayBefore),
    "not-numbers": Sense(.none),
    "minus": Sense(.minus),
    "scale-links": Sense(.scaleLink),
    "amount-links": Sense(.amountLink),
    "endings": Sense(.ending),
    "sales": Sense(.sale),
    "data": Sense(.data),
  ]

  /// The keys whose values are words by number: its digits and its power of ten.
  private static let numbered: [String: @Sendable (Int, Int) -> Sense] = [
    "numbers": { Sense(.number, $0, exponent: $1) },
    "ordinals": { Sense(.ordinal, $0, exponent: $1) },
    "scales": { Sense(.scale, $0, exponent: $1) },
    "months": { value, _ in Sense(.month, value) },
    "weekdays": { value, _ in Sense(.weekday, value) },
    "relative-days": { value, _ in Sense(.relativeDay, value) },
    "eras": { value, _ in Sense(.era, value) },
    "minutes-before-hour": { value, _ in Sense(.minutesBeforeHour, value) },
    "minutes-after-hour": { value, _ in Sense(.minutesAfterHour, value) },
    "hour-offsets": { value, _ in Sense(.hourOffset, value) },
    "days": { value, _ in Sense(.monthDay, value) },
    "numbers-before-units": { Sense(.numberBeforeUnit, $0, exponent: $1) },
  ]

  /// The keys whose values are maps of names.
  private mutating func readGroups(_ member: Field.Member) throws(PackError) {
    for part in try members(member.field) {
      guard let sense = Self.sense(member.key, part.key) else {
        throw PackError(part.place, .unknown("key", part.key, known: Self.names(member.key)))
      }
      try add(part.field, sense)
    }
  }

  private static func sense(_ key: String, _ name: String) -> Sense? {
    switch key {
    case "currencies": CurrencyCode(name).map { Sense(.currency, $0.packed) }
    case "units": UnitCode(ucum: name == "kWh" ? "kW.h" : name).map { Sense(.unit, Int($0.rawValue)) }
    case "durations": DurationValue.Unit(name: name).map { Sense(.duration, $0.rawValue) }
    case "sizes": UnitCode(ucum: "{size \(name)}").map { Sense(.size, Int($0.rawValue)) }
    case "relative-periods": ["last": -1, "this": 0, "next": 1][name].map { Sense(.relativePeriod, $0) }
    case "in-future": ["before": SenseKind.futureBefore, "after": .futureAfter][name].map { Sense($0) }
    case "in-past": ["before": SenseKind.pastBefore, "after": .pastAfter][name].map { Sense($0) }
    case "clock": clock[name]
    case "day-halves": ["am": 0, "pm": 1][name].map { Sense(.dayPeriod, $0) }
    case "minute-links": ["to": -1, "past": 1][name].map { Sense(.minuteLink, $0) }
    case "hour-links": ["to": -1, "past": 1][name].map { Sense(.hourLink, $0) }
    case "calendars":
      CalendarDate.Calendar.allCases.first { "\($0)" == name }.map {
        Sense(.calendar, $0.rawValue)
      }
    case "range":
      ["before": SenseKind.rangeBefore, "between": .rangeBetween, "after": .rangeAfter][name].map {
        Sense($0)
      }
    case "fractions":
      [
        "under": Sense(.fractionUnder), "over": Sense(.fractionOver), "link": Sense(.fractionLink),
        "of": Sense(.fractionOver, 1), "one-over": Sense(.fractionOver, 2),
      ][name]
    case "tenths": ["of": 10, "kept": -1][name].map { Sense(.percentAfter, $0) }
    case "minor-units": minorUnit(name)
    case "day-parts": dayParts[name].map { Sense(.dayPart, $0) }
    case "date-parts": dateParts[name].map { Sense(.datePart, $0) }
    case "date-parts-before": dateParts[name].map { Sense(.datePartBefore, $0) }
    case _: nil
    }
  }

  private static func names(_ key: String) -> [String] {
    switch key {
    case "units": UnitCode.allCases.map(\.ucum)
    case "durations": DurationValue.Unit.allCases.map(\.name)
    case "relative-periods": ["last", "this", "next"]
    case "day-parts": dayParts.keys.sorted()
    case "date-parts", "date-parts-before": dateParts.keys.sorted()
    case "range": ["before", "between", "after"]
    case "clock": clock.keys.sorted()
    case "day-halves": ["am", "pm"]
    case "minute-links", "hour-links": ["past", "to"]
    case "calendars": CalendarDate.Calendar.allCases.map { "\($0)" }
    case "fractions": ["under", "over", "link", "of", "one-over"]
    case "tenths": ["of", "kept"]
    case "minor-units": ["0.01", "0.01 USD", "0.1"]
    case _: ["before", "after"]
    }
  }

  /// `noun` is a word that belongs to the time (saat 19), `before-hour` one that needs a word for hours (à 9 h).
  private static let clock = [
    "before": Sense(.clockBefore), "noun": Sense(.clockBefore, 1), "before-hour": Sense(.clockBefore, 2),
    "after": Sense(.clockAfter),
  ]
  /// `0.01` of any currency, `0.01 GBP` of one.
  private static func minorUnit(_ name: String) -> Sense? {
    let parts = name.split(separator: " ")
    let power = parts.first.flatMap { ["0.1": -1, "0.01": -2, "0.001": -3][String($0)] }
    guard let power, parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return Sense(.minorUnit, 0, exponent: power) }
    return CurrencyCode(parts[1]).map { Sense(.minorUnit, $0.packed, exponent: power) }
  }

  /// The hour in the middle of each part of the day.
  private static let dayParts = [
    "morning": 8, "noon": 12, "afternoon": 15, "evening": 19, "night": 22, "midnight": 23,
  ]
  private static let dateParts = ["year": 0, "month": 1, "day": 2, "hour": 3, "minute": 4, "second": 5]

  private mutating func add(_ field: Field, _ sense: Sense) throws(PackError) {
    for word in try texts(field) { entries.append(Entry(word: word, sense: sense)) }
  }

  private mutating func eachNumber(_ field: Field, _ make: @Sendable (Int, Int) -> Sense) throws(PackError) {
    for member in try members(field) {
      // Thirds and sixths have no exact decimal value.
      if member.key.contains("/") { continue }
      guard let (value, exponent) = Self.decimal(member.key) else {
        throw PackError(member.place, .init("“\(member.key)” is no number", "“\(member.key)”不是数字"))
      }
      try add(member.field, make(value, exponent))
    }
  }

  /// Numerals are added up below a thousand; a larger one in one word multiplies.
  private static func checkNumbers(_ field: Field) throws(PackError) {
    for member in field.members ?? [] {
      guard let (value, exponent) = decimal(member.key), exponent > 0 || exponent == 0 && value >= 1000 else {
        continue
      }
      throw PackError(
        member.place,
        .init(
          "“numbers” ends below a thousand; write “\(member.key)” under “scales”",
          "“numbers”只到一千以下；请把“\(member.key)”写在“scales”下"))
    }
  }

  /// `2 day: [이틀]`, `0.5 hour: [半小时]`.
  private mutating func eachLength(_ field: Field) throws(PackError) {
    for member in try members(field) {
      let parts = member.key.split(separator: " ")
      guard parts.count == 2, let (value, exponent) = Self.decimal(String(parts[0])),
        let unit = DurationValue.Unit(name: parts[1])
      else {
        throw PackError(
          member.place, .init("“\(member.key)” is no number and unit", "“\(member.key)”不是数字和单位"))
      }
      try add(member.field, Sense(.wholeDuration, value * 16 + unit.rawValue, exponent: exponent))
    }
  }

  /// The digits without their last zeros, and the power of ten: a sense keeps 48 bits.
  private static func decimal(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, var value = Int(parts.joined()) else { return nil }
    var exponent = parts.count == 2 ? -parts[1].count : 0
    while abs(value) > 1_000_000_000_000, value % 10 == 0 {
      value /= 10
      exponent += 1
    }
    return (value, exponent)
  }

  private func members(_ field: Field) throws(PackError) -> [Field.Member] {
    if case .scalar("") = field.value { return [] }
    return try field.requireMembers("entities")
  }

  private func texts(_ field: Field) throws(PackError) -> [String] {
    var texts: [String] = []
    for element in field.elements {
      if case .scalar("") = element.value { continue }
      texts.append(try element.requireText("entities"))
    }
    return texts
  }
}
