package import Prose

/// Applies the suggestions that are safe without a person, round after round, until none is left.
package struct Fixer {
  /// Fixes that undo each other stop here.
  package static let limit = 10

  private let linter: Linter

  package init(_ linter: Linter) {
    self.linter = linter
  }

  /// The result of linting the fixed draft; `fixed` holds what was repaired, round by round.
  package func fix(_ draft: Draft, of record: Record) -> LintResult {
    // Directives are gone after the first round, but what they switched off stays off.
    var (result, suppressions) = linter.lint(draft, of: record, with: Suppressions())
    var fixed: [Repair] = []
    var seen: Set<[UInt8]> = [result.draft.bytes]
    for _ in 0..<Self.limit {
      let (edits, repaired) = Self.edits(result.findings)
      guard !edits.isEmpty else { break }
      let (next, followed) = linter.lint(
        result.draft.applying(edits), of: record, with: suppressions.following(edits))
      guard seen.insert(next.draft.bytes).inserted else { break }
      fixed += repaired.map { Repair($0, in: result.draft) }
      result = next
      suppressions = followed
    }
    result.fixed = fixed
    return result
  }

  /// The safe edits that do not overlap, in order; of two that do, the first. Of findings that belong together all or none.
  package static func edits(_ findings: [Finding]) -> ([Edit], [Finding]) {
    var edits: [Edit] = []
    var repaired: [Finding] = []
    for finding in findings where finding.place == .text {
      guard let suggestion = finding.suggestions.first, suggestion.safety == .safe else { continue }
      if let last = edits.last, finding.span.start < last.span.end { continue }
      edits.append(Edit(finding.span, Array(suggestion.text.utf8)))
      repaired.append(finding)
    }
    let broken = repaired.brokenGroups
    guard !broken.isEmpty else { return (edits, repaired) }
    let whole = repaired.indices.filter { !broken.contains(Finding.Group(repaired[$0])) }
    return (whole.map { edits[$0] }, whole.map { repaired[$0] })
  }
}
