/// Cuts a text into tokens in one pass and folds them, byte by byte.
///
/// A word is a run of letters, marks and digits. An apostrophe is a sign of its own, so that *eau* is found in
/// *l’eau* and *customer* in *customer's*, but *n't* stays with its word: *can't* is not *can*. White space is
/// no token, only a fact about the next one. ASCII words are hashed where they stand; everything else goes
/// through `WideTokens` (`scanWide`), which folds into a buffer.
struct TokenScanner {
  let text: UnsafePointer<UInt8>
  let count: Int
  let folding: Folding
  /// Whether letters of unspaced scripts are tokens of their own; otherwise a stretch of them is one gap.
  let splitsRuns: Bool
  /// Where the folded form of a token beyond ASCII is written, and that of the one before it.
  var buffer: UnsafeMutablePointer<UInt8>
  var spare: UnsafeMutablePointer<UInt8>
  /// Where an ASCII word is folded when asked.
  let scratch: UnsafeMutablePointer<UInt8>
  let wordBytes: UnsafePointer<UInt8>
  var position = 0
  var sawSpace = false
  var lineBreaks = 0

  private static let bufferSize = Token.longest + 8

  /// Scans with memory for three folded tokens.
  @inline(__always)
  static func scan<Result>(
    _ text: UnsafeBufferPointer<UInt8>, folding: Folding, splitsRuns: Bool,
    _ body: (inout TokenScanner) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(byteCount: bufferSize * 3, alignment: 8) { memory in
      let memory = memory.bindMemory(to: UInt8.self)
      var scanner = TokenScanner(text, folding: folding, splitsRuns: splitsRuns, memory)
      return body(&scanner)
    }
  }

  private init(
    _ text: UnsafeBufferPointer<UInt8>, folding: Folding, splitsRuns: Bool,
    _ memory: UnsafeMutableBufferPointer<UInt8>
  ) {
    buffer = memory.baseAddress.unsafelyUnwrapped
    spare = buffer + Self.bufferSize
    scratch = spare + Self.bufferSize
    self.text = text.baseAddress ?? UnsafePointer(buffer)
    self.count = text.count
    self.folding = folding
    self.splitsRuns = splitsRuns
    let table =
      switch folding {
      case .simple: WordByteTable.simple
      case .turkic: WordByteTable.turkic
      }
    self.wordBytes = table.utf8Start
  }

  /// The next token, or nil at the end.
  @inline(__always)
  mutating func next() -> Token? {
    while position < count {
      let byte = text[position]
      if wordBytes[Int(byte)] != 0 { return word() }
      if byte == 0x20 {
        sawSpace = true
        position &+= 1
      } else if byte > 0x20, byte < 0x7F, byte != 0x49, position &+ 1 == count || text[position &+ 1] < 0x80 {
        return sign(byte)
      } else if splitsRuns, let token = plainLetter() {
        return token
      } else if let token = scanWide() {
        return token
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func word() -> Token {
    let start = position
    var place = start
    var hash = Token.seed
    while place < count {
      let folded = wordBytes[Int(text[place])]
      if folded == 0 { break }
      hash = Token.step(hash, folded)
      place &+= 1
    }
    if place < count {
      let byte = text[place]
      if byte >= 0x80 || byte == 0x49 || (byte == 0x27 && isNegation(at: place, after: text[place &- 1])) {
        return wideWord()
      }
    }
    position = place
    let kind: Token.Kind = place &- start > Token.longest ? .gap : .word
    return Token(
      kind: kind, space: takeSpace(), start: start, end: place, hash: hash, folded: nil, count: place &- start
    )
  }

  @inline(__always)
  private mutating func sign(_ byte: UInt8) -> Token {
    let start = position
    position &+= 1
    return Token(
      kind: .sign, space: takeSpace(), start: start, end: position, hash: Token.step(Token.seed, byte),
      folded: text + start, count: 1)
  }

  /// A letter of Han, Kana or Hangul that stays as it is and carries no mark: nearly all of them.
  @inline(__always)
  private mutating func plainLetter() -> Token? {
    let start = position
    guard start &+ 3 < count, text[start] >= 0xE3, text[start] <= 0xED else { return nil }
    let (scalar, length) = UTF8Bytes.decode(text, at: start, until: count)
    guard length == 3, ScalarClass(scalar).bits == ScalarClass.run, !mayExtend(at: start &+ 3) else {
      return nil
    }
    position = start &+ 3
    let hash = Token.step(Token.step(Token.step(Token.seed, text[start]), text[start &+ 1]), text[start &+ 2])
    return Token(
      kind: .letter, space: takeSpace(), start: start, end: position, hash: hash, folded: text + start,
      count: 3)
  }

  /// False when what stands there surely is no mark on the letter before.
  @inline(__always)
  private func mayExtend(at place: Int) -> Bool {
    switch text[place] {
    case 0x00..<0x80, 0xE4...0xE9, 0xEB, 0xEC: false
    // U+302A–302F and the voicing marks of Kana.
    case 0xE3: place &+ 2 >= count || text[place &+ 1] <= 0x80 || text[place &+ 1] == 0x82
    case _: true
    }
  }

  /// What stood before the token about to be returned.
  @inline(__always)
  mutating func takeSpace() -> Token.Space {
    let space: Token.Space = lineBreaks > 1 ? .paragraph : sawSpace ? .space : .none
    sawSpace = false
    lineBreaks = 0
    return space
  }

  /// Whether an apostrophe after a letter belongs to a contracted *not*, as in *can't*.
  func isNegation(at apostrophe: Int, after letter: UInt8) -> Bool {
    guard letter | 0x20 == 0x6E else { return false }
    let length = text[apostrophe] == 0x27 ? 1 : UTF8Bytes.decode(text, at: apostrophe, until: count).length
    let place = apostrophe + length
    guard place < count, text[place] | 0x20 == 0x74 else { return false }
    guard place + 1 < count else { return true }
    let kind = ScalarClass(UTF8Bytes.decode(text, at: place + 1, until: count).scalar).kind
    return kind != ScalarClass.word && kind != ScalarClass.mark
  }

  /// The folded form of one of the last two tokens returned, valid until asked again.
  @inline(__always)
  func folded(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    if let folded = token.folded { return UnsafeBufferPointer(start: folded, count: token.count) }
    let count = min(token.count, Token.longest)
    for place in 0..<count { scratch[place] = wordBytes[Int(text[token.start &+ place])] }
    return UnsafeBufferPointer(start: scratch, count: count)
  }
}
