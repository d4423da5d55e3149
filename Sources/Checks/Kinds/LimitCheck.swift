import Prose
import Readings
package import RulePacks

/// `limit`: more (or fewer) of something than is good: exclamation marks, emoji, capitals, words.
package struct LimitCheck: Check {
  package static let kind = "limit"
  package static let starts = CheckStart.everyDraftUnlessPhrases
  package static let placeholders = ["count", "max", "min"]
  package static let keys = [
    RuleKey("measure", .word(LimitMeasure.allCases.map(\.rawValue)), required: true, help: "What is counted"),
    RuleKey("max", .number, help: "The most that is fine"),
    RuleKey("min", .number, help: "The least that is fine"),
    RuleKey("per", .word(Unit.allCases.map(\.rawValue)), help: "Over what it is counted"),
    RuleKey("phrases", .phrases, help: "What is counted, for `measure: phrases`"),
    RuleKey("except", .texts, help: "Words in capitals that are fine"),
    RuleKey("suggest", .word(["trim"]), help: "`trim` offers the text cut to the limit"),
  ]
  package static let exemptions: [Disguise: String] = [
    .afterEmoji: "the paragraph put before is counted too",
    .quoted: "counts of sentences and drafts are about what is left",
  ]

  /// Over what is counted.
  enum Unit: String, CaseIterable {
    case run, sentence, draft
  }

  private let measure: LimitMeasure
  private let maximum: Int?
  private let minimum: Int?
  private let unit: Unit
  private let exceptions: Set<String>
  private let trims: Bool

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let field = try rule.require("measure")
    let word = try field.requireWord("measure", of: LimitMeasure.allCases.map(\.rawValue))
    guard let measure = LimitMeasure(rawValue: word), rule["max"] != nil || rule["min"] != nil else {
      throw PackError(field.place, .init("“max” or “min” is missing", "缺少“max”或“min”"))
    }
    if let phrases = rule["phrases"] { _ = try rule.addPhrases(phrases) }
    guard (measure == .phrases) == !rule.phrases.isEmpty else {
      throw PackError(
        field.place,
        .init("“phrases” goes with “measure: phrases” and nothing else", "“phrases”只能与“measure: phrases”一起使用")
      )
    }
    rule.payload.write(measure.rawValue)
    rule.payload.write(try rule["max"]?.requireNumber("max", in: 0...100_000)) { $0.write($1) }
    rule.payload.write(try rule["min"]?.requireNumber("min", in: 0...100_000)) { $0.write($1) }
    let unit = try rule["per"]?.requireWord("per", of: Unit.allCases.map(\.rawValue))
    rule.payload.write(unit ?? measure.usualUnit.rawValue)
    var exceptions: [String] = []
    for field in rule["except"]?.elements ?? [] { exceptions.append(try field.requireScalar("except")) }
    rule.payload.write(exceptions) { $0.write($1) }
    rule.payload.write(try rule["suggest"]?.requireWord("suggest", of: ["trim"]) != nil)
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let measure = LimitMeasure(rawValue: try payload.text()) else { throw .truncated }
    self.measure = measure
    maximum = try payload.optional { (reader) throws(ImageError) in try reader.number() }
    minimum = try payload.optional { (reader) throws(ImageError) in try reader.number() }
    guard let unit = Unit(rawValue: try payload.text()) else { throw .truncated }
    self.unit = unit
    exceptions = Set(try payload.list { (reader) throws(ImageError) in try reader.text() })
    trims = try payload.flag()
  }

  package func examine(_ examination: Examination) {
    guard !examination.bytes.isEmpty else { return }
    let items = measure.items(in: examination, exceptions: exceptions)
    switch unit {
    case .run: for item in items { judge([item], examination) }
    case .draft: judge(items, examination)
    case .sentence: judgeBySentence(items, examination)
    }
  }

  private func judgeBySentence(_ items: [LimitMeasure.Item], _ examination: Examination) {
    var rest = items[...]
    while let first = rest.first {
      let sentence = examination.readings.sentenceIndex(at: first.span.start)
      let group = rest.prefix { examination.readings.sentenceIndex(at: $0.span.start) == sentence }
      judge(Array(group), examination)
      rest = rest.dropFirst(max(1, group.count))
    }
  }

  private func judge(_ items: [LimitMeasure.Item], _ examination: Examination) {
    let count = items.reduce(0) { $0 + $1.count }
    if let maximum, count > maximum {
      report(items, count, Argument("max", maximum), examination)
    } else if let minimum, count < minimum, let span = items.first?.span {
      examination.report(span, arguments: [Argument("count", count), Argument("min", minimum)])
    }
  }

  /// Marks the first item above the limit, a run of marks as a whole; all that are above when each can be cut.
  private func report(
    _ items: [LimitMeasure.Item], _ count: Int, _ limit: Argument, _ examination: Examination
  ) {
    var room = maximum ?? 0
    for item in items {
      guard item.count > room else {
        room -= item.count
        continue
      }
      let arguments = [Argument("count", count), limit]
      guard trims else { return examination.report(item.span, arguments: arguments) }
      let kept = String(examination.draft.text(item.span).unicodeScalars.prefix(item.count > 1 ? room : 0))
      examination.report(item.span, suggestions: [kept], arguments: arguments)
      room = 0
    }
  }
}
