import Linting
package import Prose
package import RulePacks

/// Counts by rule and by locale.
package struct Statistics: Sendable {
  /// One rule's findings.
  package struct RuleTally: Sendable {
    package var findings = 0
    /// The heaviest it was reported with.
    package var severity: Severity
    package var category: Category
    /// What it says; nil when its image is damaged.
    package var words: RuleWords?
  }

  /// The replies in one locale.
  package struct LocaleTally: Sendable {
    package var replies = 0
    package var findings = 0
    package var blocked = 0
    package var toReview = 0
  }

  package private(set) var rules: [String: RuleTally] = [:]
  package private(set) var locales: [String: LocaleTally] = [:]

  package init() {}

  mutating func add(_ result: LintResult) {
    for finding in result.findings { add(finding, result.ruleSet) }
    let verdict = result.verdict
    var tally = locales[result.draft.locale.description] ?? LocaleTally()
    tally.replies += 1
    tally.findings += result.findings.count
    if verdict == .block { tally.blocked += 1 }
    if verdict == .review { tally.toReview += 1 }
    locales[result.draft.locale.description] = tally
  }

  private mutating func add(_ finding: Finding, _ set: RuleSet) {
    if let index = rules.index(forKey: finding.rule) {
      rules.values[index].findings += 1
      rules.values[index].severity = max(rules.values[index].severity, finding.severity)
    } else {
      rules[finding.rule] = RuleTally(
        findings: 1, severity: finding.severity, category: finding.category,
        words: set.words(ofRuleAt: finding.ruleIndex))
    }
  }

  mutating func merge(_ other: Statistics) {
    rules.merge(other.rules) { own, other in
      var own = own
      own.findings += other.findings
      own.severity = max(own.severity, other.severity)
      return own
    }
    locales.merge(other.locales) { own, other in
      LocaleTally(
        replies: own.replies + other.replies, findings: own.findings + other.findings,
        blocked: own.blocked + other.blocked, toReview: own.toReview + other.toReview)
    }
  }

  /// The most frequent rule first, then by id.
  package var rulesByFrequency: [(rule: String, tally: RuleTally)] {
    rules.map { (rule: $0.key, tally: $0.value) }.sorted {
      $0.tally.findings != $1.tally.findings ? $0.tally.findings > $1.tally.findings : $0.rule < $1.rule
    }
  }

  /// The locale with the most replies first, then by tag.
  package var localesByFrequency: [(locale: String, tally: LocaleTally)] {
    locales.map { (locale: $0.key, tally: $0.value) }.sorted {
      $0.tally.replies != $1.tally.replies ? $0.tally.replies > $1.tally.replies : $0.locale < $1.locale
    }
  }
}
