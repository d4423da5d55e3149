/// One pass over a text.
extension TokenTrie {
  /// A phrase begun: the node reached and where in the text its first word stands.
  private struct Walk {
    var node: UInt32
    var depth: Int32
    var start: Int
  }

  /// Appends the hits of one text, in the order of their ends.
  func search(_ text: UnsafeBufferPointer<UInt8>, splitsRuns: Bool, into hits: inout [PhraseHit]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: TokenScanner.bufferSize) { buffer in
      guard let start = buffer.baseAddress else { return }
      start.initialize(repeating: 0, count: TokenScanner.bufferSize)
      var scanner = TokenScanner(text, folding: folding, splitsRuns: splitsRuns, buffer: start)
      var walks: [Walk] = []
      while let token = scanner.next() {
        if !walks.isEmpty { advance(&walks, token, scanner, into: &hits) }
        if isSet(token.hash, at: Self.headerSize, bits: gateBits), token.kind != .gap {
          begin(token, scanner, &walks, into: &hits)
        }
        if prefixBits | suffixBits != 0, token.kind == .word, token.end &- token.start >= 3 {
          beginOpen(token, scanner, &walks, into: &hits)
        }
      }
    }
  }

  @inline(never)
  private func begin(
    _ token: Token, _ scanner: TokenScanner, _ walks: inout [Walk], into hits: inout [PhraseHit]
  ) {
    let folded = UnsafeBufferPointer(start: scanner.buffer, count: scanner.fold(token))
    let node = child(of: 0, Self.label(.whole, .none), token.hash, folded)
    if node != 0 { reach(node, token, from: token.start, depth: 1, &walks, into: &hits) }
  }

  private func reach(
    _ node: UInt32, _ token: Token, from start: Int, depth: Int32, _ walks: inout [Walk],
    into hits: inout [PhraseHit]
  ) {
    report(node, start, token.end, into: &hits)
    if flags(node) & (Self.hasChildren | Self.hasOpenEnds) != 0, depth < MatcherBuilder.longestPhrase {
      walks.append(Walk(node: node, depth: depth, start: start))
    }
  }

  /// Takes every phrase begun one token further, or drops it.
  @inline(never)
  private func advance(
    _ walks: inout [Walk], _ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]
  ) {
    guard token.kind != .gap, token.space != .paragraph else { return walks.removeAll(keepingCapacity: true) }
    let folded = UnsafeBufferPointer(start: scanner.buffer, count: scanner.fold(token))
    let label = Self.label(.whole, token.space)
    let old = walks.count
    for place in 0..<old {
      let walk = walks[place]
      if flags(walk.node) & Self.hasOpenEnds != 0 { endOpen(walk, token, folded, into: &hits) }
      let node = child(of: walk.node, label, token.hash, folded)
      if node != 0 { reach(node, token, from: walk.start, depth: walk.depth + 1, &walks, into: &hits) }
    }
    walks.removeFirst(old)
  }

  /// The last word of a phrase, open at its end, inside a text's longer word.
  private func endOpen(
    _ walk: Walk, _ token: Token, _ folded: UnsafeBufferPointer<UInt8>, into hits: inout [PhraseHit]
  ) {
    var hash = Token.seed
    for (place, byte) in folded.enumerated() {
      hash = Token.step(hash, byte)
      guard place >= 2 else { continue }
      let prefix = UnsafeBufferPointer(rebasing: folded[...place])
      let node = child(of: walk.node, Self.label(.prefix, token.space), hash, prefix)
      if node != 0 { report(node, walk.start, token.end, into: &hits) }
    }
  }

  /// Phrases whose first word is open at an edge.
  @inline(__always)
  private func beginOpen(
    _ token: Token, _ scanner: TokenScanner, _ walks: inout [Walk], into hits: inout [PhraseHit]
  ) {
    let isPlain = token.count < 0
    let count = isPlain ? token.end &- token.start : token.count
    guard count >= 3 else { return }
    @inline(__always) func byte(_ place: Int) -> UInt8 {
      isPlain ? scanner.wordBytes[Int(scanner.text[token.start &+ place])] : scanner.buffer[place]
    }
    if prefixBits != 0 {
      let hash = Token.step(Token.step(Token.step(Token.seed, byte(0)), byte(1)), byte(2))
      if hasInside || isSet(hash, at: prefixes, bits: prefixBits) {
        beginWithPrefix(token, scanner, into: &hits)
      }
    }
    if suffixBits != 0 {
      let last = Token.step(Token.step(Token.seed, byte(count &- 1)), byte(count &- 2))
      if isSet(Token.step(last, byte(count &- 3)), at: suffixes, bits: suffixBits) {
        beginWithSuffix(token, scanner, &walks, into: &hits)
      }
    }
  }

  @inline(never)
  private func beginWithPrefix(_ token: Token, _ scanner: TokenScanner, into hits: inout [PhraseHit]) {
    let folded = UnsafeBufferPointer(start: scanner.buffer, count: scanner.fold(token))
    findPrefixes(of: folded, .prefix, token, into: &hits)
    guard hasInside else { return }
    let first = hits.count
    for place in folded.indices.dropLast(2) {
      findPrefixes(
        of: UnsafeBufferPointer(rebasing: folded[place...]), .inside, token, since: first, into: &hits)
    }
  }

  /// Single words that are a prefix of the bytes; the bits are on for every prefix of such a word.
  private func findPrefixes(
    of folded: UnsafeBufferPointer<UInt8>, _ edge: Edge, _ token: Token, since first: Int? = nil,
    into hits: inout [PhraseHit]
  ) {
    var hash = Token.seed
    for place in folded.indices {
      hash = Token.step(hash, folded[place])
      guard place >= 2 else { continue }
      guard isSet(hash, at: prefixes, bits: prefixBits) else { return }
      let prefix = UnsafeBufferPointer(rebasing: folded[...place])
      let node = child(of: 0, Self.label(edge, .none), hash, prefix)
      guard node != 0 else { continue }
      let known = hits.count
      report(node, token.start, token.end, into: &hits)
      // A word may contain the same letters twice; it is still one hit.
      if let first, known < hits.count, hits[first..<known].contains(hits[known]) {
        hits.removeLast(hits.count - known)
      }
    }
  }

  /// Phrases whose first word is the end of a longer one; the hash runs backwards.
  @inline(never)
  private func beginWithSuffix(
    _ token: Token, _ scanner: TokenScanner, _ walks: inout [Walk], into hits: inout [PhraseHit]
  ) {
    let folded = UnsafeBufferPointer(start: scanner.buffer, count: scanner.fold(token))
    var hash = Token.seed
    for place in folded.indices.reversed() {
      hash = Token.step(hash, folded[place])
      guard place <= folded.count - 3 else { continue }
      guard isSet(hash, at: suffixes, bits: suffixBits) else { return }
      let suffix = UnsafeBufferPointer(rebasing: folded[place...])
      let node = child(of: 0, Self.label(.suffix, .none), hash, suffix)
      if node != 0 { reach(node, token, from: token.start, depth: 1, &walks, into: &hits) }
    }
  }
}
