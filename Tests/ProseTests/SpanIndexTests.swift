import Prose
import TestSupport
import Testing

@Suite("Span index")
struct SpanIndexTests {
  @Test("it answers like a walk through all spans", arguments: 0..<60)
  func agreesWithWalking(_ seed: UInt64) {
    var random = SplitMix(seed)
    let spans = (0..<random.below(12)).map { _ in
      let start = random.below(30)
      return Span(start, start + random.below(6))
    }
    let index = SpanIndex(spans)
    #expect(index.isEmpty == spans.isEmpty)
    for start in 0..<32 {
      #expect(index.latestEnd(startingBefore: start) == spans.filter { $0.start < start }.map(\.end).max())
      for end in start..<min(34, start + 6) {
        let query = Span(start, end)
        #expect(
          index.hasStart(from: start, before: end) == spans.contains { start <= $0.start && $0.start < end })
        #expect(
          index.hasEnd(from: start, through: end)
            == spans.contains { $0.start < end && start <= $0.end && $0.end <= end })
        #expect(index.touches(query) == spans.contains { Self.touches($0, query) }, "\(query) \(spans)")
      }
    }
  }

  private static func touches(_ span: Span, _ query: Span) -> Bool {
    if span.isEmpty { return query.start <= span.start && span.start <= query.end }
    return query.isEmpty ? span.start <= query.start && query.start <= span.end : span.overlaps(query)
  }
}
