import Prose

extension [Finding] {
  /// The findings in reading order, without those that only repeat another.
  ///
  /// Two findings compete when they overlap in one text and have the same category or the same span. The winner is, in
  /// this order: the more severe, the longer, the one from the later layer (a locale's rule knows more than
  /// a language's), the one whose id comes first.
  func withoutOverlaps() -> [Finding] {
    guard count > 1 else { return self }
    let ranked = sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.span.count != right.span.count { return left.span.count > right.span.count }
      if left.ruleIndex != right.ruleIndex { return left.ruleIndex > right.ruleIndex }
      return left.rule < right.rule
    }
    var kept: [Finding] = []
    for finding in ranked where !kept.contains(where: { $0.competes(with: finding) }) { kept.append(finding) }
    return kept.sorted(by: Finding.inReadingOrder)
  }
}

extension Finding {
  func competes(with other: Finding) -> Bool {
    guard place == other.place else { return false }
    if span == other.span { return category == other.category || !span.isEmpty }
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
