import Locales
import Prose
import Readings
package import RulePacks

/// `day-greeting`: a greeting for another time of day than the customer's clock shows. Silent unless the record says
/// `now` and `customer_timezone`.
package struct DayGreetingCheck: Check {
  package static let kind = "day-greeting"
  package static let starts = CheckStart.withPhrase
  package static let placeholders = ["time"]
  package static let keys = [
    RuleKey(
      "greetings", .map, required: true,
      help: "By language: greeting and the hours in which it is said, such as 5-12"),
    RuleKey("neutral", .map, help: "By language: a greeting for any hour, offered when no other fits"),
    RuleKey("leeway", .number, help: "Hours before and after in which it still passes; 1 when not given"),
  ]
  /// Greetings stand early; later on the same words wish the customer a good evening that is still to come.
  private static let greetingSentences = 3

  /// A greeting and when it is said.
  private struct Greeting {
    var text: String
    var hours: DayHours
  }

  private let greetings: [Greeting]
  private let neutral: [String]
  private let leeway: Int

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    var greetings: [Greeting] = []
    for language in try languages("greetings", of: rule) {
      for member in try language.requireMembers("greetings") {
        let written = try member.field.requireText("greetings")
        guard let hours = DayHours(written) else {
          throw PackError(
            member.field.place,
            .init("“\(written)” are no hours such as 5-12 or 17-3", "“\(written)”不是时段（如 5-12、17-3）"))
        }
        _ = rule.addPhrase(PhraseText(member.key, at: member.place))
        greetings.append(Greeting(text: member.key, hours: hours))
      }
    }
    var neutral: [String] = []
    for field in try languages("neutral", of: rule) { neutral.append(try field.requireText("neutral")) }
    rule.payload.write(greetings) { writer, greeting in
      writer.write(greeting.text)
      writer.write(greeting.hours.start)
      writer.write(greeting.hours.end)
    }
    rule.payload.write(neutral) { $0.write($1) }
    rule.payload.write(try rule["leeway"]?.requireNumber("leeway", in: 0...6) ?? 1)
  }

  /// What a map by language holds for the language of the stack.
  private static func languages(_ key: String, of rule: RuleCompilation) throws(PackError) -> [Field] {
    var fields: [Field] = []
    for member in try rule[key]?.requireMembers(key) ?? [] {
      guard LocaleTag(member.key) != nil else {
        throw PackError(
          member.place, .init("“\(member.key)” is no language tag", "“\(member.key)”不是语言标签"))
      }
      if PhraseExpansion.holds(member.key, for: rule.locale) { fields.append(member.field) }
    }
    return fields
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    greetings = try payload.list { (reader) throws(ImageError) in
      let text = try reader.text()
      return Greeting(text: text, hours: DayHours(from: try reader.number(), to: try reader.number()))
    }
    neutral = try payload.list { (reader) throws(ImageError) in try reader.text() }
    leeway = try payload.number()
  }

  /// Greetings are listed with a capital; inside a sentence they lose it.
  private static func fit(_ greeting: String, to found: String, in locale: LocaleTag) -> String {
    guard found.first?.isLowercase == true else { return LetterCase.fit(greeting, to: found, in: locale) }
    return greeting.prefix(1).lowercased() + greeting.dropFirst()
  }

  package func examine(_ examination: Examination) {
    let facts = examination.record.facts
    guard let now = facts.now, let zone = facts.customerTimeZone,
      let moment = LocalMoment(now, zone: zone)
    else { return }
    for hit in examination.hits where greetings.indices.contains(hit.ordinal) {
      guard !greetings[hit.ordinal].hours.widened(by: leeway).contains(moment.hour),
        examination.readings.sentenceIndex(at: hit.span.start) < Self.greetingSentences
      else { continue }
      let fitting = greetings.first { $0.hours.contains(moment.hour) }?.text ?? neutral.first
      let found = examination.draft.text(hit.span)
      let minutes = (moment.minute < 10 ? "0" : "") + String(moment.minute)
      examination.report(
        hit.span, suggestions: fitting.map { [Self.fit($0, to: found, in: examination.draft.locale)] } ?? [],
        arguments: [Argument("time", "\(moment.hour):\(minutes)")])
    }
  }
}
