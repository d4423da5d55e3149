import Checks
import Prose
import RulePacks

extension [Finding] {
  /// The findings in reading order, without those that only repeat another.
  ///
  /// Two findings compete when they overlap in one text and have the same category or the same span. The winner is, in
  /// this order: the more severe, the one that is not only of the form of address, the longer, the one from the later
  /// layer (a locale's rule knows more than a language's), the one whose id comes first. A finding of the form of address
  /// also goes where a phrase of style as severe is told.
  func withoutOverlaps(_ kinds: AddressKinds = AddressKinds([])) -> [Finding] {
    guard count > 1 else { return self }
    let ranked = sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      let isAddress = kinds.tellsAddress(left)
      if isAddress != kinds.tellsAddress(right) { return !isAddress }
      if left.span.count != right.span.count { return left.span.count > right.span.count }
      if left.ruleIndex != right.ruleIndex { return left.ruleIndex > right.ruleIndex }
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      return left.rule < right.rule
    }
    var kept = KeptFindings(expected: count, kinds)
    for finding in ranked { kept.takeUnlessRepeated(finding) }
    return kept.findings.sorted(by: Finding.inReadingOrder)
  }
}

/// Which rules tell the form of address word by word, and which find phrases.
struct AddressKinds {
  private let address: [Bool]
  private let phrases: [Bool]

  init(_ rules: [Rule]) {
    address = rules.map { $0.kind == RegisterCheck.kind }
    phrases = rules.map { [PhraseCheck.kind, ReplaceCheck.kind, PatternCheck.kind].contains($0.kind) }
  }

  func tellsAddress(_ finding: Finding) -> Bool {
    address.indices.contains(finding.ruleIndex) && address[finding.ruleIndex]
  }

  /// Whether a phrase that a rule names for its style or register was told, and the other finding only tells the form of
  /// address of a word in it: the writer is told once, by the rule that knows more. A milder phrase takes nothing away.
  func isTold(_ word: Finding, by phrase: Finding) -> Bool {
    guard tellsAddress(word), phrases.indices.contains(phrase.ruleIndex), phrases[phrase.ruleIndex] else {
      return false
    }
    return phrase.place == word.place && phrase.span.overlaps(word.span) && phrase.severity >= word.severity
      && (phrase.category == .style || phrase.category == .register)
  }
}

/// Findings that were kept so far, filed by stretches of text, so that a draft with a finding in every line costs no
/// more per line than one with few.
private struct KeptFindings {
  /// Bytes of text per stretch; few findings share a single one.
  private let stretch: Int
  private let kinds: AddressKinds
  private var filed: [Int: [Int]] = [:]
  /// What is missing competes with its like alone, however much is missing at one place.
  private var missing: Set<Missing> = []
  private(set) var findings: [Finding] = []

  private struct Missing: Hashable {
    var place: Finding.Place
    var span: Span
    var rule: String
    var arguments: [Argument]
  }

  init(expected: Int, _ kinds: AddressKinds) {
    self.kinds = kinds
    stretch = expected > 16 ? 64 : Int.max
  }

  mutating func takeUnlessRepeated(_ finding: Finding) {
    if finding.span.isEmpty {
      let key = Missing(
        place: finding.place, span: finding.span, rule: finding.rule, arguments: finding.arguments)
      if missing.insert(key).inserted { findings.append(finding) }
      return
    }
    let places = finding.span.start / stretch...Swift.max(finding.span.start, finding.span.end) / stretch
    for place in places {
      guard let rivals = filed[place] else { continue }
      let isRepeated = rivals.contains {
        findings[$0].competes(with: finding) || kinds.isTold(finding, by: findings[$0])
      }
      if isRepeated { return }
    }
    for place in places { filed[place, default: []].append(findings.count) }
    findings.append(finding)
  }
}

extension Finding {
  func competes(with other: Finding) -> Bool {
    guard place == other.place else { return false }
    // Several things may be missing at one place: two terms, a greeting and an apology.
    if span.isEmpty { return span == other.span && rule == other.rule && arguments == other.arguments }
    if span == other.span { return true }
    return category == other.category && span.overlaps(other.span)
  }

  /// By place, position, severity and id, so that the order never depends on how the findings were come by.
  static func inReadingOrder(_ left: Finding, _ right: Finding) -> Bool {
    if left.place.order != right.place.order { return left.place.order < right.place.order }
    if left.span != right.span { return left.span < right.span }
    if left.severity != right.severity { return left.severity > right.severity }
    return left.rule < right.rule
  }
}

extension Finding.Place {
  fileprivate var order: Int {
    switch self {
    case .text: -1
    case .source: -3
    case .inbound: -2
    case .turn(let number): number
    }
  }
}
