import Checks
package import Entities
package import Glossaries
import Matching
package import Prose
import Readings
package import RulePacks

/// Compiled rule set + draft → sorted findings. Never compiles.
///
/// One linter serves one thread: it keeps its buffers and the checks it has decoded from reply to reply. Making one
/// is cheap, because a check is decoded when its rule is first asked.
package final class Linter {
  package let ruleSet: RuleSet
  private let readings: Readings
  private let facts: FactReading
  private let register: RegisterReading
  private let terms: TermReading
  private let acceptedWords: Set<String>
  private let collector = FindingCollector()
  private let examination: Examination
  private var checks: [DecodedCheck?]
  private var isSelected: [Bool]
  private let hasPhrases: Bool
  /// The kinds of check among the rules, and which of them each rule is of.
  private let kinds: [any Check.Type]
  private let kindNumbers: [Int]
  private let addressKinds: AddressKinds
  /// For each kind whether it concerns the draft; nil until it is asked.
  private var concerns: [Bool?]
  private let everyDraft: [Int]
  private let afterOthers: [Int]
  private var phraseHits: [PhraseHit] = []
  private var hits: HitGroups
  private lazy var names = RuleNames(ruleSet)

  /// Findings whose text is one of `acceptedWords`, whatever its capitals, are dropped.
  package init(
    _ ruleSet: RuleSet, selection: RuleSelection = RuleSelection(), glossaries: [Glossary] = [],
    acceptedWords: [String] = [], entityReaders: EntityReaders? = nil
  ) {
    self.ruleSet = ruleSet
    readings = Readings(entityReaders: entityReaders)
    facts = FactReading(readings, entityReaders)
    register = RegisterReading(readings, RegisterTable(ruleSet))
    self.acceptedWords = Set(acceptedWords.map { $0.lowercased() })
    terms = TermReading(glossaries: glossaries)
    examination = Examination(
      readings: readings, terms: terms, facts: facts, register: register,
      holidays: ruleSet.holidays, findings: collector)
    let selected = ruleSet.rules.map(selection.includes)
    isSelected = selected
    hasPhrases = ruleSet.hasPhrases { selected[$0] }
    hits = HitGroups(ruleCount: ruleSet.rules.count)
    checks = Array(repeating: nil, count: ruleSet.rules.count)
    let names = Set(ruleSet.rules.map(\.kind)).sorted()
    kinds = names.compactMap { CheckKinds.named($0) }
    let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.kind, $0) })
    addressKinds = AddressKinds(ruleSet.rules)
    kindNumbers = ruleSet.rules.map { numbers[$0.kind] ?? 0 }
    concerns = Array(repeating: nil, count: kinds.count)
    let started = ruleSet.rules.indices.filter { selected[$0] && ruleSet.rules[$0].looksAtEveryDraft }
    everyDraft = started.filter { ruleSet.rules[$0].kind != SuppressionCheck.kind }
    afterOthers = started.filter { ruleSet.rules[$0].kind == SuppressionCheck.kind }
  }

  /// Lints a draft: the record's own text, or its translation.
  package func lint(_ draft: Draft, of record: Record) -> LintResult {
    lint(draft, of: record, with: Suppressions()).result
  }

  /// Lints a draft whose directives, or some of them, were taken out before.
  func lint(
    _ draft: Draft, of record: Record, with earlier: Suppressions
  ) -> (result: LintResult, suppressions: Suppressions) {
    let (stripped, suppressions) = earlier.extracting(from: draft)
    var findings = examine(stripped, record)
    let faults = suppress(&findings, suppressions, record, stripped)
    if !faults.isEmpty { findings += report(faults, stripped, record) }
    let result = LintResult(
      draft: stripped, findings: findings.withoutOverlaps(addressKinds).withWholeGroups(),
      seen: register.registerIfRead?.value,
      ruleSet: ruleSet)
    return (result, suppressions)
  }

  private func examine(_ draft: Draft, _ record: Record) -> [Finding] {
    readings.read(draft, readsEverything: record.source != nil)
    terms.read(record, draft)
    facts.read(record, draft)
    register.read(record, draft)
    examination.take(draft, of: record)
    for kind in concerns.indices { concerns[kind] = nil }
    collectHits(draft.bytes)
    var next = 0
    for rule in hits.rules {
      while next < everyDraft.count, everyDraft[next] < rule {
        ask(everyDraft[next], [], draft, record)
        next += 1
      }
      if next < everyDraft.count, everyDraft[next] == rule { next += 1 }
      ask(rule, hits.group(of: rule), draft, record)
    }
    while next < everyDraft.count {
      ask(everyDraft[next], [], draft, record)
      next += 1
    }
    return collector.take().compactMap { finding in
      if !acceptedWords.isEmpty, finding.place == .text,
        acceptedWords.contains(draft.text(finding.span).lowercased())
      {
        return nil
      }
      return inWholeGraphemes(finding)
    }
  }

  private func collectHits(_ bytes: [UInt8]) {
    phraseHits.removeAll(keepingCapacity: true)
    if hasPhrases { bytes.withUnsafeBufferPointer { ruleSet.matcher.match($0, into: &phraseHits) } }
    hits.read(phraseHits, ruleSet, isSelected)
  }

  /// Asks one rule, if the situation is its own and, for a rule of phrases, one of them was found in prose.
  private func ask(_ index: Int, _ found: ArraySlice<Hit>, _ draft: Draft, _ record: Record) {
    guard isConcerned(kindNumbers[index]) else { return }
    let rule = ruleSet.rules[index]
    let own = ownHits(of: rule, in: found)
    guard !own.isEmpty || rule.looksAtEveryDraft, holds(rule.situation, for: record) else { return }
    guard let check = check(at: index) else { return }
    examination.turn(to: rule, at: index, hits: own, conditionHits: found.count == own.count ? [] : found)
    check.value.examine(examination)
  }

  /// Where the customer's form of address is to be taken up and known, rules for that form hold.
  private func holds(_ situation: Situation, for record: Record) -> Bool {
    guard record.facts.register == RegisterWish.mirror.rawValue, situation.asksForRegister else {
      return situation.holds(for: record)
    }
    return situation.holds(for: record, mirrored: register.customer?.value.rawValue)
  }

  /// The hits of the rule's own phrases in prose, leftmost first and of overlapping ones the longest. Mostly that is all of
  /// them, or none, and nothing is copied.
  private func ownHits(of rule: Rule, in found: ArraySlice<Hit>) -> ArraySlice<Hit> {
    var kept = 0
    var end = 0
    for hit in found where hit.ordinal < rule.ownPhraseCount && hit.span.start >= end && isRead(hit, by: rule)
    {
      kept += 1
      end = hit.span.end
    }
    if kept == found.count { return found }
    var own: [Hit] = []
    guard kept > 0 else { return own[...] }
    end = 0
    for hit in found where hit.ordinal < rule.ownPhraseCount && hit.span.start >= end && isRead(hit, by: rule)
    {
      own.append(hit)
      end = hit.span.end
    }
    return own[...]
  }

  private func isRead(_ hit: Hit, by rule: Rule) -> Bool {
    rule.readsEverything || !readings.isOutsideProse(hit.span)
  }

  private func isConcerned(_ kind: Int) -> Bool {
    if let known = concerns[kind] { return known }
    let answer = kinds[kind].concerns(examination)
    concerns[kind] = answer
    return answer
  }

  private func check(at index: Int) -> DecodedCheck? {
    if let check = checks[index] { return check }
    let rule = ruleSet.rules[index]
    guard let kind = CheckKinds.named(rule.kind) else { return nil }
    var payload = ruleSet.payload(of: rule)
    guard let check = try? kind.init(payload: &payload) else { return nil }
    let decoded = DecodedCheck(check)
    checks[index] = decoded
    return decoded
  }

  /// Takes out the findings that the text or the record switches off; returns what was switched off in vain.
  private func suppress(
    _ findings: inout [Finding], _ suppressions: Suppressions, _ record: Record, _ draft: Draft
  ) -> [SuppressionFault] {
    let whole = Span(0, draft.bytes.count)
    let ranges = suppressions.ranges + record.ignoredRules.map { .init(rule: $0, span: whole) }
    guard !ranges.isEmpty else { return [] }
    let review = SuppressionReview(names: names, isSelected: isSelected)
    return review.apply(ranges, to: &findings).map { fault in
      var fault = fault
      fault.span = Self.trimmed(fault.span.isEmpty ? whole : fault.span, draft.bytes)
      return fault
    }
  }

  private static func trimmed(_ span: Span, _ bytes: [UInt8]) -> Span {
    var span = span
    while span.start < span.end - 1, bytes[span.start] <= 0x20 { span.start += 1 }
    while span.end - 1 > span.start, bytes[span.end - 1] <= 0x20 { span.end -= 1 }
    return span
  }

  private func report(_ faults: [SuppressionFault], _ draft: Draft, _ record: Record) -> [Finding] {
    guard !draft.bytes.isEmpty else { return [] }
    examination.note(faults)
    for index in afterOthers {
      examination.turn(to: ruleSet.rules[index], at: index, hits: [], conditionHits: [])
      check(at: index)?.value.examine(examination)
    }
    return collector.take().map(inWholeGraphemes)
  }

  private func inWholeGraphemes(_ finding: Finding) -> Finding {
    guard finding.place == .text else { return finding }
    var finding = finding
    finding.span = readings.wholeGraphemes(finding.span)
    return finding
  }
}

/// A check that was decoded from the rule set; a class, because checks are large values and asked without being copied.
private final class DecodedCheck {
  let value: any Check

  init(_ value: any Check) {
    self.value = value
  }
}
