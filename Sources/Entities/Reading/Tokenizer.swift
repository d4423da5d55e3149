import Prose

/// Cuts a stretch of text into tokens. The buffer is reused from line to line.
struct Tokenizer {
  private let text: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private(set) var tokens: [Token] = []
  /// What is copied, in order: passed over as one token each.
  private let pieces: [Entity]
  private var nextPiece = 0
  private var gap = Token.Gap.none

  init(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, pieces: [Entity]) {
    self.text = text
    self.lexicon = lexicon
    self.pieces = pieces
    tokens.reserveCapacity(64)
  }

  /// Reads the stretch, which must begin and end at scalars. Stretches are read in ascending order.
  mutating func read(_ stretch: Range<Int>) {
    tokens.removeAll(keepingCapacity: true)
    gap = .none
    var position = stretch.lowerBound
    while nextPiece < pieces.count, pieces[nextPiece].span.end <= position { nextPiece += 1 }
    while position < stretch.upperBound {
      if nextPiece < pieces.count, pieces[nextPiece].span.start <= position {
        let end = max(pieces[nextPiece].span.end, position + 1)
        append(.piece, position, end)
        position = end
        nextPiece += 1
        continue
      }
      position = step(position, stretch.upperBound)
    }
  }

  /// Reads one token or gap and returns where it ends.
  private mutating func step(_ position: Int, _ limit: Int) -> Int {
    let byte = text[position]
    if byte == 0x20 || byte == 0x09 {
      gap = gap == .none && byte == 0x20 ? .space : .wide
      return position + 1
    }
    if byte < 0x80 {
      if byte.isDigit { return digits(position, limit, zero: 0x30) }
      return word(position, limit, isLetter: byte.isLetter, scalar: UInt32(byte), width: 1)
    }
    guard let (scalar, width) = text.scalar(at: position) else {
      append(.sign, position, position + 1)
      return position + 1
    }
    switch scalar.value {
    case 0xA0: gap = gap == .none ? .noBreakSpace : .wide
    case 0x202F, 0x2009: gap = gap == .none ? .narrowSpace : .wide
    case 0x3000, 0x2000...0x2008, 0x200A: gap = .wide
    // Marks of direction and joiners change nothing.
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF, 0x61C: break
    case let value:
      if let zero = Script.zero(of: value) { return digits(position, limit, zero: zero) }
      if Script.hanNumeral(value) != nil, let end = hanNumeral(position, limit) { return end }
      return word(position, limit, isLetter: Script.isSpacedLetter(value), scalar: value, width: width)
    }
    return position + width
  }

  private mutating func append(
    _ kind: Token.Kind, _ start: Int, _ end: Int, value: UInt64 = 0, senses: Lexicon.Senses = .none
  ) {
    tokens.append(
      Token(
        kind: kind, gap: gap, start: start, end: end, value: value, senses: senses,
        kinds: senses.isEmpty ? 0 : lexicon.kinds(of: senses)))
    gap = .none
  }

  private mutating func digits(_ start: Int, _ limit: Int, zero: UInt32) -> Int {
    var end = start
    var value: UInt64 = 0
    var count: UInt16 = 0
    while end < limit, let (digit, width) = digit(at: end, zero) {
      if count < 18 { value = value * 10 + UInt64(digit) }
      if count < .max { count += 1 }
      end += width
    }
    append(.digits, start, end, value: value)
    tokens[tokens.count - 1].digitCount = count
    tokens[tokens.count - 1].zero = zero
    return end
  }

  /// A digit of the script of `zero`; ASCII and full-width ones may stand beside each other.
  @inline(__always)
  private func digit(at index: Int, _ zero: UInt32) -> (UInt32, width: Int)? {
    let byte = text[index]
    if byte < 0x80 {
      return byte.isDigit && (zero == 0x30 || zero == 0xFF10) ? (UInt32(byte &- 0x30), 1) : nil
    }
    if zero == 0x30, byte != 0xEF { return nil }
    let own = zero == 0x30 ? 0xFF10 : zero
    guard let (scalar, width) = text.scalar(at: index), scalar.value >= own, scalar.value - own < 10 else {
      return nil
    }
    return (scalar.value - own, width)
  }

  /// A run of Han numerals that no longer word of the lexicon covers (三月, 一共).
  private mutating func hanNumeral(_ start: Int, _ limit: Int) -> Int? {
    guard let (value, end) = HanNumeral.read(text, start, limit) else { return nil }
    // 3千五百: a multiplier behind figures stands by itself.
    if gap == .none, tokens.last?.kind == .digits, tokens.last?.end == start, end - start > 3,
      let (scalar, width) = text.scalar(at: start), let scale = Script.hanNumeral(scalar.value), scale >= 10
    {
      let match = lexicon.longestMatch(in: text, at: start, limit: end, ends: { _ in true })
      if let match, lexicon.first(.scale, in: match.senses) != nil {
        append(.word, start, match.end, senses: match.senses)
        return match.end
      }
      append(.hanNumeral, start, start + width, value: scale)
      return start + width
    }
    if let match = lexicon.longestMatch(in: text, at: start, limit: limit, ends: { _ in true }),
      match.end > end
    {
      append(.word, start, match.end, senses: match.senses)
      return match.end
    }
    append(.hanNumeral, start, end, value: value)
    return end
  }

  /// A word of the lexicon, else any word of a spaced script, else one character.
  private mutating func word(_ start: Int, _ limit: Int, isLetter: Bool, scalar: UInt32, width: Int) -> Int {
    // A word of the lexicon does not end inside this one.
    let end = isLetter ? wordEnd(start, limit) : start + width
    if lexicon.mayBegin(in: text, at: start, limit: limit, length: isLetter ? end - start : 1),
      let match = lexicon.longestMatch(
        in: text, at: start, limit: limit, ends: { [text] in Self.isWordEnd($0, limit, text) })
    {
      append(.word, start, match.end, senses: match.senses)
      return match.end
    }
    if text[start] >= 0xE3, let word = broken(start, limit) {
      append(.word, start, word.end, senses: word.senses)
      return word.end
    }
    guard isLetter else {
      append(.sign, start, start + width, value: UInt64(scalar))
      return start + width
    }
    let mayBeCompound =
      (lexicon.gluesNumerals || lexicon.hasEndings)
      && lexicon.mayBegin(in: text, at: start, limit: end, length: 2)
    if mayBeCompound, lexicon.gluesNumerals, let value = gluedNumeral(start, end) {
      append(.numeral, start, end, value: value)
    } else if mayBeCompound, lexicon.hasEndings, let senses = inflected(start, end) {
      append(.word, start, end, senses: senses)
    } else {
      append(.otherWord, start, end)
    }
    return end
  }

  /// A word for per cent behind a figure, with blanks between its letters as copied columns have them: パ ー セント.
  private func broken(_ start: Int, _ limit: Int) -> (end: Int, senses: Lexicon.Senses)? {
    guard let last = tokens.last, last.kind == .digits || last.kinds & SenseKind.scale.bit != 0, gap != .wide
    else { return nil }
    var letters: [UInt8] = []
    var ends: [Int] = []
    var position = start
    while position < limit, letters.count < 30, text[position] == 0x20 || text[position] >= 0xE3 {
      if text[position] == 0x20 {
        position += 1
        continue
      }
      guard let (_, width) = text.scalar(at: position) else { break }
      letters += text[position..<position + width]
      position += width
      ends.append(position)
    }
    guard let end = ends.last, end - start > letters.count else { return nil }
    return letters.withUnsafeBufferPointer { bytes in
      guard let match = lexicon.longestMatch(in: bytes, at: 0, limit: bytes.count, ends: { _ in true }),
        match.end % 3 == 0, match.end / 3 <= ends.count,
        lexicon.first(.percentAfter, in: match.senses) != nil
      else { return nil }
      return (ends[match.end / 3 - 1], match.senses)
    }
  }

  /// The word that an ending was written onto, if it is what a figure before it counts: 100 liralık.
  private func inflected(_ start: Int, _ end: Int) -> Lexicon.Senses? {
    guard let last = tokens.last, gap != .wide, last.kind != .otherWord, last.kind != .piece,
      let stem = lexicon.longestMatch(in: text, at: start, limit: end, ends: { _ in true }),
      stem.end - start > 1,
      let ending = lexicon.longestMatch(in: text, at: stem.end, limit: end, ends: { $0 == end }),
      lexicon.first(.ending, in: ending.senses) != nil
    else { return nil }
    let counts: [SenseKind] = [.currency, .unit, .duration, .percentAfter, .minorUnit]
    return counts.contains { lexicon.first($0, in: stem.senses) != nil } ? stem.senses : nil
  }

  /// Whether a word of the lexicon may end at an offset: not inside a word of a spaced script.
  @inline(__always)
  private static func isWordEnd(_ end: Int, _ limit: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < limit, end > 0 else { return true }
    let next = text[end]
    if next < 0x80 {
      guard next.isLetter else { return true }
      return !isSpacedLetter(before: end, text)
    }
    guard let (scalar, _) = text.scalar(at: end), Script.isSpacedLetter(scalar.value) else { return true }
    return !isSpacedLetter(before: end, text)
  }

  private static func isSpacedLetter(before end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = end - 1
    if text[start] < 0x80 { return text[start].isLetter }
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return text.scalar(at: start).map { Script.isSpacedLetter($0.value.value) } ?? false
  }

  private func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = text[end]
      if byte < 0x80 {
        guard byte.isLetter else { break }
        end += 1
      } else {
        guard let (scalar, width) = text.scalar(at: end), Script.isSpacedLetter(scalar.value) else { break }
        end += width
      }
    }
    return max(end, start + 1)
  }

  /// A numeral in one word, `zweihundertfünfundzwanzig`: the lexicon's numerals one behind the other.
  private func gluedNumeral(_ start: Int, _ last: Int) -> UInt64? {
    guard last - start <= 120 else { return nil }
    var sum = NumeralSum()
    var position = start
    while position < last {
      guard let match = lexicon.longestMatch(in: text, at: position, limit: last, ends: { _ in true }),
        match.end - position > 1
      else { return nil }
      if let number = lexicon.first(.number, in: match.senses) {
        guard let value = number.number.integer, sum.add(value) else { return nil }
      } else if let scale = lexicon.first(.scale, in: match.senses) {
        guard let value = scale.number.integer, sum.multiply(by: value) else { return nil }
      } else if lexicon.first(.article, in: match.senses) != nil {
        guard sum.add(1) else { return nil }
      } else if lexicon.first(.numberLink, in: match.senses) == nil || position == start {
        return nil
      }
      position = match.end
    }
    return sum.total.map { UInt64($0) }
  }
}
