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
  /// The folded form of the last token that was not plain ASCII; room for `Token.longest` + 8 bytes.
  let buffer: UnsafeMutablePointer<UInt8>
  let wordBytes: UnsafePointer<UInt8>
  var position = 0
  var sawSpace = false
  var lineBreaks = 0

  static let bufferSize = Token.longest + 8

  init(
    _ text: UnsafeBufferPointer<UInt8>, folding: Folding, splitsRuns: Bool,
    buffer: UnsafeMutablePointer<UInt8>
  ) {
    self.text = text.baseAddress ?? UnsafePointer(buffer)
    self.count = text.count
    self.folding = folding
    self.splitsRuns = splitsRuns
    self.buffer = buffer
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
    return Token(kind: kind, space: takeSpace(), start: start, end: place, hash: hash, count: -1)
  }

  @inline(__always)
  private mutating func sign(_ byte: UInt8) -> Token {
    let start = position
    position &+= 1
    buffer[0] = byte
    let hash = Token.step(Token.seed, byte)
    return Token(kind: .sign, space: takeSpace(), start: start, end: position, hash: hash, count: 1)
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

  /// Makes sure that the folded form of the token just returned is in the buffer, and returns its length.
  @inline(__always)
  func fold(_ token: Token) -> Int {
    if token.count >= 0 { return token.count }
    let length = min(token.end &- token.start, Token.longest)
    for place in 0..<length { buffer[place] = wordBytes[Int(text[token.start &+ place])] }
    return length
  }
}
