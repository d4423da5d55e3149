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
  }

  /// Appends every place where a phrase stands, overlapping ones too, by start and then the longer first.
  ///
  /// Texts of 2 GiB and more are read up to there.
  package func match(_ text: UnsafeBufferPointer<UInt8>, into hits: inout [PhraseHit]) {
    let text = UnsafeBufferPointer(rebasing: text.prefix(Int(Int32.max)))
    let first = hits.count
    words?.search(text, splitsRuns: false, into: &hits)
    if let runs, RunLetters.mayOccur(in: text) { runs.search(text, splitsRuns: true, into: &hits) }
    sort(&hits, from: first)
  }

  private func sort(_ hits: inout [PhraseHit], from first: Int) {
    guard hits.count - first > 1 else { return }
    func precedes(_ left: PhraseHit, _ right: PhraseHit) -> Bool {
      (left.start, right.end, left.phrase) < (right.start, left.end, right.phrase)
    }
    let isSorted = (first + 1..<hits.count).allSatisfy { !precedes(hits[$0], hits[$0 - 1]) }
    if !isSorted { hits[first...].sort(by: precedes) }
  }
}
