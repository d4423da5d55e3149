import Testing

@testable import Entities

@Suite struct LexiconTests {
  private static func lexicon(_ words: [(String, Sense)]) -> Lexicon? {
    var builder = LexiconBuilder()
    for (word, sense) in words { builder.add(word, sense) }
    return Lexicon(copying: builder.encode(gluesNumerals: false))
  }

  private static func match(_ text: String, _ words: [(String, Sense)]) -> (String, [Sense])? {
    guard let lexicon = lexicon(words) else { return nil }
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      let found = lexicon.longestMatch(in: bytes, at: 0, limit: bytes.count) { _ in true }
      return found.map { found in
        let senses = (0..<Int(found.senses.count)).map { lexicon.sense($0, of: found.senses) }
        return (String(decoding: bytes[..<found.end], as: UTF8.self), senses)
      }
    }
  }

  private let months: [(String, Sense)] = [
    ("march", Sense(.month, 3)), ("mar", Sense(.month, 3)), ("märz", Sense(.month, 3)),
    ("mars", Sense(.month, 3)), ("апреля", Sense(.month, 4)), ("三月", Sense(.month, 3)),
  ]

  @Test func takesTheLongestWord() {
    #expect(Self.match("March 5", months)?.0 == "March")
    #expect(Self.match("mar. 5", months)?.0 == "mar")
  }

  @Test func foldsCapitalsBeyondASCII() {
    #expect(Self.match("MÄRZ", months)?.0 == "MÄRZ")
    #expect(Self.match("АПРЕЛЯ 2025", months)?.0 == "АПРЕЛЯ")
    #expect(Self.match("三月三日", months)?.1 == [Sense(.month, 3)])
  }

  @Test func findsNothingInAnotherWordOrHalfAWord() {
    #expect(Self.match("ma", months) == nil)
    #expect(Self.match("", months) == nil)
    #expect(Self.match("апрел", months) == nil)
  }

  @Test func keepsAllSensesOfAWordAndNegativePayloads() {
    let words = [("may", Sense(.month, 5)), ("may", Sense(.article)), ("ago", Sense(.relativeDay, -2))]
    #expect(Self.match("May", words)?.1.count == 2)
    #expect(Self.match("ago", words)?.1.first?.payload == -2)
  }

  @Test func readsMultipliersWithFractions() {
    #expect(Sense(.number, 5, exponent: -1).number.description == "0.5")
    #expect(Sense(.scale, 1, exponent: 6).number == DecimalValue(1_000_000))
  }

  @Test func damagedBytesFindNothing() {
    var builder = LexiconBuilder()
    for (word, sense) in months { builder.add(word, sense) }
    let whole = builder.encode(gluesNumerals: false)
    for index in stride(from: 16, to: whole.count, by: 3) {
      var bytes = whole
      bytes[index] ^= 0x5A
      guard let lexicon = Lexicon(copying: bytes) else { continue }
      Array("März mars 三月 апреля".utf8).withUnsafeBufferPointer { text in
        for start in text.indices {
          _ = lexicon.longestMatch(in: text, at: start, limit: text.count) { _ in true }
        }
      }
    }
    #expect(Lexicon(copying: Array(whole.prefix(20))) == nil)
  }
}
