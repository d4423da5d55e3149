import Prose

extension Finding {
  /// Names the findings that are repaired together; nil companions name all that stand alone.
  struct Group: Hashable {
    let rule: Int
    let companions: Companions?

    init(_ finding: Finding) {
      rule = finding.companions == nil ? 0 : finding.ruleIndex
      companions = finding.companions
    }
  }
}

extension [Finding] {
  /// The groups of which some finding is not here: switched off, accepted, or gone to another rule at its place.
  var brokenGroups: Set<Finding.Group> {
    guard contains(where: { $0.companions != nil }) else { return [] }
    var counts: [Finding.Group: Int] = [:]
    for finding in self where finding.companions != nil { counts[Finding.Group(finding), default: 0] += 1 }
    return Set(counts.filter { $0.key.companions?.count != $0.value }.keys)
  }

  /// The findings, with what is left of a broken group for a person to review: half of a sentence is never rewritten.
  func withWholeGroups() -> [Finding] {
    let broken = brokenGroups
    guard !broken.isEmpty else { return self }
    return map { finding in
      guard broken.contains(Finding.Group(finding)) else { return finding }
      var finding = finding
      finding.companions = nil
      finding.suggestions = finding.suggestions.map { Suggestion($0.text, .review) }
      return finding
    }
  }
}
