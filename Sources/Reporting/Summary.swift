package import Linting
package import Prose
import RulePacks

/// What a run amounts to: added up answer by answer, by each thread for itself, then merged.
package struct Summary: Sendable {
  /// Replies that were linted.
  package private(set) var replies = 0
  /// Texts that were inspected.
  package private(set) var inspected = 0
  /// Lines or files that were no record, or one without a locale.
  package private(set) var unreadable = 0
  /// Drafts that no adapter translated.
  package private(set) var untranslated = 0
  package private(set) var verdicts: [Verdict: Int] = [:]
  package private(set) var findings: [Severity: Int] = [:]
  package private(set) var holds = 0
  package private(set) var fixed = 0
  /// The heaviest of all replies, which `--fail-on` compares; nil when there is nothing to weigh.
  package private(set) var weight: Severity?
  package private(set) var statistics = Statistics()

  package init() {}

  package mutating func add(_ answer: Answer) {
    switch answer.outcome {
    case .linted(let result): add(result)
    case .inspected: inspected += 1
    case .unreadable, .unsettled(.locale), .unsettled(.source): unreadable += 1
    case .untranslated, .unsettled(.adapter): untranslated += 1
    }
  }

  private mutating func add(_ result: LintResult) {
    replies += 1
    verdicts[result.verdict, default: 0] += 1
    for finding in result.findings { findings[finding.severity, default: 0] += 1 }
    holds += result.holds.count
    fixed += result.fixed.count
    if let heavier = result.weight { weight = max(weight ?? heavier, heavier) }
    statistics.add(result)
  }

  package mutating func merge(_ other: Summary) {
    replies += other.replies
    inspected += other.inspected
    unreadable += other.unreadable
    untranslated += other.untranslated
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
    holds += other.holds
    fixed += other.fixed
    if let heavier = other.weight { weight = max(weight ?? heavier, heavier) }
    statistics.merge(other.statistics)
  }

  package var findingCount: Int { findings.values.reduce(0, +) }
}
