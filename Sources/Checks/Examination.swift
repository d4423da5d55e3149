package import Glossaries
package import Prose
package import Readings
package import RulePacks

/// One rule looking at one draft: what it may read, and where its findings go.
///
/// `report` is the only way out and the same for every kind: text that is no prose, conditions and accepted words
/// are seen to here. An instance is turned from rule to rule and from draft to draft, because a value of this size,
/// copied for every rule, cost more than most rules do.
package final class Examination {
  /// What one rule may find in one draft: ten megabytes of brackets are answered without gigabytes of findings.
  package static let mostFindings = 100_000

  package private(set) var rule: Rule
  package private(set) var ruleIndex = 0
  package private(set) var record = Record(text: [])
  package private(set) var draft: Draft
  /// Hits of the rule's own phrases, leftmost-longest, outside text that is no prose.
  package private(set) var hits: ArraySlice<Hit> = []
  /// Hits of the phrases of its conditions, everywhere in the draft.
  private var conditionHits: ArraySlice<Hit> = []
  /// The same by place, made when a finding asks.
  private var conditions: ConditionHits?
  /// Suppressions that did nothing or name no rule; known only to checks that start after the others.
  package private(set) var suppressionFaults: [SuppressionFault] = []
  package let readings: Readings
  /// The glossaries of this run and what they find in this record, read once for all rules.
  package let terms: TermReading
  /// The facts of the source against those of the reply.
  package let facts: FactReading
  /// The holidays of the stack's markets.
  package let holidays: HolidayReading
  /// Where figures and dates are written another way than the locale's.
  package let conventions: ConventionReading
  /// Which form of address the reply and the conversation so far use.
  package let register: RegisterReading
  private let findings: FindingCollector
  private var reported = 0
  private var sourceSentenceList: [Sentence]?

  package init(
    readings: Readings, terms: TermReading, facts: FactReading, register: RegisterReading,
    holidays: HolidayCalendar, findings: FindingCollector
  ) {
    self.readings = readings
    self.terms = terms
    self.facts = facts
    self.register = register
    self.holidays = HolidayReading(holidays)
    conventions = ConventionReading(readings)
    self.findings = findings
    draft = Draft(bytes: [], locale: LocaleTag(language: "und"))
    rule = Rule(
      id: "", kind: "", category: .other, severity: SeverityChoice(.suggestion), safety: .review,
      situation: Situation(), conditions: [], ownPhraseCount: 0, looksAtEveryDraft: false, payload: 0..<0,
      words: 0)
  }

  /// Takes up another draft.
  package func take(_ draft: Draft, of record: Record) {
    self.draft = draft
    self.record = record
    conventions.read(record, draft)
    suppressionFaults = []
    sourceSentenceList = nil
  }

  /// Turns to another rule.
  package func turn(to rule: Rule, at index: Int, hits: ArraySlice<Hit>, conditionHits: ArraySlice<Hit>) {
    self.rule = rule
    ruleIndex = index
    reported = 0
    self.hits = hits
    self.conditionHits = conditionHits
    conditions = nil
  }

  /// What the checks that start after the others are told.
  package func note(_ faults: [SuppressionFault]) { suppressionFaults = faults }

  package var bytes: [UInt8] { draft.bytes }

  /// Whether the moment of sending, and the customer's country, are known. Looked at in place: all facts copied for each
  /// rule that asks cost more than its question.
  var hasMoment: Bool { record.facts.now != nil }
  var hasMarket: Bool { record.facts.market != nil }

  /// Whether the record has a source in another language than the draft's.
  var isTranslated: Bool {
    guard let locale = record.source?.locale else { return false }
    return locale.language != draft.locale.language
  }

  /// The sentences of the record's source, cut once for all rules; empty without a source.
  package var sourceSentences: [Sentence] {
    if let sourceSentenceList { return sourceSentenceList }
    let found = record.source.map { Readings.sentences(of: $0.text) } ?? []
    sourceSentenceList = found
    return found
  }

  /// Reports a fault unless it lies in text that is no prose or a condition excuses it. `most` caps the severity of
  /// what a kind is not sure of.
  package func report(
    _ span: Span, suggestions: [String] = [], arguments: [Argument] = [], related: [Related] = [],
    place: Finding.Place = .text, safety: Safety? = nil, most: Severity = .error,
    companions: Companions? = nil
  ) {
    if place == .text {
      guard rule.readsEverything || !readings.isOutsideProse(span), conditionsHold(for: span) else { return }
    }
    guard reported < Self.mostFindings else { return }
    reported += 1
    let safety = safety ?? rule.safety
    findings.add(
      Finding(
        rule: rule.id, ruleIndex: ruleIndex, category: rule.category,
        severity: min(rule.severity.severity(for: record.facts), most), place: place, span: span,
        arguments: arguments,
        suggestions: suggestions.map { Suggestion($0, safety) }, related: related, companions: companions))
  }

  private func conditionsHold(for span: Span) -> Bool {
    guard !rule.conditions.isEmpty else { return true }
    guard !conditionHits.isEmpty else { return rule.conditions.allSatisfy(\.excuses) }
    let filed = conditions ?? ConditionHits(rule.conditions, conditionHits)
    conditions = filed
    return filed.allow(span, readings)
  }
}

/// Gathers the findings of one draft; reused from draft to draft so that a clean draft allocates nothing.
package final class FindingCollector {
  package private(set) var findings: [Finding] = []

  package init() {}

  package func add(_ finding: Finding) {
    findings.append(finding)
  }

  /// The findings so far, and an empty collector.
  package func take() -> [Finding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }
}
