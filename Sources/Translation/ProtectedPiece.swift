package import Entities
package import Prose

/// A piece of a draft that must reach the customer as it is.
package struct ProtectedPiece: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case entity(EntityKind)
    /// A term of the glossary that is not translated.
    case term
    /// A control character, or one of those we mark pieces with; no engine carries them over.
    case control
  }

  package var kind: Kind
  /// Where it stands in the draft.
  package var span: Span
  package var text: [UInt8]

  package init(kind: Kind, span: Span, text: [UInt8]) {
    self.kind = kind
    self.span = span
    self.text = text
  }

  /// Whether it stands between the words of a sentence rather than for one of them.
  var isMarkup: Bool {
    switch kind {
    case .entity(let entity):
      switch entity {
      case .tag, .emoji: true
      case .code: text.contains { $0 == 0x0A || $0 == 0x0D }
      case .placeholder, .url, .email, .identifier: false
      case .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime, .duration, .phone: false
      }
    case .term: false
    case .control: true
    }
  }

  /// Whether its place among its like carries meaning: tags, and placeholders that are filled by position.
  var isOrdered: Bool {
    switch kind {
    case .entity(let entity):
      switch entity {
      case .tag: true
      case .placeholder: isPositional
      case .code, .emoji, .url, .email, .identifier: false
      case .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime, .duration, .phone: false
      }
    case .term, .control: false
    }
  }

  /// `%s` and `%.2f`, but not `%1$s`, `%(name)s` and `%NAME%`.
  private var isPositional: Bool {
    text.first == UInt8(ascii: "%") && !text.contains(UInt8(ascii: "$")) && !text.contains(UInt8(ascii: "("))
      && !text.contains(UInt8(ascii: "{")) && text.last != UInt8(ascii: "%")
  }
}

extension ProtectedPiece {
  /// All pieces of a draft, in order and without overlaps: an entity before a term that overlaps it. Emoji, tags and
  /// controls that touch are one piece.
  static func all(in draft: [UInt8], terms: [String]) -> [ProtectedPiece] {
    let entities = EntityScanner().scan(draft).map { piece(.entity($0.kind), $0.span, draft) }
    let words = occurrences(of: terms, in: draft).filter { !entities.overlaps($0) }
    let found =
      entities + words.map { piece(.term, $0, draft) }
      + controls(in: draft).map { piece(.control, $0, draft) }
    var pieces: [ProtectedPiece] = []
    for piece in found.sorted(by: { $0.span < $1.span }) where piece.span.start >= pieces.last?.span.end ?? 0
    {
      if let last = pieces.last, last.span.end == piece.span.start, last.isMarkup, last.kind == piece.kind {
        pieces[pieces.count - 1].text += piece.text
        pieces[pieces.count - 1].span.end = piece.span.end
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  private static func piece(_ kind: Kind, _ span: Span, _ draft: [UInt8]) -> ProtectedPiece {
    ProtectedPiece(kind: kind, span: span, text: Array(draft[span.range]))
  }

  /// Whole words only, where the script has them; case counts.
  private static func occurrences(of terms: [String], in draft: [UInt8]) -> [Span] {
    var spans: [Span] = []
    for term in terms where !term.isEmpty {
      let word = Array(term.utf8)
      for span in ByteSearch.spans(of: word, in: draft) where isWhole(span, draft) { spans.append(span) }
    }
    return spans
  }

  private static func isWhole(_ span: Span, _ draft: [UInt8]) -> Bool {
    let startsInside = span.start > 0 && joins(draft[span.start - 1]) && joins(draft[span.start])
    let endsInside = span.end < draft.count && joins(draft[span.end - 1]) && joins(draft[span.end])
    return !startsInside && !endsInside
  }

  /// Whether a byte belongs to a word of a spaced script: ASCII letters and digits, and two-byte letters.
  private static func joins(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || (0xC3...0xDF).contains(byte)
  }

  /// C0 controls but tab and line ends, DEL, and U+E000 to U+E002.
  private static func controls(in draft: [UInt8]) -> [Span] {
    draft.indices.compactMap { index in
      let byte = draft[index]
      if (byte < 0x20 && !byte.isWhiteSpace) || byte == 0x7F || byte == 0x0B || byte == 0x0C {
        return Span(index, index + 1)
      }
      guard byte == 0xEE, index + 2 < draft.count, draft[index + 1] == 0x80,
        (0x80...0x82).contains(draft[index + 2])
      else { return nil }
      return Span(index, index + 3)
    }
  }
}

extension [ProtectedPiece] {
  /// Those that lie inside `span`; the pieces are in order and do not overlap.
  func inside(_ span: Span) -> ArraySlice<ProtectedPiece> {
    let first = firstIndex { $0.span.start >= span.start }
    let end = firstIndex { $0.span.end > span.end }
    return self[Swift.min(first, end)..<end]
  }

  fileprivate func overlaps(_ span: Span) -> Bool {
    let candidate = firstIndex { $0.span.end > span.start }
    return candidate < count && self[candidate].span.overlaps(span)
  }

  /// The first piece for which a condition holds that, once true, stays true; `count` when there is none.
  private func firstIndex(_ holds: (ProtectedPiece) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
