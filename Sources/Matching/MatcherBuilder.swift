/// Gathers the phrases of a stack and compiles them into the two blocks that `PhraseMatcher` reads.
///
/// Phrases of spaced scripts (`words`) match whole words unless an edge is open. Phrases with a letter of an
/// unspaced script or of Korean (`runs`) match anywhere, but their Latin letters and digits are still whole
/// words: *OKです* is not found in *BOOKです*.
package struct MatcherBuilder: Sendable {
  /// Words, signs or unspaced letters of one phrase.
  package static let longestPhrase = 128

  private let folding: Folding
  private var words = TokenTrieBuilder()
  private var runs = TokenTrieBuilder()
  private var count = 0

  package init(folding: Folding) {
    self.folding = folding
  }

  /// Takes in a phrase and returns its number: 0, 1, 2 …, one for each call, for equal phrases too.
  ///
  /// White space at either end of the phrase does not matter.
  package mutating func add(_ phrase: String, openStart: Bool, openEnd: Bool) throws(PhraseError) -> Int {
    var phrase = phrase
    let tokens = phrase.withUTF8 { bytes in Self.tokens(bytes, folding) }
    guard let first = tokens.first, let last = tokens.last else { throw PhraseError(.empty) }
    guard tokens.count <= Self.longestPhrase, count < Int32.max,
      tokens.allSatisfy({ $0.token.kind != .gap })
    else { throw PhraseError(.tooLong) }
    let isRun = tokens.contains { $0.token.kind == .letter }
    guard !isRun || !(openStart || openEnd) else { throw PhraseError(.openEdgeOfRun) }
    guard !openStart || Self.canBeOpen(first), !openEnd || Self.canBeOpen(last) else {
      throw PhraseError(.openEdgeTooShort)
    }
    var steps = tokens.map { token in
      TokenTrieBuilder.Step(
        edge: .whole, space: token.token.space == .none ? .none : .space, bytes: token.bytes)
    }
    steps[0].space = .none
    if openStart { steps[0].edge = .suffix }
    if openEnd { steps[steps.count - 1].edge = openStart && steps.count == 1 ? .inside : .prefix }
    let number = Int32(count)
    if isRun { runs.insert(steps, number: number) } else { words.insert(steps, number: number) }
    count += 1
    return Int(number)
  }

  /// The blocks, to be kept 16-byte aligned; one without phrases is empty.
  package func encode() -> (words: [UInt8], runs: [UInt8]) {
    (words.encode(folding: folding, phraseCount: count), runs.encode(folding: folding, phraseCount: count))
  }

  private typealias FoldedToken = (token: Token, bytes: [UInt8])

  private static func tokens(_ bytes: UnsafeBufferPointer<UInt8>, _ folding: Folding) -> [FoldedToken] {
    TokenScanner.scan(bytes, folding: folding, splitsRuns: true) { scanner in
      var tokens: [FoldedToken] = []
      while let token = scanner.next() { tokens.append((token, Array(scanner.folded(token)))) }
      return tokens
    }
  }

  /// At least three letters, marks not counted.
  private static func canBeOpen(_ token: FoldedToken) -> Bool {
    guard token.token.kind == .word else { return false }
    let letters = String(decoding: token.bytes, as: UTF8.self).unicodeScalars.filter {
      $0.properties.isAlphabetic
    }
    return letters.count >= 3
  }
}
