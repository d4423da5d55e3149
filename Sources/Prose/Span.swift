/// A half-open range of UTF-8 bytes in one text: the only coordinate before `Reporting`.
package struct Span: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  package var start: Int
  /// Offset just past the last byte; equal to `start` for something missing.
  package var end: Int

  @inlinable
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable
  package init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  @inlinable
  package var range: Range<Int> { start..<max(start, end) }
  @inlinable
  package var count: Int { end - start }
  @inlinable
  package var isEmpty: Bool { start >= end }

  /// Whether the two share at least one byte; an empty span overlaps nothing.
  @inlinable
  package func overlaps(_ other: Span) -> Bool {
    start < other.end && other.start < end && !isEmpty && !other.isEmpty
  }

  @inlinable
  package func contains(_ other: Span) -> Bool {
    start <= other.start && other.end <= end
  }

  @inlinable
  package func shifted(by offset: Int) -> Span {
    Span(start + offset, end + offset)
  }

  /// By start, then the longer one first.
  @inlinable
  package static func < (left: Span, right: Span) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }

  @inlinable
  package static func == (left: Span, right: Span) -> Bool {
    left.start == right.start && left.end == right.end
  }
}
