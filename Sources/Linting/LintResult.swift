package import Prose
package import Readings
package import RulePacks

/// What a linter says of one reply.
package struct LintResult: Sendable {
  /// The reply without directives, and fixed if that was asked for; spans of findings refer to it.
  package var draft: Draft
  package var findings: [Finding]
  /// What was repaired, round by round.
  package var fixed: [Repair]
  /// Reasons for a person to look although nothing is wrong.
  package var holds: [Hold]
  /// The form of address that the reply shows; nil when no rule asked or the language has no table.
  package var seen: Register.Value?
  /// Gives the words of the findings' rules.
  package var ruleSet: RuleSet

  package init(
    draft: Draft, findings: [Finding], fixed: [Repair] = [], holds: [Hold] = [],
    seen: Register.Value? = nil, ruleSet: RuleSet
  ) {
    self.draft = draft
    self.findings = findings
    self.fixed = fixed
    self.holds = holds
    self.seen = seen
    self.ruleSet = ruleSet
  }

  package var verdict: Verdict {
    let heaviest = findings.map(\.severity).max()
    if heaviest == .error { return .block }
    if heaviest == .warning || !holds.isEmpty || ruleSet.layers.isEmpty { return .review }
    return .send
  }

  /// The weight that `--fail-on` compares: a hold counts as a warning.
  package var weight: Severity? {
    let heaviest = findings.map(\.severity).max()
    return holds.isEmpty ? heaviest : max(heaviest ?? .warning, .warning)
  }
}

/// Whether a reply may go out.
package enum Verdict: String, Sendable {
  case send, review, block
}

/// A reason for a person to look although no rule was broken.
package enum Hold: Sendable, Hashable {
  /// The translation lost something that must survive; what is missing.
  case damagedTranslation(missing: [String])
  /// No rule pack knows the language of the reply.
  case unknownLocale(String)
}
