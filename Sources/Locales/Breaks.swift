import CICU
package import Prose

/// Where graphemes, words or sentences of a text begin and end, as ICU sees it (UAX #29).
///
/// Slow (19–120 MB/s): asked about single places, never run over whole texts on the hot path. One instance serves one
/// thread.
package final class Breaks {
  package enum Unit: Sendable {
    case grapheme, word, sentence
  }

  private let breaks: OpaquePointer
  private var text: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Nil when ICU's data is damaged.
  package init?(_ unit: Unit, locale: LocaleTag) {
    let kind =
      switch unit {
      case .grapheme: cicu_grapheme
      case .word: cicu_word
      case .sentence: cicu_sentence
      }
    guard let breaks = cicu_breaks_open(kind, locale.description) else { return nil }
    self.breaks = breaks
    text = .allocate(capacity: 1024)
  }

  deinit {
    cicu_breaks_close(breaks)
    text.deallocate()
  }

  /// Takes a copy of the text, which must be UTF-8.
  package func read(_ bytes: some Collection<UInt8>) {
    if bytes.count > text.count {
      text.deallocate()
      text = .allocate(capacity: bytes.count * 2)
    }
    count = bytes.count
    _ = text.update(fromContentsOf: bytes)
    _ = cicu_breaks_set_text(breaks, text.baseAddress, count)
  }

  package func isBoundary(_ offset: Int) -> Bool {
    offset <= 0 || offset >= count || cicu_breaks_is_boundary(breaks, offset)
  }

  /// The nearest boundary at or before an offset.
  package func start(around offset: Int) -> Int {
    isBoundary(offset) ? max(0, min(offset, count)) : max(0, Int(cicu_breaks_before(breaks, offset)))
  }

  /// The nearest boundary at or after an offset.
  package func end(around offset: Int) -> Int {
    if isBoundary(offset) { return max(0, min(offset, count)) }
    let after = Int(cicu_breaks_after(breaks, offset))
    return after < 0 ? count : after
  }

  /// The boundary after an offset; nil at the end.
  package func next(after offset: Int) -> Int? {
    guard offset < count else { return nil }
    let after = Int(cicu_breaks_after(breaks, offset))
    return after < 0 ? nil : after
  }
}
