import Prose
import Readings
package import RulePacks

/// `require`: one of the phrases must be there; if not, the finding is an absence at the place for it.
package struct RequireCheck: Check {
  package static let kind = "require"
  package static let starts = CheckStart.everyDraft
  package static let keys = [
    RuleKey("require", .phrases, required: true, help: "One of these must be there"),
    RuleKey("in", .word(Area.allCases.map(\.rawValue)), help: "Where it is looked for"),
    RuleKey("trigger", .phrases, help: "Only when one of these is in the reply"),
    RuleKey("min-words", .number, help: "Shorter replies are let off"),
    RuleKey("suggest", .texts, help: "What to insert"),
  ]
  /// The finding has no text that could stand in a quotation, a URL or after another paragraph unchanged.
  package static let exemptions: [Disguise: String] = [
    .afterEmoji: "another paragraph before changes where the reply starts",
    .quoted: "quoted text leaves an empty reply, and an absence is not in it",
    .address: "an absence cannot be inside an address",
  ]

  /// Where the phrase is looked for.
  enum Area: String, CaseIterable {
    case draft, start, end
  }

  private let area: Area
  private let required: Range<Int>
  private let trigger: Range<Int>?
  private let minimumWords: Int
  private let suggestions: [String]

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let required = try rule.addPhrases(try rule.require("require"))
    var trigger: Range<Int>?
    if let field = rule["trigger"] { trigger = try rule.addPhrases(field) }
    let area = try rule["in"]?.requireWord("in", of: Area.allCases.map(\.rawValue)) ?? Area.draft.rawValue
    rule.payload.write(area)
    for bound in [required.lowerBound, required.upperBound] { rule.payload.write(bound) }
    rule.payload.write(trigger) { writer, range in
      writer.write(range.lowerBound)
      writer.write(range.upperBound)
    }
    rule.payload.write(try rule["min-words"]?.requireNumber("min-words", in: 0...10_000) ?? 0)
    var suggestions: [String] = []
    for field in rule["suggest"]?.elements ?? [] { suggestions.append(try field.requireScalar("suggest")) }
    rule.payload.write(suggestions) { $0.write($1) }
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let area = Area(rawValue: try payload.text()) else { throw .truncated }
    self.area = area
    required = try payload.range()
    trigger = try payload.optional { (reader) throws(ImageError) in try reader.range() }
    minimumWords = try payload.number()
    suggestions = try payload.list { (reader) throws(ImageError) in try reader.text() }
  }

  package func examine(_ examination: Examination) {
    var first: Span?
    if let trigger {
      first = examination.hits.first { trigger.contains($0.ordinal) }?.span
      guard first != nil else { return }
    }
    let bounds = bounds(examination)
    guard !bounds.isEmpty,
      !examination.hits.contains(where: { required.contains($0.ordinal) && bounds.contains($0.span) }),
      minimumWords == 0 || Words.count(in: examination.bytes[...]) >= minimumWords
    else { return }
    let place = place(bounds, after: first, examination)
    examination.report(Span(place, place), suggestions: suggestions)
  }

  private func bounds(_ examination: Examination) -> Span {
    let sentences = examination.readings.sentences
    let whole = Span(0, examination.bytes.count)
    switch area {
    case .draft: return whole
    case .start:
      let body = sentences.drop { isGreeting($0, examination) }
      return Span(0, (body.dropFirst(2).first ?? body.last ?? sentences.last)?.span.end ?? 0)
    case .end:
      let lines = examination.bytes.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
      return Span(lines.suffix(3).first?.startIndex ?? 0, whole.end)
    }
  }

  /// A first line of its own that ends in a comma, a colon or no mark at all.
  private func isGreeting(_ sentence: Sentence, _ examination: Examination) -> Bool {
    let bytes = examination.bytes
    guard sentence.span.start == examination.readings.sentences.first?.span.start else { return false }
    guard sentence.span.end < bytes.count else { return false }
    return bytes[sentence.span.end] == 0x0A || bytes[sentence.span.end] == 0x0D
  }

  private func place(_ bounds: Span, after trigger: Span?, _ examination: Examination) -> Int {
    if let trigger { return examination.readings.sentence(at: trigger.start)?.span.end ?? trigger.end }
    let sentences = examination.readings.sentences
    switch area {
    case .start: return sentences.drop { isGreeting($0, examination) }.first?.span.start ?? 0
    case .draft, .end: return sentences.last?.span.end ?? examination.bytes.count
    }
  }
}
