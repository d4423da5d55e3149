package import Prose

/// A finding that was repaired, with the text it was found in: a later round of fixing finds in another.
package struct Repair: Sendable {
  package var finding: Finding
  /// The text that the finding's span refers to.
  package var draft: Draft

  package init(_ finding: Finding, in draft: Draft) {
    self.finding = finding
    self.draft = draft
  }
}
