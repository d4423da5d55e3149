/// A sentence of a text: its words and closing marks, without the white space around it.
package struct Sentence: Sendable, Hashable {
  package var span: Span

  package init(_ span: Span) {
    self.span = span
  }
}
