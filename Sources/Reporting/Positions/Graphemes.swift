import Locales
import Prose

/// Finds the end of a grapheme cluster (UAX #29, extended) in text of well-formed UTF-8.
///
/// Two plain scalars in a row always have a boundary between them, so ICU is given only the stretch from a
/// boundary to the next such pair. It is kept until another is needed, because clusters are asked for in
/// order.
final class Graphemes {
  /// How much ICU is given at once where no pair of plain scalars comes.
  private static let limit = 4096

  private var breaks: Breaks?
  /// The stretch that ICU has.
  private var stretch = 0..<0
  /// Whether a boundary is known to stand at its end.
  private var endIsBoundary = false

  /// Must be called before another text is asked about.
  func forget() {
    stretch = 0..<0
  }

  /// The end of the cluster that begins at `offset`, a boundary before the end of the text.
  func next(after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = text[offset]
    let following = offset + 1
    if byte < 0x80 {
      if byte == UInt8(ascii: "\r"), following < text.count, text[following] == UInt8(ascii: "\n") {
        return following + 1
      }
      if following >= text.count || text[following] < 0x80 { return following }
    }
    let first = PlainScalars.scalar(at: offset, in: text)
    if PlainScalars.contains(first.value) {
      guard first.end < text.count else { return first.end }
      if PlainScalars.contains(PlainScalars.scalar(at: first.end, in: text).value) { return first.end }
    }
    return ask(offset, text)
  }

  private func ask(_ offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    if let end = known(offset) { return end }
    var size = Self.limit
    while true {
      guard let breaks = take(offset, size, text) else {
        return PlainScalars.scalar(at: offset, in: text).end
      }
      let end = offset + (breaks.next(after: 0) ?? stretch.count)
      if end < stretch.upperBound || endIsBoundary { return end }
      size *= 4
    }
  }

  /// The answer from the stretch that ICU has already.
  private func known(_ offset: Int) -> Int? {
    guard stretch.contains(offset), let breaks else { return nil }
    let end = stretch.lowerBound + (breaks.next(after: offset - stretch.lowerBound) ?? stretch.count)
    return end < stretch.upperBound || endIsBoundary ? end : nil
  }

  /// Gives ICU the text from `offset` to the next sure boundary, at most about `size` bytes.
  private func take(_ offset: Int, _ size: Int, _ text: UnsafeBufferPointer<UInt8>) -> Breaks? {
    var end = offset
    var previousIsPlain = false
    endIsBoundary = false
    while end < text.count, end - offset < size {
      let scalar = PlainScalars.scalar(at: end, in: text)
      let isPlain = PlainScalars.contains(scalar.value)
      if isPlain, previousIsPlain {
        endIsBoundary = true
        break
      }
      previousIsPlain = isPlain
      end = scalar.end
    }
    if end >= text.count { endIsBoundary = true }
    stretch = offset..<end
    if breaks == nil { breaks = Breaks(.grapheme, locale: LocaleTag(language: "en")) }
    breaks?.read(UnsafeBufferPointer(rebasing: text[stretch]))
    return breaks
  }
}
