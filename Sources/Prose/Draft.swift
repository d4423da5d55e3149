/// A text on its way to the customer, with the way back to what came in.
///
/// Immutable bytes of well-formed UTF-8; every change makes a new draft whose origin map leads back, so a
/// position is never found again by searching.
package struct Draft: Sendable {
  package let bytes: [UInt8]
  package let locale: LocaleTag
  package let origin: OriginMap

  package init(bytes: [UInt8], locale: LocaleTag, origin: OriginMap = OriginMap()) {
    self.bytes = bytes
    self.locale = locale
    self.origin = origin
  }

  package init(_ text: String, locale: LocaleTag) {
    self.init(bytes: Array(text.utf8), locale: locale)
  }

  /// The text of a span; empty when the span lies outside.
  package func text(_ span: Span) -> String {
    guard span.start >= 0, span.end <= bytes.count, span.start < span.end else { return "" }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The draft with the edits made; they are in order and do not overlap.
  package func applying(_ edits: [Edit]) -> Draft {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var steps: [OriginMap.Step] = []
    var position = 0
    for edit in edits {
      result += bytes[position..<edit.span.start]
      steps.append(.init(before: edit.span, after: Span(result.count, result.count + edit.replacement.count)))
      result += edit.replacement
      position = edit.span.end
    }
    result += bytes[position...]
    return Draft(bytes: result, locale: locale, origin: origin.adding(steps))
  }
}

/// A span of a text and what takes its place.
package struct Edit: Sendable {
  package var span: Span
  package var replacement: [UInt8]

  package init(_ span: Span, _ replacement: [UInt8]) {
    self.span = span
    self.replacement = replacement
  }
}

/// Leads from a position in a changed text back to the text before, one round of edits at a time.
package struct OriginMap: Sendable {
  /// One edit: where it was before, and where its replacement stands after.
  package struct Step: Sendable {
    package var before: Span
    package var after: Span

    package init(before: Span, after: Span) {
      self.before = before
      self.after = after
    }
  }

  /// Rounds of edits, oldest first, each in ascending order.
  package private(set) var rounds: [[Step]] = []

  package init() {}

  package func adding(_ steps: [Step]) -> OriginMap {
    var map = self
    if !steps.isEmpty { map.rounds.append(steps) }
    return map
  }

  /// The span in the first text that `span` came from; a span inside a replacement comes from all it replaced. What
  /// was deleted beside a span does not belong to it.
  package func original(_ span: Span) -> Span {
    rounds.reversed().reduce(span) { current, steps in
      let start = Self.start(current.start, steps)
      return Span(start, current.isEmpty ? start : Self.end(current.end, steps))
    }
  }

  /// Where the byte at an offset came from.
  private static func start(_ offset: Int, _ steps: [Step]) -> Int {
    guard let step = steps[..<steps.count(startingUpTo: offset)].last else { return offset }
    if offset < step.after.end { return step.before.start }
    return offset + step.before.end - step.after.end
  }

  /// Where the byte before an offset came from, and the end of that.
  private static func end(_ offset: Int, _ steps: [Step]) -> Int {
    guard let step = steps[..<steps.count(startingUpTo: offset - 1)].last else { return offset }
    if offset <= step.after.end { return step.before.end }
    return offset + step.before.end - step.after.end
  }
}

extension [OriginMap.Step] {
  /// How many steps begin at an offset of the later text or before it; a deletion at the very offset counts.
  fileprivate func count(startingUpTo offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].after.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
