import Entities
import Glibc
import Prose

/// Finds what is not the agent's prose: quoted customer text (lines that open with `>`), code, URLs, e-mail addresses,
/// placeholders and tags.
enum ProseScanner {
  /// Spans in order, overlapping ones joined. `pieces`: what `EntityScanner` found in the text.
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ pieces: [Entity]) -> [Span] {
    var spans = quotedLines(text)
    for entity in pieces where isOutsideProse(entity.kind) {
      // A character reference (&amp;) is a tag to a translator; to a reader it is a letter gone wrong.
      if entity.kind == .tag, text[entity.span.start] == 0x26 { continue }
      spans.append(entity.span)
    }
    guard spans.count > 1 else { return spans }
    spans.sort()
    var joined = [spans[0]]
    for span in spans.dropFirst() {
      if let last = joined.last, span.start < last.end {
        joined[joined.count - 1].end = max(last.end, span.end)
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  private static func isOutsideProse(_ kind: EntityKind) -> Bool {
    switch kind {
    case .placeholder, .tag, .url, .email, .code: true
    case .identifier, .emoji, .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime,
      .duration,
      .phone:
      false
    }
  }

  private static func nextQuoteMark(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard let base = text.baseAddress,
      let found = memchr(base + start, 0x3E, text.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func quotedLines(_ text: UnsafeBufferPointer<UInt8>) -> [Span] {
    var spans: [Span] = []
    var position = 0
    while position < text.count {
      guard let mark = nextQuoteMark(text, position) else { break }
      var lineStart = mark
      while lineStart > 0, text[lineStart - 1] == 0x20 || text[lineStart - 1] == 0x09 { lineStart -= 1 }
      let opensLine = lineStart == 0 || text[lineStart - 1] == 0x0A || text[lineStart - 1] == 0x0D
      guard opensLine else {
        position = mark + 1
        continue
      }
      let end = text[mark...].firstIndex(of: 0x0A) ?? text.count
      spans.append(Span(mark, end))
      position = end
    }
    return spans
  }
}
