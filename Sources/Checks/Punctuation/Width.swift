import Prose
import Readings

// Full-width and half-width marks: which of the two belongs is a matter of the letters beside them.

extension MarkSurroundings {
  /// Full-width mark: its ASCII form.
  private static let halfWidth: [UInt32: String] = [
    0xFF0C: ",", 0x3001: ",", 0x3002: ".", 0xFF0E: ".", 0xFF01: "!", 0xFF1F: "?", 0xFF1A: ":", 0xFF1B: ";",
    0xFF08: "(", 0xFF09: ")", 0xFF05: "%", 0xFF5E: "~", 0x3010: "[", 0x3011: "]", 0x300C: "\"", 0x300D: "\"",
  ]

  /// A full-width mark in a text of spaced words, beside a letter, digit or space.
  func fullWidthInLatin() -> [PunctuationFault.Found] {
    marks.compactMap { mark in
      guard mark.scalar >= 0x3000, let ascii = Self.halfWidth[mark.scalar] else { return nil }
      let before = scalar(before: mark.span.start)
      let after = scalar(at: mark.span.end)
      guard !Self.isCJK(before), !Self.isCJK(after) else { return nil }
      let opens = ascii == "(" || ascii == "["
      let plain = String(repeating: ascii, count: mark.count)
      let spaceBefore = opens && Self.isSpacedLetter(before) ? " " : ""
      let spaceAfter = !opens && ascii != "\"" && Self.isSpacedLetter(after) ? " " : ""
      return .init(span: mark.span, scalar: mark.scalar, fix: spaceBefore + plain + spaceAfter)
    }
  }

  private static let fullWidth: [UInt32: String] = [
    0x2C: "，", 0x2E: "。", 0x21: "！", 0x3F: "？", 0x3A: "：", 0x3B: "；", 0x28: "（", 0x29: "）",
  ]

  /// A half-width mark directly after a Han or Kana letter (an opening bracket: before one).
  func halfWidthInCJK() -> [PunctuationFault.Found] {
    // Read once, and only for a text with such a mark.
    var kana: Bool?
    return marks.compactMap { mark in
      guard mark.scalar < 0x40, let wide = Self.fullWidth[mark.scalar] else { return nil }
      let after = scalar(at: mark.span.end)
      let isOpening = mark.scalar == 0x28
      guard isOpening ? Self.isCJK(after) : Self.isCJK(scalar(before: mark.span.start)) else { return nil }
      if mark.scalar == 0x2E, mark.count > 1 || Self.isSpacedLetter(after) { return nil }
      if mark.scalar == 0x3A, after == 0x2F || after == 0x29 { return nil }
      let usesKana = mark.scalar == 0x2C && (kana ?? hasKana)
      if mark.scalar == 0x2C { kana = usesKana }
      let fix = usesKana ? "、" : wide
      let end = after == 0x20 && Self.isCJK(scalar(at: mark.span.end + 1)) ? mark.span.end + 1 : mark.span.end
      return .init(
        span: Span(mark.span.start, end), scalar: mark.scalar, fix: String(repeating: fix, count: mark.count))
    }
  }

  private var hasKana: Bool {
    text.indices.dropLast().contains { text[$0] == 0xE3 && (0x81...0x83).contains(text[$0 + 1]) }
  }

  /// ＡＢＣ１２３ in a text that writes ABC123.
  func fullWidthAlphanumeric() -> [PunctuationFault.Found] {
    var found: [PunctuationFault.Found] = []
    var position = 0
    while position + 2 < text.count {
      guard text[position] == 0xEF else {
        position += 1
        continue
      }
      let start = position
      var ascii = ""
      var first: UInt32 = 0
      while let scalar = scalar(at: position), Self.isFullWidthAlphanumeric(scalar) {
        if ascii.isEmpty { first = scalar }
        ascii.unicodeScalars.append(Unicode.Scalar(UInt8(scalar - 0xFEE0)))
        position += 3
      }
      if position > start {
        found.append(.init(span: Span(start, position), scalar: first, fix: ascii))
      } else {
        position += 3
      }
    }
    return found
  }

  private static func isFullWidthAlphanumeric(_ scalar: UInt32) -> Bool {
    (0xFF10...0xFF19).contains(scalar) || (0xFF21...0xFF3A).contains(scalar)
      || (0xFF41...0xFF5A).contains(scalar)
  }
}
