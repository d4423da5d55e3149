import Matching
import Prose
import RulePacks

/// The hits of one draft, grouped by the rule they belong to.
///
/// The matcher gives hits in the order of the text, and a counting sort by rule keeps it: comparing all of them with each
/// other, or a list for every rule, was a twentieth of a run each.
struct HitGroups {
  /// Rules with a hit, ascending.
  private(set) var rules: [Int] = []
  private var found: [Hit] = []
  /// By rule, then by place.
  private var grouped: [Hit] = []
  /// For each rule: how many hits, and where its group begins and, so far, ends in `grouped`.
  private var counts: [Int32]
  private var starts: [Int32]
  private var ends: [Int32]

  init(ruleCount: Int) {
    counts = Array(repeating: 0, count: ruleCount)
    starts = counts
    ends = counts
  }

  /// Takes up the hits of a draft, without those of rules that are not selected.
  mutating func read(_ hits: [PhraseHit], _ ruleSet: RuleSet, _ isSelected: [Bool]) {
    for rule in rules { counts[rule] = 0 }
    rules.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    for hit in hits {
      guard let owner = ruleSet.owner(ofPhrase: Int(hit.phrase)), isSelected[owner.rule] else { continue }
      if counts[owner.rule] == 0 { rules.append(owner.rule) }
      counts[owner.rule] += 1
      found.append(Hit(rule: owner.rule, ordinal: owner.ordinal, span: Span(Int(hit.start), Int(hit.end))))
    }
    if rules.count > 1 { rules.sort() }
    group()
  }

  private mutating func group() {
    grouped.removeAll(keepingCapacity: true)
    grouped.append(contentsOf: found)
    var end: Int32 = 0
    for rule in rules {
      starts[rule] = end
      ends[rule] = end
      end += counts[rule]
    }
    grouped.withUnsafeMutableBufferPointer { grouped in
      for hit in found {
        let start = Int(starts[hit.rule])
        var place = Int(ends[hit.rule])
        ends[hit.rule] += 1
        // Hits at one place stand the longer first.
        while place > start, Self.precedes(hit, grouped[place - 1]) {
          grouped[place] = grouped[place - 1]
          place -= 1
        }
        grouped[place] = hit
      }
    }
  }

  /// The hits of a rule by place, the longer of two at one place first.
  func group(of rule: Int) -> ArraySlice<Hit> {
    grouped[Int(starts[rule])..<Int(ends[rule])]
  }

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    left.span.start != right.span.start
      ? left.span.start < right.span.start
      : left.span.end != right.span.end ? left.span.end > right.span.end : left.ordinal < right.ordinal
  }
}
