import Prose
import Readings
import RulePacks

/// Where the phrases of a rule's `unless` and `only-if` stand in a draft, filed by place: a draft may hold them as
/// often as it holds faults.
struct ConditionHits {
  private let conditions: [(condition: Condition, hits: SpanIndex)]

  init(_ conditions: [Condition], _ found: ArraySlice<Hit>) {
    self.conditions = conditions.map { condition in
      var spans: [Span] = []
      for hit in found where condition.ordinals.contains(hit.ordinal) { spans.append(hit.span) }
      return (condition, SpanIndex(spans))
    }
  }

  /// No `unless` is near the span, and one of the `only-if`, where there are any.
  func allow(_ span: Span, _ readings: Readings) -> Bool {
    var isNeeded = false
    var isMet = false
    for (condition, hits) in conditions {
      let isThere = !hits.isEmpty && Self.reaches(condition, hits, span, readings)
      if condition.excuses {
        if isThere { return false }
      } else {
        isNeeded = true
        isMet = isMet || isThere
      }
    }
    return !isNeeded || isMet
  }

  private static func reaches(
    _ condition: Condition, _ hits: SpanIndex, _ span: Span, _ readings: Readings
  ) -> Bool {
    switch condition.reach {
    case .match: return hits.touches(span)
    case .before: return hits.hasEnd(from: readings.punctuationStart(before: span.start), through: span.start)
    case .after: return hits.hasStart(from: span.end, before: readings.punctuationEnd(from: span.end) + 1)
    case .draft: return stands(condition.side, hits, span, in: Span(0, Int.max))
    case .sentence: return stands(condition.side, hits, span, in: readings.sentenceReach(at: span.start))
    }
  }

  private static func stands(_ side: Condition.Side, _ hits: SpanIndex, _ span: Span, in reach: Span) -> Bool
  {
    switch side {
    case .either: hits.hasStart(from: reach.start, before: reach.end)
    case .before: hits.hasStart(from: reach.start, before: min(span.start, reach.end))
    case .after:
      hits.hasStart(from: reach.start, before: reach.end)
        && (hits.latestEnd(startingBefore: reach.end) ?? 0) > span.end
    }
  }
}
