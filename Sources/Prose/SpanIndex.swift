/// Spans in order, asked whether one of them lies at some place, at a cost that hardly grows with their number.
package struct SpanIndex: Sendable {
  /// Ascending.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// The greatest end so far.
  private var latestEnds: [Int] = []
  /// Places of empty spans, ascending.
  private var points: [Int] = []

  package init(_ spans: [Span]) {
    var latest = Int.min
    let isSorted = zip(spans, spans.dropFirst()).allSatisfy { $0.start <= $1.start }
    for span in isSorted ? spans : spans.sorted() {
      starts.append(span.start)
      ends.append(span.end)
      latest = max(latest, span.end)
      latestEnds.append(latest)
      if span.isEmpty { points.append(span.start) }
    }
  }

  package var isEmpty: Bool { starts.isEmpty }

  /// Whether a span begins from `lower` on and before `upper`.
  package func hasStart(from lower: Int, before upper: Int) -> Bool {
    let index = starts.countBelow(lower)
    return index < starts.count && starts[index] < upper
  }

  /// The greatest end of the spans that begin before an offset.
  package func latestEnd(startingBefore offset: Int) -> Int? {
    let count = starts.countBelow(offset)
    return count > 0 ? latestEnds[count - 1] : nil
  }

  /// Whether a span ends from `lower` on and not after `upper`, where none that begins at `upper` or later counts.
  package func hasEnd(from lower: Int, through upper: Int) -> Bool {
    var index = starts.countBelow(upper) - 1
    while index >= 0, latestEnds[index] >= lower {
      if ends[index] >= lower, ends[index] <= upper { return true }
      index -= 1
    }
    return false
  }

  /// Whether a span shares a byte with `span`; empty ones count where they lie inside the other or at its edge.
  package func touches(_ span: Span) -> Bool {
    if span.isEmpty { return (latestEnd(startingBefore: span.start + 1) ?? -1) >= span.start }
    if (latestEnd(startingBefore: span.end) ?? -1) > span.start { return true }
    let point = points.countBelow(span.start)
    return point < points.count && points[point] <= span.end
  }
}

extension [Int] {
  /// How many of the ascending numbers are less than `bound`.
  fileprivate func countBelow(_ bound: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
