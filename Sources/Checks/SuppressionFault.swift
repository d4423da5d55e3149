package import Prose

/// A suppression that does not do what its author believes.
package struct SuppressionFault: Sendable, Hashable {
  package enum Kind: String, CaseIterable, Sendable {
    /// It switched nothing off.
    case unused
    /// No rule has this id.
    case unknownRule = "unknown-rule"
  }

  package var kind: Kind
  /// The rule as the suppression names it.
  package var rule: String
  /// The text that it was about.
  package var span: Span

  package init(kind: Kind, rule: String, span: Span) {
    self.kind = kind
    self.rule = rule
    self.span = span
  }
}
