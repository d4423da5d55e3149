package import Prose

/// Text with marks `⟦…⟧` around the spans that a test expects, and the text without them.
package struct MarkedText: Sendable {
  /// The text without marks.
  package let text: String
  /// The marked spans in order, in UTF-8 bytes of `text`.
  package let spans: [Span]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var spans: [Span] = []
    for character in marked {
      switch character {
      case "⟦": open.append(bytes.count)
      case "⟧": if let start = open.popLast() { spans.append(Span(start, bytes.count)) }
      case _: bytes += String(character).utf8
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans
  }
}
