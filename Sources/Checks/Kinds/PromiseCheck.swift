import Entities
import Locales
import Prose
import Readings
package import RulePacks

/// `promise`: a day promised to the customer that is a holiday or a weekend day there, or is over already.
///
/// A day is promised when a word of promise stands in its sentence and none that tells of the past or shows that the
/// writer knows. Without `now` only dates with their year are judged, and nothing is over.
package struct PromiseCheck: Check {
  package static let kind = "promise"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = [
    "day", "weekday", "weekday-zh", "holiday", "holiday-zh", "country", "country-zh",
  ]
  package static let keys = [
    RuleKey(
      "fault", .word(Fault.allCases.map(\.rawValue)), required: true,
      help: "What is wrong with the day: holiday, slow, weekend or past"),
    RuleKey("words", .text, required: true, help: "The table of words of promise, such as \"@promises\""),
  ]

  /// What can be wrong with a promised day.
  private enum Fault: String, CaseIterable {
    /// A public holiday of the customer's country.
    case holiday
    /// In a span in which shops and carriers pause, or business is slow.
    case slow
    /// Of the country's weekend.
    case weekend
    /// Before today.
    case past
  }

  /// A date without a year that is longer ago than this many days may be meant for next year.
  private static let longestPast = 120

  private let fault: Fault
  private let words: PromiseWords

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let faults = Fault.allCases.map(\.rawValue)
    rule.payload.write(try rule.require("fault").requireWord("fault", of: faults))
    let field = try rule.require("words")
    let name = try field.requireText("words")
    guard name.hasPrefix("@"), let table = rule.table(String(name.dropFirst())) else {
      throw PackError(field.place, .init("there is no table “\(name)”", "找不到名为“\(name)”的表"))
    }
    try PromiseWords.compile(table, &rule)
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = Fault(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
    words = try PromiseWords(from: &payload)
  }

  package static func concerns(_ examination: Examination) -> Bool {
    examination.hasMoment || examination.hasMarket && !examination.readings.figures.isEmpty
  }

  package func examine(_ examination: Examination) {
    guard !words.isEmpty else { return }
    guard fault == .past ? examination.hasMoment : examination.hasMarket else { return }
    let today = examination.hasMoment ? Self.today(examination.record.facts) : nil
    guard fault != .past || today != nil else { return }
    // Days in words need a moment to be counted from; without one figures are enough.
    let readings = examination.readings
    var sentence = PromiseSentence()
    for entity in today == nil ? readings.figures : readings.entities {
      guard let promised = PromisedDay(entity.value, today: today),
        let arguments = arguments(for: promised, today, examination),
        isPromised(entity.span, examination, &sentence)
      else { continue }
      examination.report(entity.span, arguments: arguments)
    }
  }

  private static func today(_ facts: Facts) -> CivilDay? {
    facts.now.flatMap { LocalMoment($0, zone: facts.customerTimeZone) }?.day
  }

  /// What is to be said of a day; nil when nothing is wrong with it.
  private func arguments(
    for promised: PromisedDay, _ today: CivilDay?, _ examination: Examination
  ) -> [Argument]? {
    let day = promised.day
    var own: [Argument] {
      [
        Argument("day", day.description), Argument("weekday", WeekdayWords.english(day.weekday)),
        Argument("weekday-zh", WeekdayWords.chinese(day.weekday)),
      ]
    }
    if fault == .past {
      guard let today, day < today, promised.certainty != .nextWeekday else { return nil }
      let isLongAgo = today.number - day.number > Self.longestPast
      return promised.certainty == .nearestYear && isLongAgo ? nil : own
    }
    guard let market = examination.record.facts.market, today.map({ day >= $0 }) ?? true else { return nil }
    if fault == .weekend, !Weekend.includes(day.weekday, in: market) { return nil }
    let found = examination.holidays.holiday(on: day.number, in: market)
    if fault == .weekend {
      let isPlain = promised.namesWeekday && day.weekday >= 6
      let isHoliday = found?.holiday.effect == .closed
      return isPlain || isHoliday ? nil : own
    }
    guard let found, (found.holiday.effect == .closed) == (fault == .holiday) else { return nil }
    return own + Self.arguments(found.holiday, in: found.country)
  }

  private static func arguments(_ holiday: Holiday, in country: RuleWords.Bilingual) -> [Argument] {
    var name = holiday.name
    if holiday.isSubstitute {
      name.english += " (day in lieu)"
      name.chinese += "（补假）"
    }
    if holiday.isSighted {
      name.english += " (the day hangs on the sighting of the moon)"
      name.chinese += "（以见新月为准）"
    }
    return [
      Argument("holiday", name.english), Argument("holiday-zh", name.chinese),
      Argument("country", country.english), Argument("country-zh", country.chinese),
    ]
  }

  private func isPromised(
    _ span: Span, _ examination: Examination, _ sentence: inout PromiseSentence
  ) -> Bool {
    guard let place = examination.readings.sentence(at: span.start)?.span else { return false }
    if sentence.span != place {
      sentence = PromiseSentence(place, words.hits(in: place, of: examination.bytes))
    }
    guard !sentence.has(.past, beside: span) else { return false }
    if fault == .past { return sentence.limits(span) }
    guard !sentence.has(.aware, beside: span) else { return false }
    return sentence.limits(span) || sentence.has(.promise, beside: span)
  }
}
