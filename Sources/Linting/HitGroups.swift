import Matching
import Prose
import RulePacks

/// The hits of one draft, grouped by the rule they belong to.
///
/// The matcher gives hits in the order of the text; a chain for each rule keeps it, so nothing is sorted but the few
/// rules that were hit. Sorting all hits by rule was a twentieth of a run.
struct HitGroups {
  /// Rules with a hit, ascending.
  private(set) var rules: [Int] = []
  private var hits: [Hit] = []
  /// Index of the rule's first hit, or -1.
  private var first: [Int32]
  /// Index of the rule's latest hit while reading.
  private var last: [Int32]
  /// Index of the next hit of the same rule, or -1.
  private var next: [Int32] = []

  init(ruleCount: Int) {
    first = Array(repeating: -1, count: ruleCount)
    last = first
  }

  /// Takes up the hits of a draft, without those of rules that are not selected.
  mutating func read(_ found: [PhraseHit], _ ruleSet: RuleSet, _ isSelected: [Bool]) {
    for rule in rules { first[rule] = -1 }
    rules.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    for hit in found {
      guard let owner = ruleSet.owner(ofPhrase: Int(hit.phrase)), isSelected[owner.rule] else { continue }
      let index = Int32(truncatingIfNeeded: hits.count)
      if first[owner.rule] < 0 {
        first[owner.rule] = index
        rules.append(owner.rule)
      } else {
        next[Int(last[owner.rule])] = index
      }
      last[owner.rule] = index
      next.append(-1)
      hits.append(Hit(rule: owner.rule, ordinal: owner.ordinal, span: Span(Int(hit.start), Int(hit.end))))
    }
    if rules.count > 1 { rules.sort() }
  }

  /// The hits of a rule by place, the longer of two at one place first.
  func group(of rule: Int) -> ArraySlice<Hit> {
    var group: [Hit] = []
    var index = first[rule]
    while index >= 0 {
      let hit = hits[Int(index)]
      var place = group.count
      while place > 0, Self.precedes(hit, group[place - 1]) { place -= 1 }
      group.insert(hit, at: place)
      index = next[Int(index)]
    }
    return group[...]
  }

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    left.span.start != right.span.start
      ? left.span.start < right.span.start
      : left.span.end != right.span.end ? left.span.end > right.span.end : left.ordinal < right.ordinal
  }
}
