import Prose

/// A draft cut into segments to be translated and what stays between them: line ends, indents, list marks, tabs,
/// quoted lines, and lines without a word.
///
/// A segment never holds a line end outside a protected piece, so that the reply has the lines of the draft.
struct Segmentation {
  /// In order, without overlaps; no segment is empty or begins or ends with white space.
  private(set) var segments: [Span] = []

  private let text: [UInt8]
  private let pieces: [ProtectedPiece]

  init(_ text: [UInt8], pieces: [ProtectedPiece]) {
    self.text = text
    self.pieces = pieces
    var start = 0
    var piece = 0
    var isLineStart = true
    for index in text.indices {
      while piece < pieces.count, pieces[piece].span.end <= index { piece += 1 }
      let isInside = piece < pieces.count && pieces[piece].span.start <= index
      guard !isInside, text[index] == 0x0A || text[index] == 0x0D || text[index] == 0x09 else { continue }
      addSegment(Span(start, index), isLineStart: isLineStart)
      isLineStart = text[index] != 0x09
      start = index + 1
    }
    addSegment(Span(start, text.count), isLineStart: isLineStart)
  }

  private mutating func addSegment(_ line: Span, isLineStart: Bool) {
    var span = trimmed(line)
    if isLineStart, !span.isEmpty {
      guard text[span.start] != UInt8(ascii: ">") else { return }
      span = trimmed(Span(span.start + listMark(span), span.end))
    }
    span = withoutOuterMarkup(span)
    if hasWord(span) { segments.append(span) }
  }

  /// Without spaces, no-break spaces (U+00A0) and ideographic spaces (U+3000) at its ends.
  private func trimmed(_ span: Span) -> Span {
    var (start, end) = (span.start, span.end)
    trimming: while start < end {
      switch text[start] {
      case let byte where byte.isWhiteSpace: start += 1
      case 0xC2 where start + 1 < end && text[start + 1] == 0xA0: start += 2
      case 0xE3 where start + 2 < end && text[start + 1] == 0x80 && text[start + 2] == 0x80: start += 3
      case _: break trimming
      }
    }
    trimming: while start < end {
      switch text[end - 1] {
      case let byte where byte.isWhiteSpace: end -= 1
      case 0xA0 where end - 2 >= start && text[end - 2] == 0xC2: end -= 2
      case 0x80 where end - 3 >= start && text[end - 2] == 0x80 && text[end - 3] == 0xE3: end -= 3
      case _: break trimming
      }
    }
    return Span(start, end)
  }

  /// Length of `-`, `*`, `•`, `1.`, `2)`, `3、`, `##` and the like at the start of a line.
  private func listMark(_ span: Span) -> Int {
    let line = text[span.range]
    for bullet in ["- ", "* ", "+ ", "• ", "· ", "– ", "● ", "○ ", "▪ ", "☐ "]
    where line.starts(with: bullet.utf8) {
      return bullet.utf8.count
    }
    let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first == 0x20 { return hashes }
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits) else { return 0 }
    let rest = line.dropFirst(digits)
    for end in [". ", ") ", "、"] where rest.starts(with: end.utf8) { return digits + end.utf8.count }
    return 0
  }

  /// Without the tags, emoji and control characters at its ends, which need not go through the engine.
  private func withoutOuterMarkup(_ span: Span) -> Span {
    var span = span
    var inside = pieces.inside(span)
    while let first = inside.first, first.isMarkup, first.span.start == span.start {
      span = trimmed(Span(first.span.end, span.end))
      inside.removeFirst()
    }
    while let last = inside.last, last.isMarkup, last.span.end == span.end {
      span = trimmed(Span(span.start, last.span.start))
      inside.removeLast()
    }
    return span
  }

  /// Whether there is a letter outside the pieces.
  private func hasWord(_ span: Span) -> Bool {
    var start = span.start
    for piece in pieces.inside(span) {
      if hasLetter(Span(start, piece.span.start)) { return true }
      start = piece.span.end
    }
    return hasLetter(Span(start, span.end))
  }

  private func hasLetter(_ span: Span) -> Bool {
    !span.isEmpty
      && String(decoding: text[span.range], as: UTF8.self).unicodeScalars.contains {
        $0.properties.isAlphabetic
      }
  }
}
