/// Finds every phrase of a compiled set in one pass, whatever their number.
///
/// Works on the blocks where they lie, which must outlive it; it may be used by many threads at once.
package struct PhraseMatcher: Sendable {
  private let words: TokenTrie?
  private let runs: TokenTrie?

  /// Checks the blocks' headers; what they point to is checked when it is used, so damaged bytes give wrong
  /// hits at worst.
  package init(words: UnsafeRawBufferPointer, runs: UnsafeRawBufferPointer) throws(MatcherError) {
    self.words = try TokenTrie(words)
    self.runs = try TokenTrie(runs)
    if let words = self.words, let runs = self.runs, words.folding != runs.folding { throw .damaged }
  }

  /// Appends every place where a phrase stands, overlapping ones too, by start and then the longer first.
  ///
  /// Texts of 2 GiB and more are read up to there.
  package func match(_ text: UnsafeBufferPointer<UInt8>, into hits: inout [PhraseHit]) {
    let text = UnsafeBufferPointer(rebasing: text.prefix(Int(Int32.max)))
    let first = hits.count
    withUnsafeTemporaryAllocation(of: TokenSearch.Walk.self, capacity: TokenSearch.Walks.most * 2) { memory in
      guard let list = memory.baseAddress else { return }
      let words = words.map { TokenSearch($0, list) }
      let runs = runs.map { TokenSearch($0, list + TokenSearch.Walks.most) }
      if let runs, RunLetters.mayOccur(in: text) {
        search(text, words, runs, into: &hits)
      } else if let words {
        search(text, words, into: &hits)
      }
    }
    sort(&hits, from: first)
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt8>, _ words: TokenSearch, into hits: inout [PhraseHit]
  ) {
    var words = words
    TokenScanner.scan(text, folding: words.trie.folding, splitsRuns: false) { scanner in
      while let token = scanner.next() { words.take(token, scanner, into: &hits) }
    }
  }

  /// Both kinds of phrases in one pass; a letter of a run is a gap to phrases of words.
  private func search(
    _ text: UnsafeBufferPointer<UInt8>, _ words: TokenSearch?, _ runs: TokenSearch,
    into hits: inout [PhraseHit]
  ) {
    guard var words else { return searchRuns(text, runs, into: &hits) }
    var runs = runs
    TokenScanner.scan(text, folding: runs.trie.folding, splitsRuns: true) { scanner in
      while let token = scanner.next() {
        if token.kind == .letter { words.stop() } else { words.take(token, scanner, into: &hits) }
        runs.take(token, scanner, into: &hits)
      }
    }
  }

  private func searchRuns(
    _ text: UnsafeBufferPointer<UInt8>, _ runs: TokenSearch, into hits: inout [PhraseHit]
  ) {
    var runs = runs
    TokenScanner.scan(text, folding: runs.trie.folding, splitsRuns: true) { scanner in
      while let token = scanner.next() { runs.take(token, scanner, into: &hits) }
    }
  }

  private func sort(_ hits: inout [PhraseHit], from first: Int) {
    guard hits.count - first > 1 else { return }
    func precedes(_ left: PhraseHit, _ right: PhraseHit) -> Bool {
      if left.start != right.start { return left.start < right.start }
      return left.end != right.end ? left.end > right.end : left.phrase < right.phrase
    }
    // They come by their end, so that few are more than some places away from where they belong.
    if hits.count - first > 512 {
      hits[first...].sort(by: precedes)
      return
    }
    for place in first + 1..<hits.count where precedes(hits[place], hits[place - 1]) {
      let hit = hits[place]
      var free = place
      while free > first, precedes(hit, hits[free - 1]) {
        hits[free] = hits[free - 1]
        free -= 1
      }
      hits[free] = hit
    }
  }
}
