import Prose
import TestSupport
import Testing

@Suite("Origin map")
struct OriginMapTests {
  private func draft(_ text: String) -> Draft { Draft(text, locale: LocaleTag(language: "en")) }

  private func edit(_ start: Int, _ end: Int, _ text: String) -> Edit {
    Edit(Span(start, end), Array(text.utf8))
  }

  @Test("what was not edited comes from where the same letters stood")
  func untouched() {
    let changed = draft("abc def ghi").applying([edit(4, 7, "DEFDEF")])
    #expect(changed.text == "abc DEFDEF ghi")
    #expect(changed.origin.original(Span(0, 3)) == Span(0, 3))
    #expect(changed.origin.original(Span(0, 4)) == Span(0, 4))
    #expect(changed.origin.original(Span(11, 14)) == Span(8, 11))
    #expect(changed.origin.original(Span(10, 14)) == Span(7, 11))
  }

  @Test("a part of a replacement comes from all that was replaced")
  func replaced() {
    let changed = draft("abc def ghi").applying([edit(4, 7, "DEFDEF")])
    #expect(changed.origin.original(Span(4, 10)) == Span(4, 7))
    #expect(changed.origin.original(Span(6, 8)) == Span(4, 7))
    #expect(changed.origin.original(Span(2, 5)) == Span(2, 7))
    #expect(changed.origin.original(Span(9, 12)) == Span(4, 9))
  }

  @Test("what was deleted beside a span does not belong to it, what was deleted inside does")
  func deleted() {
    let changed = draft("abcXXdef").applying([edit(3, 5, "")])
    #expect(changed.text == "abcdef")
    #expect(changed.origin.original(Span(0, 3)) == Span(0, 3))
    #expect(changed.origin.original(Span(3, 6)) == Span(5, 8))
    #expect(changed.origin.original(Span(2, 4)) == Span(2, 6))
  }

  @Test("an inserted text comes from the empty place where it was put")
  func inserted() {
    let changed = draft("abcdef").applying([edit(3, 3, "--")])
    #expect(changed.origin.original(Span(3, 5)) == Span(3, 3))
    #expect(changed.origin.original(Span(3, 3)) == Span(3, 3))
    #expect(changed.origin.original(Span(5, 8)) == Span(3, 6))
    #expect(changed.origin.original(Span(2, 6)) == Span(2, 4))
  }

  @Test("several rounds of edits lead back one after the other")
  func rounds() {
    let first = draft("one two three").applying([edit(0, 4, ""), edit(8, 13, "drei")])
    #expect(first.text == "two drei")
    let second = first.applying([edit(0, 0, "und "), edit(3, 4, "  ")])
    #expect(second.text == "und two  drei")
    #expect(second.origin.rounds.count == 2)
    #expect(second.origin.original(Span(4, 7)) == Span(4, 7))
    #expect(second.origin.original(Span(9, 13)) == Span(8, 13))
  }

  @Test("a draft without edits keeps its map as it is")
  func noEdits() {
    let same = draft("abc").applying([])
    #expect(same.origin.rounds.isEmpty)
    #expect(same.origin.original(Span(1, 2)) == Span(1, 2))
  }

  /// Every byte of a changed text knows the byte it was; after any rounds of edits the map must agree with it.
  @Test(
    "after any rounds of edits, a span of kept bytes leads to the very bytes it was made of",
    arguments: 0..<200)
  func randomRounds(_ seed: UInt64) {
    var random = SplitMix(seed)
    var draft = draft(String((0..<40).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) }))
    var origins: [Int?] = Array(0..<40)
    for _ in 0..<random.below(4) + 1 {
      var edits: [Edit] = []
      var next: [Int?] = []
      var position = 0
      while position < draft.bytes.count {
        let start = min(draft.bytes.count, position + random.below(12))
        let end = min(draft.bytes.count, start + random.below(4))
        let count = random.below(4)
        next += origins[position..<start]
        if end > start || count > 0 {
          edits.append(Edit(Span(start, end), [UInt8](repeating: 0x2B, count: count)))
          next += [Int?](repeating: nil, count: count)
        }
        position = end
        if start == end { break }
      }
      next += origins[position...]
      draft = draft.applying(edits)
      origins = next
      #expect(origins.count == draft.bytes.count)
    }
    for start in origins.indices {
      for end in start + 1..<origins.count + 1 {
        guard let first = origins[start], let last = origins[end - 1] else { continue }
        #expect(draft.origin.original(Span(start, end)) == Span(first, last + 1))
      }
    }
  }
}
