/// One search of one trie through one text, fed token by token.
struct TokenSearch {
  /// A phrase begun: the node reached and where in the text its first word stands.
  struct Walk {
    var node: UInt32
    var depth: Int32
    var start: Int
    /// Whether only open ends are looked for, because `pairs` finds the rest.
    var isSecond: Bool
  }

  /// Phrases begun in the last words; beyond this many at once, which no sensible text begins, they are let go.
  struct Walks {
    static let most = 1024
    let list: UnsafeMutablePointer<Walk>
    var count = 0

    @inline(__always)
    mutating func append(_ walk: Walk) {
      guard count < Self.most else { return }
      (list + count).initialize(to: walk)
      count &+= 1
    }
  }

  let trie: TokenTrie
  private var walks: Walks
  private var previous = Token.boundary
  private let isOpen: Bool

  init(_ trie: TokenTrie, _ list: UnsafeMutablePointer<Walk>) {
    self.trie = trie
    walks = Walks(list: list)
    isOpen = trie.prefixBits | trie.suffixBits != 0
  }

  /// Appends the hits that end with a token, which the scanner has just returned.
  @inline(__always)
  mutating func take(_ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]) {
    if walks.count > 0 { advance(token, scanner, into: &hits) }
    if token.kind != .gap {
      if trie.isSet(token.hash, at: trie.gate, bits: trie.gateBits) { begin(token, scanner, into: &hits) }
      let pair = Token.pair(previous.hash, token.space, token.hash)
      if trie.isSet(pair, at: trie.pairs, bits: trie.pairBits) {
        begin(previous, token, scanner, into: &hits)
      }
      if isOpen, token.kind == .word { beginOpen(token, scanner, into: &hits) }
    }
    previous = token
  }

  /// No phrase of this trie goes on past this place.
  @inline(__always)
  mutating func stop() {
    walks.count = 0
    previous = Token.boundary
  }

  /// A phrase of one word, or one whose second word is open at its end.
  @inline(never)
  private mutating func begin(
    _ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]
  ) {
    let node = trie.child(of: 0, TokenTrie.label(.whole, .none), token.hash, scanner.folded(token))
    guard node != 0 else { return }
    trie.report(node, token.start, token.end, into: &hits)
    if trie.flags(node) & TokenTrie.hasOpenEnds != 0 {
      walks.append(Walk(node: node, depth: 1, start: token.start, isSecond: true))
    }
  }

  /// A phrase of two words or more.
  @inline(never)
  private mutating func begin(
    _ first: Token, _ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]
  ) {
    guard first.kind != .gap, token.space != .paragraph else { return }
    let node = trie.child(of: 0, TokenTrie.label(.whole, .none), first.hash, scanner.folded(first))
    guard node != 0 else { return }
    let next = trie.child(of: node, TokenTrie.label(.whole, token.space), token.hash, scanner.folded(token))
    if next != 0 { reach(next, token, from: first.start, depth: 2, into: &hits) }
  }

  private mutating func reach(
    _ node: UInt32, _ token: Token, from start: Int, depth: Int32,
    into hits: inout [PhraseHit]
  ) {
    trie.report(node, start, token.end, into: &hits)
    if trie.flags(node) & (TokenTrie.hasChildren | TokenTrie.hasOpenEnds) != 0,
      depth < MatcherBuilder.longestPhrase
    {
      walks.append(Walk(node: node, depth: depth, start: start, isSecond: false))
    }
  }

  /// Takes every phrase begun one token further, or drops it.
  @inline(never)
  private mutating func advance(
    _ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]
  ) {
    let old = walks.count
    walks.count = 0
    guard token.kind != .gap, token.space != .paragraph else { return }
    let folded = scanner.folded(token)
    let label = TokenTrie.label(.whole, token.space)
    // A walk is replaced by at most one, so the list is rewritten from its front.
    for place in 0..<old {
      let walk = walks.list[place]
      if trie.flags(walk.node) & TokenTrie.hasOpenEnds != 0 { endOpen(walk, token, folded, into: &hits) }
      guard !walk.isSecond else { continue }
      let node = trie.child(of: walk.node, label, token.hash, folded)
      if node != 0 { reach(node, token, from: walk.start, depth: walk.depth + 1, into: &hits) }
    }
  }

  /// The last word of a phrase, open at its end, inside a text's longer word.
  private mutating func endOpen(
    _ walk: Walk, _ token: Token, _ folded: UnsafeBufferPointer<UInt8>, into hits: inout [PhraseHit]
  ) {
    var hash = Token.seed
    for (place, byte) in folded.enumerated() {
      hash = Token.step(hash, byte)
      guard place >= 2 else { continue }
      let prefix = UnsafeBufferPointer(rebasing: folded[...place])
      let node = trie.child(of: walk.node, TokenTrie.label(.prefix, token.space), hash, prefix)
      if node != 0 { trie.report(node, walk.start, token.end, into: &hits) }
    }
  }

  /// Phrases whose first word is open at an edge.
  @inline(__always)
  private mutating func beginOpen(
    _ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]
  ) {
    let count = token.count
    guard count >= 3 else { return }
    @inline(__always) func byte(_ place: Int) -> UInt8 {
      token.folded?[place] ?? scanner.wordBytes[Int(scanner.text[token.start &+ place])]
    }
    if trie.prefixBits != 0 {
      let hash = Token.step(Token.step(Token.step(Token.seed, byte(0)), byte(1)), byte(2))
      if trie.hasInside || trie.isSet(hash, at: trie.prefixes, bits: trie.prefixBits) {
        beginWithPrefix(token, scanner, into: &hits)
      }
    }
    if trie.suffixBits != 0 {
      let last = Token.step(Token.step(Token.seed, byte(count &- 1)), byte(count &- 2))
      if trie.isSet(Token.step(last, byte(count &- 3)), at: trie.suffixes, bits: trie.suffixBits) {
        beginWithSuffix(token, scanner, into: &hits)
      }
    }
  }

  @inline(never)
  private mutating func beginWithPrefix(_ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit])
  {
    let folded = scanner.folded(token)
    findPrefixes(of: folded, .prefix, token, into: &hits)
    guard trie.hasInside else { return }
    let first = hits.count
    for place in folded.indices.dropLast(2) {
      findPrefixes(
        of: UnsafeBufferPointer(rebasing: folded[place...]), .inside, token, since: first, into: &hits)
    }
  }

  /// Single words that are a prefix of the bytes; the bits are on for every prefix of such a word.
  private mutating func findPrefixes(
    of folded: UnsafeBufferPointer<UInt8>, _ edge: TokenTrie.Edge, _ token: Token, since first: Int? = nil,
    into hits: inout [PhraseHit]
  ) {
    var hash = Token.seed
    for place in folded.indices {
      hash = Token.step(hash, folded[place])
      guard place >= 2 else { continue }
      guard trie.isSet(hash, at: trie.prefixes, bits: trie.prefixBits) else { return }
      let prefix = UnsafeBufferPointer(rebasing: folded[...place])
      let node = trie.child(of: 0, TokenTrie.label(edge, .none), hash, prefix)
      guard node != 0 else { continue }
      let known = hits.count
      trie.report(node, token.start, token.end, into: &hits)
      // A word may contain the same letters twice; it is still one hit.
      if let first, known < hits.count, hits[first..<known].contains(hits[known]) {
        hits.removeLast(hits.count - known)
      }
    }
  }

  /// Phrases whose first word is the end of a longer one; the hash runs backwards.
  @inline(never)
  private mutating func beginWithSuffix(
    _ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]
  ) {
    let folded = scanner.folded(token)
    var hash = Token.seed
    for place in folded.indices.reversed() {
      hash = Token.step(hash, folded[place])
      guard place <= folded.count - 3 else { continue }
      guard trie.isSet(hash, at: trie.suffixes, bits: trie.suffixBits) else { return }
      let suffix = UnsafeBufferPointer(rebasing: folded[place...])
      let node = trie.child(of: 0, TokenTrie.label(.suffix, .none), hash, suffix)
      if node != 0 { reach(node, token, from: token.start, depth: 1, into: &hits) }
    }
  }
}
