import Prose
import Readings

// Marks that come in pairs, and marks that come twice.

extension MarkSurroundings {
  private static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0xAB, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0xFF08: true
    case _: false
    }
  }

  /// The mark that a closing one belongs to.
  private static func opener(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x29, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x201D, 0xFF09: scalar - 1
    case 0x5D: 0x5B
    case 0xBB: 0xAB
    case _: nil
    }
  }

  /// A bracket or quotation mark without its partner in the same paragraph. “1)”, “a)” and “:)” are none; languages
  /// that quote „so“ or »so« are left alone.
  func unbalancedPair() -> [PunctuationFault.Found] {
    var open: [(scalar: UInt32, span: Span)] = []
    var found: [PunctuationFault.Found] = []
    let quotesDiffer = marks.contains { $0.scalar == 0x201E || $0.scalar == 0x201A }
    for mark in marks where !(quotesDiffer && (0x201C...0x201D).contains(mark.scalar)) {
      for offset in 0..<mark.count {
        let width = Mark.width(mark.scalar)
        let span = Span(mark.span.start + offset * width, mark.span.start + (offset + 1) * width)
        guard max(open.count, found.count) <= Examination.mostFindings else { break }
        if Self.opens(mark.scalar) {
          open.append((mark.scalar, span))
        } else if let opener = Self.opener(of: mark.scalar) {
          if let last = open.last, last.scalar == opener {
            open.removeLast()
          } else if !isListOrFace(span) {
            found.append(.init(span: span, scalar: mark.scalar, fix: nil))
          }
        }
      }
    }
    found += open.filter { !isFace($0.span) }.map { .init(span: $0.span, scalar: $0.scalar, fix: nil) }
    return found.sorted { $0.span < $1.span }
  }

  /// “1)”, “a)”, “:)”, “;-)”, “=)”.
  private func isListOrFace(_ span: Span) -> Bool {
    guard text[span.start] == 0x29 || text[span.start] == 0x5D else { return false }
    let before = scalar(before: span.start)
    if before == 0x3A || before == 0x3B || before == 0x2D || before == 0x3D || before == 0x29 { return true }
    let second = scalar(before: span.start - 1)
    return Self.isSpacedLetter(before) && (!Self.isSpacedLetter(second) || Self.isDigit(before))
  }

  /// “:(” and “:-(”.
  private func isFace(_ span: Span) -> Bool {
    let before = scalar(before: span.start)
    return before == 0x3A || before == 0x2D || before == 0x3B
  }

  private static func doubles(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x2E, 0x3B, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B: true
    case _: false
    }
  }

  /// “,,” “;;” “。。” and exactly two full stops; three are an ellipsis.
  func doubledMark() -> [PunctuationFault.Found] {
    marks.compactMap { mark in
      guard mark.count >= 2, Self.doubles(mark.scalar), mark.scalar != 0x2E || mark.count == 2 else {
        return nil
      }
      // “../” is a path, “。。。” a Chinese ellipsis.
      guard scalar(at: mark.span.end) != 0x2F, mark.scalar != 0x3002 || mark.count == 2 else {
        return nil
      }
      return .init(span: mark.span, scalar: mark.scalar, fix: Unicode.Scalar(mark.scalar).map(String.init))
    }
  }

  /// A Spanish question or exclamation that closes but never opens; the absence is where it begins.
  func invertedMark() -> [PunctuationFault.Found] {
    var found: [PunctuationFault.Found] = []
    var rest = marks[...]
    for sentence in sentences {
      rest = rest.drop { $0.span.start < sentence.span.start }
      let inside = rest.prefix { $0.span.end <= sentence.span.end }
      for (closing, opening, sign) in [(UInt32(0x3F), UInt32(0xBF), "¿"), (0x21, 0xA1, "¡")] {
        guard let mark = inside.first(where: { $0.scalar == closing }) else { continue }
        guard !inside.contains(where: { $0.scalar == opening || $0.scalar == 0xBF || $0.scalar == 0xA1 })
        else { continue }
        guard Self.isSpacedLetter(scalar(before: mark.span.start)) else { continue }
        found.append(.init(span: Span(sentence.span.start, sentence.span.start), scalar: opening, fix: sign))
        break
      }
    }
    return found
  }

  /// Straight quotation marks where the locale curls them; inches (15") are none.
  func wrongQuotes(_ quotes: [String]) -> [PunctuationFault.Found] {
    guard quotes.count == 2 else { return [] }
    let straight = marks.filter {
      $0.scalar == 0x22 && $0.count == 1 && !Self.isDigit(scalar(before: $0.span.start))
    }
    guard straight.count.isMultiple(of: 2) else { return [] }
    return straight.enumerated().map { index, mark in
      .init(span: mark.span, scalar: mark.scalar, fix: quotes[index % 2])
    }
  }
}
