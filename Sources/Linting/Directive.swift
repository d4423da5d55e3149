import Glibc
import Prose

/// One `<!-- tonelint … -->` of a text.
struct Directive {
  enum Verb {
    case ignore, ignoreNext, end
    /// Something else was written; its words are what a person should look at.
    case slip
  }

  var verb: Verb
  /// Rules, or the words of a slip.
  var words: [String]
  /// What is taken out of the text; empty when the directive before it on the line took it along.
  var cut: Span
  /// Where the paragraph after it ends.
  var paragraphEnd = 0

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let name = Array("tonelint".utf8)

  /// All directives in order.
  static func find(in bytes: [UInt8]) -> [Directive] {
    var directives: [Directive] = []
    var position = 0
    var end = -1
    while let start = bytes.firstIndex(of: opening, from: position) {
      position = start + opening.count
      guard names(bytes, position) else { continue }
      if end < position {
        guard let next = bytes.firstIndex(of: closing, from: position) else { break }
        end = next
      }
      let words = String(decoding: bytes[position..<end], as: UTF8.self).split {
        $0.isWhitespace || $0 == ","
      }
      position = end + closing.count
      let (verb, rules) = read(words.dropFirst().map(String.init))
      directives.append(Directive(verb: verb, words: rules, cut: Span(start, position)))
    }
    cutLines(&directives, bytes)
    return directives
  }

  /// Whether the comment's first word is the program's name.
  private static func names(_ bytes: [UInt8], _ start: Int) -> Bool {
    var position = start
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard bytes[position...].starts(with: name) else { return false }
    let after = position + name.count
    return after < bytes.count && (bytes[after] <= 0x20 || bytes[after] == UInt8(ascii: "-"))
  }

  private static func read(_ words: [String]) -> (Verb, [String]) {
    let rules = Array(words.dropFirst())
    switch words.first {
    case "ignore" where !rules.isEmpty: return (.ignore, rules)
    case "ignore-next" where !rules.isEmpty: return (.ignoreNext, rules)
    case "end": return (.end, [])
    case _: return (.slip, [words.joined(separator: " ")])
    }
  }

  /// Lets directives that stand alone on a line, one or several, take the line with them, and others the space
  /// before them, so that no double space is left.
  private static func cutLines(_ directives: inout [Directive], _ bytes: [UInt8]) {
    var first = 0
    while first < directives.count {
      var last = first
      while last + 1 < directives.count,
        bytes[directives[last].cut.end..<directives[last + 1].cut.start].allSatisfy({
          $0 == 0x20 || $0 == 0x09
        })
      {
        last += 1
      }
      let cut = bytes.cut(of: Span(directives[first].cut.start, directives[last].cut.end))
      for index in first...last {
        directives[index].cut = index == first ? cut : Span(cut.end, cut.end)
      }
      first = last + 1
    }
    // From the last one back, so that text without an empty line is walked through once.
    var known: (from: Int, end: Int)?
    for index in directives.indices.reversed() where directives[index].verb == .ignoreNext {
      let start = bytes.skippingLineEnds(from: directives[index].cut.end)
      directives[index].paragraphEnd = bytes.endOfParagraph(from: start, known: known)
      known = (start, directives[index].paragraphEnd)
    }
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

  fileprivate func cut(of span: Span) -> Span {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    var start = span.start
    while start > 0, isBlank(self[start - 1]) { start -= 1 }
    var end = span.end
    while end < count, isBlank(self[end]) { end += 1 }
    let endsLine =
      end == count || self[end] == 0x0A || (self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A)
    guard start == 0 || self[start - 1] == 0x0A else {
      // “word <!-- … --> word” keeps one of the two spaces, “word <!-- … -->” none.
      let isSpaced = start < span.start && (end > span.end || endsLine)
      return Span(isSpaced ? span.start - 1 : span.start, span.end)
    }
    guard endsLine else { return Span(span.start, end) }
    return Span(start, end == count ? end : self[end] == 0x0A ? end + 1 : end + 2)
  }

  fileprivate func skippingLineEnds(from start: Int) -> Int {
    var position = start
    while position < count, self[position] == 0x0A || self[position] == 0x0D { position += 1 }
    return position
  }

  /// The end of the paragraph that begins at `start`; a paragraph ends at an empty line. `known` is a paragraph
  /// further down, whose end is the same when no empty line comes before it.
  fileprivate func endOfParagraph(from start: Int, known: (from: Int, end: Int)?) -> Int {
    var position = start
    while position < count {
      if let known, position == known.from { return known.end }
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
