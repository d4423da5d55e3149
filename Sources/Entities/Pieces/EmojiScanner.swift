import Prose

/// Finds emoji sequences (UTS #51) and chat names of emoji such as `:smile:`.
enum EmojiScanner {
  /// The emoji at `position`, or the one that the variation selector or keycap at `position` makes of what stands
  /// before it.
  static func emoji(in text: UnsafeBufferPointer<UInt8>, at position: Int, floor: Int) -> Entity? {
    let second = text.at(position + 1)
    switch text[position] {
    case 0xEF: guard second == 0xB8, text.at(position + 2) == 0x8F else { return nil }
    case 0xE2: guard second == 0x83 || (second >= 0x8C && second <= 0xAD) else { return nil }
    case _: break
    }
    guard let (scalar, length) = text.scalar(at: position) else { return nil }
    if scalar.value == 0xFE0F || scalar.value == 0x20E3 {
      return styled(text, position, floor)
    }
    let next = position + length
    guard isShown(scalar, text, next) else { return nil }
    return Entity(.emoji, Span(position, sequenceEnd(text, next, isFlag: isRegional(scalar))))
  }

  /// `:smile:`, `:+1:`, with nothing joined to either end.
  static func name(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Entity? {
    guard !text.at(start - 1).isAlphanumeric, text.at(start - 1) != UInt8(ascii: ":") else { return nil }
    var end = start + 1
    guard text.at(end).isLower || text.has("+1", at: end) || text.has("-1", at: end) else { return nil }
    while isName(text.at(end)), end - start < 32 { end += 1 }
    guard text.at(end) == UInt8(ascii: ":"), end - start > 2, !text.at(end + 1).isAlphanumeric else {
      return nil
    }
    return Entity(.emoji, Span(start, end + 1))
  }

  /// The character before a variation selector or keycap, with it.
  private static func styled(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ floor: Int) -> Entity? {
    var start = position - 1
    while start > floor, position - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= floor, let (scalar, length) = text.scalar(at: start), start + length == position,
      scalar.properties.isEmoji
    else { return nil }
    guard scalar.value > 0x7F || isKeycapNext(text, position) else { return nil }
    return Entity(.emoji, Span(start, sequenceEnd(text, position, isFlag: false)))
  }

  private static func isKeycapNext(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    text.has("\u{20E3}", at: position) || text.has("\u{20E3}", at: position + 3)
  }

  /// Whether the scalar is shown as a picture: by default, by the selector that follows, or because readers take
  /// the plain character for one (☹ ☺ ♥ ❤).
  private static func isShown(_ scalar: Unicode.Scalar, _ text: UnsafeBufferPointer<UInt8>, _ next: Int)
    -> Bool
  {
    let following = text.scalar(at: next)?.value.value ?? 0
    guard following != 0xFE0E else { return false }
    switch scalar.value {
    case 0x2639, 0x263A, 0x2665, 0x2764: return true
    case _:
      return scalar.properties.isEmojiPresentation || (following == 0xFE0F && scalar.properties.isEmoji)
    }
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// The end of a sequence whose first scalar ends at `start`: selectors, skin tones, tags, joined emoji, and the
  /// second letter of a flag.
  private static func sequenceEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, isFlag: Bool) -> Int {
    var end = start
    if isFlag, let (scalar, length) = text.scalar(at: end), isRegional(scalar) { end += length }
    while let (scalar, length) = text.scalar(at: end) {
      switch scalar.value {
      case 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: end += length
      case 0x200D:
        guard let (joined, width) = text.scalar(at: end + length), joined.value > 0x7F,
          joined.properties.isEmoji
        else { return end }
        end += length + width
      case _: return end
      }
    }
    return end
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLower || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }
}
