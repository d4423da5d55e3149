package import RulePacks

/// An example that does not do what its author says.
package struct ExampleFailure: Sendable, Hashable {
  package var rule: String
  package var place: SourcePlace
  package var reason: PackError.Reason

  package init(rule: String, place: SourcePlace, reason: PackError.Reason) {
    self.rule = rule
    self.place = place
    self.reason = reason
  }
}
