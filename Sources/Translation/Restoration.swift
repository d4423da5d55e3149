import Entities
import Prose

/// Puts the pieces of one segment back into an engine's answer.
struct Restoration {
  private let draft: [UInt8]
  private let segment: Span
  private let pieces: ArraySlice<ProtectedPiece>
  private let notation: MarkNotation
  /// Where each piece stands in `text`, by its number, in order of appearance.
  private var placed: [(number: Int, span: Span)] = []
  private var isPlaced: [Bool]

  /// Most pieces of one segment that are searched for one by one, so that time stays bounded.
  private static let mostSearched = 2048

  private(set) var text: [UInt8] = []
  private(set) var losses: [GuardLoss] = []
  private(set) var isRepaired = false

  init(draft: [UInt8], segment: Span, pieces: ArraySlice<ProtectedPiece>, notation: MarkNotation) {
    self.draft = draft
    self.segment = segment
    self.pieces = pieces
    self.notation = notation
    isPlaced = [Bool](repeating: false, count: pieces.count)
  }

  mutating func read(_ answer: String) {
    for part in notation.parts(trimmed(Array(answer.utf8))) {
      switch part {
      case .text(let words): append(words)
      case .piece(let number, let isExact): place(number, isExact: isExact)
      }
    }
    let missing = isPlaced.indices.filter { !isPlaced[$0] }
    for number in missing.prefix(Self.mostSearched) { findUntouched(number) }
    placed.sort { $0.span < $1.span }
    for number in missing where !isPlaced[number] && !(number < Self.mostSearched && repair(number)) {
      losses.append(GuardLoss(kind: .missing, piece: piece(number)))
    }
    text = trimmed(text)
    checkOrder()
  }

  private func piece(_ number: Int) -> ProtectedPiece { pieces[pieces.startIndex + number] }

  /// Words of the answer. An engine's own line ends become spaces: the reply has the lines of the draft.
  private mutating func append(_ words: [UInt8]) {
    var words = words[...]
    if let last = placed.last, last.span.end == text.count {
      words = spaced(words, after: piece(last.number))
    }
    for byte in words {
      if byte == 0x0A || byte == 0x0D {
        isRepaired = true
        if let last = text.last, last != 0x20 { text.append(0x20) }
      } else {
        text.append(byte)
      }
    }
  }

  /// Puts a space back that an engine dropped after a piece, and takes one away that we or it put there.
  private func spaced(_ words: ArraySlice<UInt8>, after piece: ProtectedPiece) -> ArraySlice<UInt8> {
    guard let first = words.first, piece.span.end < segment.end else { return words }
    if notation.padsAfter(piece, in: draft, segment), first == 0x20 { return words.dropFirst() }
    let next = draft[piece.span.end]
    if next.isWhiteSpace, Self.joins(first) { return [0x20] + words }
    let isStop = next == UInt8(ascii: ",") || next == UInt8(ascii: ".")
    if isStop, first == 0x20, words.dropFirst().first == next { return words.dropFirst() }
    return words
  }

  private mutating func place(_ number: Int, isExact: Bool) {
    guard number < pieces.count else { return }
    let piece = piece(number)
    if isPlaced[number] { losses.append(GuardLoss(kind: .doubled, piece: piece)) }
    if !isExact { isRepaired = true }
    if notation.padsBefore(piece, in: draft, segment), text.last == 0x20 { text.removeLast() }
    let hadSpace = piece.span.start > segment.start && draft[piece.span.start - 1].isWhiteSpace
    if hadSpace, let last = text.last, Self.joins(last) || placed.last?.span.end == text.count {
      text.append(0x20)
    }
    isPlaced[number] = true
    placed.append((number, Span(text.count, text.count + piece.text.count)))
    text += piece.text
  }

  /// Whether a byte would run together with a word: ASCII letters and digits, and letters of spaced scripts.
  private static func joins(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || (0xC3...0xDF).contains(byte)
  }

  /// A piece that was sent as it is, or that the engine freed of its mark, and that stands in the answer.
  private mutating func findUntouched(_ number: Int) {
    guard let span = ByteSearch.spans(of: piece(number).text, in: text).first(where: isFree) else { return }
    isPlaced[number] = true
    placed.append((number, span))
  }

  /// Replaces what an engine made of a lost piece, `{{customer name}}` of `{{customer_name}}`: an entity of the
  /// same kind with the same letters and digits. Character references may come back as their character.
  private mutating func repair(_ number: Int) -> Bool {
    let piece = piece(number)
    guard case .entity(let kind) = piece.kind, let span = alias(of: piece, kind) else { return false }
    let shift = piece.text.count - span.count
    text.replaceSubrange(span.range, with: piece.text)
    for index in placed.indices where placed[index].span.start >= span.end {
      placed[index].span = placed[index].span.shifted(by: shift)
    }
    isPlaced[number] = true
    placed.append((number, Span(span.start, span.start + piece.text.count)))
    placed.sort { $0.span < $1.span }
    isRepaired = true
    return true
  }

  private func alias(of piece: ProtectedPiece, _ kind: EntityKind) -> Span? {
    let letters = Self.letters(piece.text)
    if piece.text.first == UInt8(ascii: "&") {
      let character = XMLText.unescaped(piece.text)
      return ByteSearch.spans(of: character, in: text).first { isFree($0) && character != piece.text }
    }
    guard !letters.isEmpty else { return nil }
    return EntityScanner().scan(text).first {
      $0.kind == kind && isFree($0.span) && Self.letters(Array(text[$0.span.range])) == letters
    }?.span
  }

  private func isFree(_ span: Span) -> Bool { !placed.contains { $0.span.overlaps(span) } }

  /// Letters and digits, ASCII letters small.
  private static func letters(_ text: [UInt8]) -> [UInt8] {
    text.filter { joins($0) || $0 >= 0x80 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private mutating func checkOrder() {
    let ordered = placed.map(\.number).filter { piece($0).isOrdered }
    for (number, next) in zip(ordered, ordered.dropFirst()) where next < number {
      losses.append(GuardLoss(kind: .reordered, piece: piece(next)))
      return
    }
  }

  private func trimmed(_ text: [UInt8]) -> [UInt8] {
    let start = text.firstIndex { !$0.isWhiteSpace } ?? text.count
    let end = text.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? start
    return Array(text[start..<end])
  }
}
