import Entities
import Prose

/// How the protected pieces of one segment are written for an engine, and read in its answer.
struct MarkNotation {
  /// A part of an answer.
  enum Part: Equatable {
    case text([UInt8])
    /// A piece by its number; `isExact` is false when the engine changed the mark but it can still be told.
    case piece(Int, isExact: Bool)
  }

  let protection: Protection
  /// The letter of tokens, chosen so that no `X1X` stands in the draft.
  private let letter: UInt8

  init(_ protection: Protection, for draft: [UInt8]) {
    self.protection = protection
    letter = [UInt8]("XQZK".utf8).first { !Self.hasToken(draft, $0) } ?? UInt8(ascii: "J")
  }

  /// Whether a piece goes to the engine as it is.
  func leavesAlone(_ piece: ProtectedPiece) -> Bool {
    protection == .html && piece.kind == .entity(.tag)
  }

  /// Whether a space parts a token of markup from the word before it, with which an engine would take it for one; the
  /// restoration takes it away again.
  func padsBefore(_ piece: ProtectedPiece, in draft: [UInt8], _ segment: Span) -> Bool {
    pads(piece) && piece.span.start > segment.start && Self.isWord(draft[piece.span.start - 1])
  }

  /// The same for the word after it.
  func padsAfter(_ piece: ProtectedPiece, in draft: [UInt8], _ segment: Span) -> Bool {
    pads(piece) && piece.span.end < segment.end && Self.isWord(draft[piece.span.end])
  }

  private func pads(_ piece: ProtectedPiece) -> Bool {
    switch protection {
    case .token, .html: piece.isMarkup && !leavesAlone(piece)
    case .xml, .mark: false
    }
  }

  /// The text between pieces as the engine wants it.
  func written(_ text: ArraySlice<UInt8>) -> [UInt8] {
    switch protection {
    case .xml: XMLText.escaped(text)
    case .mark, .token, .html: Array(text)
    }
  }

  func written(_ piece: ProtectedPiece, number: Int) -> [UInt8] {
    switch protection {
    case .xml:
      let content = piece.isMarkup ? [] : XMLText.escaped(piece.text[...])
      return Array("<x id=\"\(number)\">".utf8) + content + Array("</x>".utf8)
    case .mark:
      return Array((piece.isMarkup ? "\u{E002}" : "\u{E000}").utf8) + Array("\(number)\u{E001}".utf8)
    case .token, .html:
      return [UInt8(ascii: "["), letter] + Array("\(number)".utf8) + [letter, UInt8(ascii: "]")]
    }
  }

  /// The parts of an answer, in order.
  func parts(_ answer: [UInt8]) -> [Part] {
    var parts: [Part] = []
    var text: [UInt8] = []
    var position = 0
    while position < answer.count {
      if let (number, range, isExact) = mark(answer, position) {
        text.removeLast(position - range.lowerBound)
        if !text.isEmpty { parts.append(.text(plain(text))) }
        text = []
        parts.append(.piece(number, isExact: isExact))
        position = range.upperBound
      } else {
        text.append(answer[position])
        position += 1
      }
    }
    if !text.isEmpty { parts.append(.text(plain(text))) }
    return parts
  }

  private func plain(_ text: [UInt8]) -> [UInt8] {
    protection == .xml ? XMLText.unescaped(text) : text
  }

  /// The mark whose first telling byte stands at `position`; its range may begin up to three bytes before.
  private func mark(_ answer: [UInt8], _ position: Int) -> (number: Int, range: Range<Int>, isExact: Bool)? {
    switch protection {
    case .xml: XMLText.element(answer, position)
    case .mark: Self.privateMark(answer, position)
    case .token, .html: token(answer, position)
    }
  }

  /// U+E000 or U+E002, a number, U+E001.
  private static func privateMark(_ text: [UInt8], _ start: Int) -> (Int, Range<Int>, Bool)? {
    guard text[start] == 0xEE, start + 2 < text.count, text[start + 1] == 0x80,
      [0x80, 0x82].contains(text[start + 2])
    else { return nil }
    let (number, end) = digits(text, start + 3)
    guard let number, text[end...].starts(with: "\u{E001}".utf8) else { return nil }
    return (number, start..<end + 3, true)
  }

  /// `[X1X]`, and what engines make of it: spaces inside, lost brackets, a small letter.
  private func token(_ text: [UInt8], _ start: Int) -> (Int, Range<Int>, Bool)? {
    guard isLetter(text[start]), start == 0 || !Self.isAlphanumeric(text[start - 1]) else { return nil }
    let first = Self.skippingSpaces(text, start + 1)
    let (number, afterNumber) = Self.digits(text, first)
    let last = Self.skippingSpaces(text, afterNumber)
    guard let number, last < text.count, isLetter(text[last]) else { return nil }
    var range = start..<last + 1
    guard range.upperBound == text.count || !Self.isAlphanumeric(text[range.upperBound]) else { return nil }
    let open = start > 1 && text[start - 1] == 0x20 ? start - 2 : start - 1
    let close = Self.skippingSpaces(text, range.upperBound)
    if open >= 0, text[open] == UInt8(ascii: "["), close < text.count, text[close] == UInt8(ascii: "]") {
      range = open..<close + 1
    }
    let isExact =
      range.count == 4 + String(number).utf8.count && text[start] == letter && text[last] == letter
    return (number, range, isExact)
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte & 0xDF == letter }

  /// At most one space.
  private static func skippingSpaces(_ text: [UInt8], _ start: Int) -> Int {
    start < text.count && text[start] == 0x20 ? start + 1 : start
  }

  /// A number of at most five digits.
  private static func digits(_ text: [UInt8], _ start: Int) -> (value: Int?, end: Int) {
    var end = start
    var value = 0
    while end < text.count, end - start < 6, text[end] &- 0x30 < 10 {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    return (end > start && end - start < 6 ? value : nil, end)
  }

  private static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x80 }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether the letter and a digit stand side by side anywhere.
  private static func hasToken(_ draft: [UInt8], _ letter: UInt8) -> Bool {
    zip(draft, draft.dropFirst()).contains {
      $0 & 0xDF == letter && ($1 &- 0x30 < 10 || $1 == 0x20) && isAlphanumeric($0)
    }
  }
}
