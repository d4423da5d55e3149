package import Prose
import Glibc

/// The directives of a text that switch rules off: `<!-- tonelint ignore RULE -->` … `<!-- tonelint end -->` and
/// `<!-- tonelint ignore-next RULE -->`, which lasts to the end of the next paragraph.
///
/// Directives are taken out of the draft before it is linted, because they must never reach the customer.
package struct Suppressions: Sendable {
  /// One rule switched off over a span of the draft without directives.
  package struct Range: Sendable {
    /// An id, the beginning of an id up to a slash, or a category.
    package var rule: String
    package var span: Span
  }

  package private(set) var ranges: [Range] = []

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// No suppressions.
  package init() {}

  /// The draft without directives, and what they said. A directive alone on its line takes the line with it.
  package static func extract(from draft: Draft) -> (Draft, Suppressions) {
        let directives = find(in: draft.bytes)
    guard !directives.isEmpty else { return (draft, Suppressions()) }
    let stripped = draft.applying(directives.map { Edit($0.cut, []) })
    return (stripped, Suppressions(directives, draft.bytes.count))
  }

  private struct Directive {
    enum Verb { case ignore, ignoreNext, end }
    var verb: Verb
    var rules: [String]
    var cut: Span
    /// Where the paragraph after it ends.
    var paragraphEnd: Int
  }

  private init(_ directives: [Directive], _ count: Int) {
    var removed = 0
    var open: [(rule: String, start: Int)] = []
    let total = count - directives.reduce(0) { $0 + $1.cut.count }
    for directive in directives {
      let place = directive.cut.start - removed
      removed += directive.cut.count
      switch directive.verb {
      case .ignore: open += directive.rules.map { ($0, place) }
      case .ignoreNext:
        let inside = directives.filter { $0.cut.start > directive.cut.start && $0.cut.end <= directive.paragraphEnd }
        let end = directive.paragraphEnd - removed - inside.reduce(0) { $0 + $1.cut.count }
        ranges += directive.rules.map { Range(rule: $0, span: Span(place, max(place, end))) }
      case .end:
        ranges += open.map { Range(rule: $0.rule, span: Span($0.start, place)) }
        open = []
      }
    }
    ranges += open.map { Range(rule: $0.rule, span: Span($0.start, total)) }
  }

  private static func find(in bytes: [UInt8]) -> [Directive] {
    var directives: [Directive] = []
    var position = 0
    while let start = bytes.firstIndex(of: opening, from: position) {
      guard let end = bytes.firstIndex(of: closing, from: start + opening.count) else { break }
      position = end + closing.count
      let words = String(decoding: bytes[start + opening.count..<end], as: UTF8.self)
        .split { $0.isWhitespace || $0 == "," }.map(String.init)
      guard words.first == "tonelint", words.count >= 2 else { continue }
      let cut = line(of: Span(start, position), in: bytes)
      let paragraphEnd = bytes.endOfParagraph(from: cut.end)
      switch words[1] {
      case "ignore" where words.count > 2:
        directives.append(Directive(verb: .ignore, rules: Array(words[2...]), cut: cut, paragraphEnd: paragraphEnd))
      case "ignore-next" where words.count > 2:
        directives.append(
          Directive(verb: .ignoreNext, rules: Array(words[2...]), cut: cut, paragraphEnd: paragraphEnd))
      case "end": directives.append(Directive(verb: .end, rules: [], cut: cut, paragraphEnd: paragraphEnd))
      case _: continue
      }
    }
    return directives
  }

  /// The directive, or its whole line when it stands alone there.
  private static func line(of span: Span, in bytes: [UInt8]) -> Span {
    var start = span.start
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = span.end
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return span }
    if end == bytes.count { return Span(start, end) }
    return bytes[end] == 0x0A ? Span(start, end + 1) : span
  }
}

extension [UInt8] {
  /// `memchr` finds the first byte, which is rare in prose for every needle here.
  fileprivate func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { text in
      guard let base = text.baseAddress, let first = needle.first else { return nil }
      var position = start
      while position + needle.count <= text.count,
        let found = memchr(base + position, Int32(first), text.count - position)
      {
        position = UnsafeRawPointer(found) - base
        if text[position...].starts(with: needle) { return position }
        position += 1
      }
      return nil
    }
  }

  /// The end of the paragraph that begins after `start`; a paragraph ends at an empty line.
  fileprivate func endOfParagraph(from start: Int) -> Int {
    var position = start
    while position < count, self[position] == 0x0A || self[position] == 0x0D { position += 1 }
    while position < count {
      if self[position] == 0x0A {
        var next = position + 1
        while next < count, self[next] == 0x0D || self[next] == 0x20 { next += 1 }
        if next >= count || self[next] == 0x0A { return position }
      }
      position += 1
    }
    return count
  }
}
