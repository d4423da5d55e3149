/// A place where a phrase stands in a text.
package struct PhraseHit: Hashable, Sendable {
  /// The number that `MatcherBuilder.add` gave.
  package var phrase: Int32
  /// Offset of the first byte in the original text.
  package var start: Int32
  /// Offset just past the last byte; with an open edge the whole word is covered.
  package var end: Int32

  package init(phrase: Int32, start: Int32, end: Int32) {
    self.phrase = phrase
    self.start = start
    self.end = end
  }
}
