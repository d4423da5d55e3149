import Prose
import Readings

// White space before, after and between marks and words.

extension MarkSurroundings {
  /// , . ; : ! ?
  private static func isCloser(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true
    case _: false
    }
  }

  /// “word ,” — but not “ .net”, “ :)” or an ellipsis.
  func spaceBeforeMark() -> [PunctuationFault.Found] {
    marks.compactMap { mark in
      guard Self.isCloser(mark.scalar), mark.span.start > 1, text[mark.span.start - 1] == 0x20 else {
        return nil
      }
      guard !(mark.scalar == 0x2E && mark.count > 1), Self.isSpace(scalar(at: mark.span.end)) else {
        return nil
      }
      var start = mark.span.start
      while start > 0, text[start - 1] == 0x20 { start -= 1 }
      guard Self.isSpacedLetter(scalar(before: start)) else { return nil }
      let marks = String(repeating: Unicode.Scalar(mark.scalar).map(String.init) ?? "", count: mark.count)
      return .init(span: Span(start, mark.span.end), scalar: mark.scalar, fix: marks)
    }
  }

  /// “word,word” and “sent.Next”: the mark and the space that is not there.
  func noSpaceAfterMark() -> [PunctuationFault.Found] {
    marks.compactMap { mark in
      guard Self.isCloser(mark.scalar), mark.count == 1 else { return nil }
      let before = scalar(before: mark.span.start)
      guard let after = scalar(at: mark.span.end), Self.isSpacedLetter(after), !Self.isDigit(after) else {
        return nil
      }
      guard Self.isSpacedLetter(before), !Self.isDigit(before) else { return nil }
      if mark.scalar == 0x2E || mark.scalar == 0x3A {
        // “shipped.We”, not “e.g.”, “example.com” or “U.S.”.
        let second = scalar(before: mark.span.start - 1)
        let next = scalar(at: mark.span.end + (after < 0x80 ? 1 : 2))
        guard Self.isLowercase(before), Self.isLowercase(second), Self.isUppercase(after),
          Self.isLowercase(next)
        else { return nil }
      }
      let fix = (Unicode.Scalar(mark.scalar).map(String.init) ?? "") + " "
      return .init(span: mark.span, scalar: mark.scalar, fix: fix)
    }
  }

  /// Two and more spaces inside a sentence; after its end and at a line's edge they are a habit, not a fault.
  func doubleSpace() -> [PunctuationFault.Found] {
    marks.compactMap { mark in
      guard mark.scalar == 0x20, let before = scalar(before: mark.span.start), before > 0x20 else {
        return nil
      }
      guard let after = scalar(at: mark.span.end), after > 0x20 else { return nil }
      guard ![0x2E, 0x21, 0x3F, 0x3A, 0x7C].contains(before), ![0x7C].contains(after) else { return nil }
      return .init(span: mark.span, scalar: mark.scalar, fix: " ")
    }
  }

  /// ; : ! ?
  private static func isHighMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x3A, 0x3B, 0x3F: true
    case _: false
    }
  }

  /// What a high mark may be set against: letters, digits and what closes before it, not another mark or a space.
  private static func endsFrenchWord(_ scalar: UInt32?) -> Bool {
    guard let scalar else { return false }
    switch scalar {
    case 0x22, 0x23, 0x25, 0x27, 0x29, 0x2A, 0x2E, 0x3E, 0x5D, 0x7D, 0xB0, 0xBB, 0x2019, 0x201D, 0x2026,
      0x20AC:
      return true
    case _: return isSpacedLetter(scalar) || isDigit(scalar)
    }
  }

  private static func isFrenchCloser(_ scalar: UInt32?) -> Bool {
    switch scalar {
    case 0x22, 0x29, 0xBB, 0x201D: true
    case _: false
    }
  }

  /// French sets a space that does not break before ; : ! ? and inside « » (narrow but for the colon and the
  /// guillemets). Only a missing one is told: an ordinary space shows the same in a chat window.
  func frenchSpacing() -> [PunctuationFault.Found] {
    marks.compactMap { mark in
      let before = scalar(before: mark.span.start)
      let sign = Unicode.Scalar(mark.scalar).map(String.init) ?? ""
      if mark.scalar == 0xAB {
        guard let after = scalar(at: mark.span.end), after != 0xA0, after != 0x202F else { return nil }
        let end = after == 0x20 ? mark.span.end + 1 : mark.span.end
        return .init(span: Span(mark.span.start, end), scalar: mark.scalar, fix: sign + "\u{A0}")
      }
      guard mark.scalar == 0xBB || Self.isHighMark(mark.scalar), Self.endsFrenchWord(before) else {
        return nil
      }
      var end = mark.span.end
      while let next = scalar(at: end), Self.isHighMark(next) { end += 1 }
      // A smiley's bracket is no end of a bracket.
      let after = scalar(at: end)
      let isSmiley = after == 0x29 && (mark.scalar == 0x3A || mark.scalar == 0x3B)
      guard mark.scalar == 0xBB || (Self.isSpace(after) || Self.isFrenchCloser(after)) && !isSmiley else {
        return nil
      }
      let space = mark.scalar == 0x3A || mark.scalar == 0xBB ? "\u{A0}" : "\u{202F}"
      return .init(
        span: mark.span, scalar: mark.scalar, fix: space + String(repeating: sign, count: mark.count))
    }
  }

  /// A space between two Han or Kana letters.
  func spaceInCJK() -> [PunctuationFault.Found] {
    var found: [PunctuationFault.Found] = []
    var position = 0
    while position < text.count {
      guard text[position] == 0x20 else {
        position += 1
        continue
      }
      let start = position
      while position < text.count, text[position] == 0x20 { position += 1 }
      if Self.isCJK(scalar(before: start)), Self.isCJK(scalar(at: position)) {
        found.append(.init(span: Span(start, position), scalar: 0x20, fix: ""))
      }
    }
    return found
  }
}
