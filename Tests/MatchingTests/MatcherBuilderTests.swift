import Matching
import Testing

/// Numbers that phrases get, and phrases that are refused.
struct MatcherBuilderTests {
  @Test func `one number for each call, for equal phrases too`() throws {
    var builder = MatcherBuilder(folding: .simple)
    #expect(try builder.add("act now", openStart: false, openEnd: false) == 0)
    #expect(try builder.add("好", openStart: false, openEnd: false) == 1)
    #expect(try builder.add("Act  Now", openStart: false, openEnd: false) == 2)
  }

  @Test func `a refused phrase takes no number`() throws {
    var builder = MatcherBuilder(folding: .simple)
    #expect(throws: PhraseError(.empty)) { try builder.add("  ", openStart: false, openEnd: false) }
    #expect(try builder.add("act", openStart: false, openEnd: false) == 0)
  }

  @Test(arguments: ["", " \u{3000}\n", "\u{FEFF}\u{200B}"]) func `empty phrases`(_ phrase: String) {
    #expect(throws: PhraseError(.empty)) { try add(phrase) }
  }

  @Test(arguments: ["po", "go po", "!!!", "é", "e\u{301}\u{301}\u{301}", "a12"])
  func `an open edge on less than three letters`(_ phrase: String) {
    #expect(throws: PhraseError(.openEdgeTooShort)) { try add(phrase, openEnd: true) }
  }

  @Test func `each edge is looked at for itself`() throws {
    try add("po pork", openEnd: true)
    try add("pork po", openStart: true)
    #expect(throws: PhraseError(.openEdgeTooShort)) { try add("po pork", openStart: true) }
  }

  @Test(arguments: ["猪肉", "OKです", "돼지", "ขอบคุณ"]) func `an open edge on a run`(_ phrase: String) {
    #expect(throws: PhraseError(.openEdgeOfRun)) { try add(phrase, openStart: true) }
    #expect(throws: PhraseError(.openEdgeOfRun)) { try add(phrase, openEnd: true) }
  }

  @Test func `too long`() throws {
    try add(String(repeating: "a ", count: MatcherBuilder.longestPhrase))
    #expect(throws: PhraseError(.tooLong)) {
      try add(String(repeating: "a ", count: MatcherBuilder.longestPhrase + 1))
    }
    #expect(throws: PhraseError(.tooLong)) { try add(String(repeating: "a", count: 2000)) }
    #expect(throws: PhraseError(.tooLong)) { try add(String(repeating: "é", count: 2000)) }
    try expect(String(repeating: "啊", count: 128), in: "⟦\(String(repeating: "啊", count: 128))⟧")
  }

  @Test func `every refusal is said in both languages`() {
    for reason in [PhraseError.Reason.empty, .tooLong, .openEdgeTooShort, .openEdgeOfRun] {
      #expect(!reason.english.contains { !$0.isASCII })
      #expect(reason.chinese.contains { !$0.isASCII })
    }
  }

  @Test func `no phrases make empty blocks`() {
    let (words, runs) = MatcherBuilder(folding: .simple).encode()
    #expect(words.isEmpty && runs.isEmpty)
  }

  @Test func `the same phrases make the same bytes`() throws {
    func encode() throws -> [UInt8] {
      var builder = MatcherBuilder(folding: .simple)
      for number in 0..<500 {
        _ = try builder.add("word\(number % 90) next\(number)", openStart: false, openEnd: false)
      }
      return builder.encode().words
    }
    #expect(try encode() == encode())
  }

  private func add(_ phrase: String, openStart: Bool = false, openEnd: Bool = false) throws {
    var builder = MatcherBuilder(folding: .simple)
    _ = try builder.add(phrase, openStart: openStart, openEnd: openEnd)
  }
}
