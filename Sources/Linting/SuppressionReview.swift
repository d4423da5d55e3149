import Checks
import Prose

/// Takes out the findings that suppressions cover, and tells which suppressions did nothing.
///
/// Findings and suppressions are filed by rule and place, so that a long export with a directive on every line is
/// read in one go.
struct SuppressionReview {
  let names: RuleNames
  /// Rules that take part in this run; a suppression of another one is neither used nor in vain.
  let isSelected: [Bool]

  /// Removes from `findings` what the ranges cover. The faults are in order of the ranges, their spans as written.
  func apply(_ ranges: [Suppressions.Range], to findings: inout [Finding]) -> [SuppressionFault] {
    let byName = Dictionary(grouping: ranges.indices) { ranges[$0].rule }
    let byRule = Dictionary(grouping: findings.indices) { findings[$0].ruleIndex }
    var isCovered = [Bool](repeating: false, count: findings.count)
    var isIdle = [Bool](repeating: false, count: ranges.count)
    for (name, group) in byName {
      let rules = names.rules(named: name)
      let named = rules.flatMap { byRule[$0] ?? [] }
      let covering = SpanIndex(group.map { ranges[$0].span })
      for index in named where covering.touches(findings[index].span) { isCovered[index] = true }
      guard rules.isEmpty || rules.contains(where: { isSelected[$0] }) else { continue }
      let found = SpanIndex(named.map { findings[$0].span })
      for index in group { isIdle[index] = !found.touches(ranges[index].span) }
    }
    findings = findings.indices.filter { !isCovered[$0] }.map { findings[$0] }
    return ranges.indices.filter { isIdle[$0] }.map { index in
      let isKnown = !names.rules(named: ranges[index].rule).isEmpty
      return SuppressionFault(
        kind: isKnown ? .unused : .unknownRule, rule: ranges[index].rule, span: ranges[index].span)
    }
  }
}
