import Matching
import Prose
import TestSupport
import Testing

/// A matcher made from phrases as a rule's author writes them, `~` for an open edge.
final class Phrases {
  let matcher: PhraseMatcher
  private let memory: [UnsafeMutableRawBufferPointer]

  init(_ phrases: [String], folding: Folding = .simple) throws {
    var builder = MatcherBuilder(folding: folding)
    for phrase in phrases {
      let text = phrase.trimmingPrefix("~")
      let openEnd = text.hasSuffix("~")
      _ = try builder.add(
        String(openEnd ? text.dropLast() : text), openStart: phrase.hasPrefix("~"), openEnd: openEnd)
    }
    let (words, runs) = builder.encode()
    memory = [words, runs].map { bytes in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
      copy.copyBytes(from: bytes)
      return UnsafeMutableRawBufferPointer(start: copy.baseAddress, count: bytes.count)
    }
    matcher = try PhraseMatcher(
      words: UnsafeRawBufferPointer(memory[0]), runs: UnsafeRawBufferPointer(memory[1]))
  }

  deinit {
    for block in memory { block.deallocate() }
  }

  func hits(in text: String) -> [PhraseHit] {
    var hits: [PhraseHit] = []
    var text = text
    text.withUTF8 { matcher.match($0, into: &hits) }
    return hits
  }

  /// Checks that the hits in marked text are exactly the marked ones.
  func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedText(marked)
    let found = hits(in: expected.text).map { Span(Int($0.start), Int($0.end)) }
    #expect(found.sorted() == expected.spans.sorted(), "in \(marked)", sourceLocation: sourceLocation)
  }
}

/// Checks one phrase in one marked text.
func expect(
  _ phrase: String, in marked: String, folding: Folding = .simple,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try Phrases([phrase], folding: folding).expect(marked, sourceLocation: sourceLocation)
}
