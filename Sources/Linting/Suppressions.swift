package import Prose

/// The directives of a text that switch rules off: `<!-- tonelint ignore RULE -->` … `<!-- tonelint end -->` and
/// `<!-- tonelint ignore-next RULE -->`, which lasts to the end of the next paragraph.
///
/// Directives are taken out of the draft before it is linted, because they must never reach the customer: those with
/// a slip in them too, which then count as a suppression of an unknown rule.
package struct Suppressions: Sendable {
  /// One rule switched off over a span of the draft without directives.
  package struct Range: Sendable, Hashable {
    /// An id, the beginning of an id up to a slash, or a category.
    package var rule: String
    package var span: Span
  }

  /// Taking out a directive may put another together; deeper nesting than this is nobody's slip.
  private static let mostRounds = 10

  package private(set) var ranges: [Range] = []

  /// No suppressions.
  package init() {}

  /// The draft without directives, and what they said. Directives alone on a line take the line with them.
  package static func extract(from draft: Draft) -> (Draft, Suppressions) {
    Suppressions().extracting(from: draft)
  }

  /// The same, for a draft that these suppressions were made for.
  func extracting(from draft: Draft) -> (Draft, Suppressions) {
    var draft = draft
    var suppressions = self
    for _ in 0..<Self.mostRounds {
      let directives = Directive.find(in: draft.bytes)
      guard !directives.isEmpty else { break }
      let edits = directives.filter { !$0.cut.isEmpty }.map { Edit($0.cut, []) }
      suppressions = suppressions.following(edits)
      suppressions.add(directives, draft.bytes.count)
      draft = draft.applying(edits)
    }
    return (draft, suppressions)
  }

  /// The suppressions for the text that edits make.
  func following(_ edits: [Edit]) -> Suppressions {
    guard !ranges.isEmpty else { return self }
    let shift = OffsetShift(edits)
    var copy = self
    for index in ranges.indices {
      copy.ranges[index].span = Span(
        shift.after(ranges[index].span.start), shift.after(ranges[index].span.end))
    }
    return copy
  }

  private mutating func add(_ directives: [Directive], _ count: Int) {
    let cuts = OffsetShift(directives.filter { !$0.cut.isEmpty }.map { Edit($0.cut, []) })
    var open: [(rule: String, start: Int)] = []
    for directive in directives {
      let place = cuts.after(directive.cut.start)
      switch directive.verb {
      case .ignore: open += directive.words.map { ($0, place) }
      case .ignoreNext:
        let end = cuts.after(directive.paragraphEnd)
        ranges += directive.words.map { Range(rule: $0, span: Span(place, max(place, end))) }
      case .end:
        ranges += open.map { Range(rule: $0.rule, span: Span($0.start, place)) }
        open = []
      case .slip: ranges += directive.words.map { Range(rule: $0, span: Span(place, place)) }
      }
    }
    ranges += open.map { Range(rule: $0.rule, span: Span($0.start, cuts.after(count))) }
  }
}

/// Where offsets stand after edits were made.
private struct OffsetShift {
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// How much longer the text is behind the edit of the same place.
  private var growth: [Int] = []

  /// In ascending order, without overlaps.
  init(_ edits: [Edit]) {
    var sum = 0
    for edit in edits {
      sum += edit.replacement.count - edit.span.count
      starts.append(edit.span.start)
      ends.append(edit.span.end)
      growth.append(sum)
    }
  }

  /// An offset inside an edit stands behind its replacement, one at its start before it.
  func after(_ offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return max(offset, ends[low - 1]) + growth[low - 1]
  }
}
