/// Tokens with anything but ASCII in them.
extension TokenScanner {
  /// The folded form in the making.
  private struct Folded {
    var count = 0
    var end: Int
    var isUnstable = false
    var lastReorders = false
    var isTooLong: Bool { count > Token.longest }
  }

  /// Reads one scalar at `position`: a token, or nil for what is none (white space, ignorable characters).
  @inline(never)
  mutating func scanWide() -> Token? {
    let (scalar, length) = UTF8Bytes.decode(text, at: position, until: count)
    let found = ScalarClass(scalar)
    switch found.kind {
    case ScalarClass.word, ScalarClass.mark: return wideWord()
    case ScalarClass.run: return splitsRuns ? letter() : gap()
    case ScalarClass.space: sawSpace = true
    case ScalarClass.lineBreak:
      sawSpace = true
      let isPair = scalar == 0x0D && position + 1 < count && text[position + 1] == 0x0A
      lineBreaks += isPair ? 0 : scalar == 0x2029 ? 2 : 1
    case ScalarClass.ignorable: break
    case _: return wideSign()
    }
    position += length
    return nil
  }

  /// A word that contains at least one scalar beyond ASCII, or an apostrophe.
  @inline(never)
  mutating func wideWord() -> Token {
    let start = position
    var folded = Folded(end: start)
    while position < count {
      let byte = wordBytes[Int(text[position])]
      if byte != 0 {
        push(byte, &folded)
        continue
      }
      let (scalar, length) = UTF8Bytes.decode(text, at: position, until: count)
      let found = ScalarClass(scalar)
      if found.kind == ScalarClass.word || found.extends {
        push(scalar, length, found, &folded)
      } else if found.kind == ScalarClass.apostrophe, position > start,
        isNegation(at: position, after: text[position - 1])
      {
        push(scalar, length, found, &folded)
        push(0x74, &folded)
        break
      } else {
        break
      }
    }
    return finish(.word, from: start, folded)
  }

  /// One letter of an unspaced script with the marks on it.
  private mutating func letter() -> Token {
    let start = position
    var folded = Folded(end: start)
    let (scalar, length) = UTF8Bytes.decode(text, at: start, until: count)
    push(scalar, length, ScalarClass(scalar), &folded)
    pushExtenders(&folded)
    return finish(.letter, from: start, folded)
  }

  /// A stretch of letters of unspaced scripts.
  private mutating func gap() -> Token {
    let start = position
    while position < count, text[position] >= 0x80 {
      let (scalar, length) = UTF8Bytes.decode(text, at: position, until: count)
      let found = ScalarClass(scalar)
      guard found.kind == ScalarClass.run || found.extends else { break }
      position += length
    }
    return Token(
      kind: .gap, space: takeSpace(), start: start, end: position, hash: 0, folded: nil, count: 0)
  }

  /// A sign with what modifies it; emoji joined by U+200D are one, and their skin tones do not matter.
  private mutating func wideSign() -> Token {
    let start = position
    var folded = Folded(end: start)
    let (first, length) = UTF8Bytes.decode(text, at: start, until: count)
    push(first, length, ScalarClass(first), &folded)
    pushExtenders(&folded)
    var isFlag = Self.regionalIndicators.contains(first)
    while first >= 0x2190, position < count {
      let (scalar, length) = UTF8Bytes.decode(text, at: position, until: count)
      if Self.skinTones.contains(scalar) {
        position += length
        folded.end = position
      } else if isFlag, Self.regionalIndicators.contains(scalar) {
        push(scalar, length, ScalarClass(scalar), &folded)
        isFlag = false
      } else if isAfterJoiner(start), ScalarClass(scalar).kind == ScalarClass.symbol {
        folded.count += folded.isTooLong ? 0 : UTF8Bytes.encode(0x200D, to: buffer + folded.count)
        push(scalar, length, ScalarClass(scalar), &folded)
      } else {
        break
      }
      pushExtenders(&folded)
    }
    return finish(.sign, from: start, folded)
  }

  private static var skinTones: ClosedRange<UInt32> { 0x1F3FB...0x1F3FF }
  private static var regionalIndicators: ClosedRange<UInt32> { 0x1F1E6...0x1F1FF }

  private func isAfterJoiner(_ start: Int) -> Bool {
    position - start > 3 && text[position - 3] == 0xE2 && text[position - 2] == 0x80
      && text[position - 1] == 0x8D
  }

  private mutating func pushExtenders(_ folded: inout Folded) {
    while position < count, text[position] >= 0x80 {
      let (scalar, length) = UTF8Bytes.decode(text, at: position, until: count)
      let found = ScalarClass(scalar)
      guard found.extends else { return }
      push(scalar, length, found, &folded)
    }
  }

  /// Takes in one ASCII byte of a word.
  @inline(__always)
  private mutating func push(_ byte: UInt8, _ folded: inout Folded) {
    position &+= 1
    folded.end = position
    folded.lastReorders = false
    guard !folded.isTooLong else { return }
    buffer[folded.count] = byte
    folded.count &+= 1
  }

  /// Takes in one scalar: ignorable ones are passed over, and end a token only where they extend its last letter.
  @inline(__always)
  private mutating func push(_ scalar: UInt32, _ length: Int, _ found: ScalarClass, _ folded: inout Folded) {
    position &+= length
    if found.kind == ScalarClass.ignorable {
      let extendsCluster = (0xFE00...0xFE0F).contains(scalar) || scalar == 0x200C || scalar == 0x200D
      if extendsCluster { folded.end = position }
      return
    }
    folded.end = position
    if found.isUnstable || (found.reorders && folded.lastReorders) { folded.isUnstable = true }
    folded.lastReorders = found.reorders
    guard !folded.isTooLong else { return }
    folded.count &+= UTF8Bytes.encode(found.folds ? folding.fold(scalar) : scalar, to: buffer + folded.count)
  }

  private mutating func finish(_ kind: Token.Kind, from start: Int, _ folded: Folded) -> Token {
    var count = folded.count
    if folded.isUnstable, !folded.isTooLong { count = compose(start, folded.end) }
    let isTooLong = count > Token.longest
    defer { swap(&buffer, &spare) }
    let hash = isTooLong ? 0 : Token.hash(UnsafeBufferPointer(start: buffer, count: count))
    return Token(
      kind: isTooLong ? .gap : kind, space: takeSpace(), start: start, end: folded.end, hash: hash,
      folded: UnsafePointer(buffer), count: isTooLong ? 0 : count)
  }

  /// Folds the original bytes anew, composed; returns the length in the buffer.
  @inline(never)
  private func compose(_ start: Int, _ end: Int) -> Int {
    var scalars: [UInt32] = []
    var place = start
    while place < end {
      let (scalar, length) = UTF8Bytes.decode(text, at: place, until: end)
      place += length
      let isSkipped = ScalarClass(scalar).kind == ScalarClass.ignorable || Self.skinTones.contains(scalar)
      if !isSkipped { scalars.append(scalar) }
    }
    Composition.compose(&scalars)
    var count = 0
    for scalar in scalars where count <= Token.longest {
      count += UTF8Bytes.encode(folding.fold(scalar), to: buffer + count)
    }
    return count
  }
}
