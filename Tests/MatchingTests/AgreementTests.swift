import Matching
import Testing

/// The matcher against a plain search that looks for every phrase at every word.
struct AgreementTests {
  private static let vocabulary = [
    "a", "an", "act", "actor", "ACT", "é", "e\u{301}", "-", "!", "’", "x1", "🐷", "日", "本", "か", "ด",
  ]

  /// The phrases as token lists with a flag for white space before each, found by brute force.
  private func plain(_ phrases: [[(String, Bool)]], in text: [(String, Bool)], offsets: [Range<Int>])
    -> [PhraseHit]
  {
    var hits: [PhraseHit] = []
    for start in text.indices {
      for (number, phrase) in phrases.enumerated() where start + phrase.count <= text.count {
        let agrees = phrase.indices.allSatisfy { place in
          let found = text[start + place]
          return same(found.0, phrase[place].0) && (place == 0 || found.1 == phrase[place].1)
        }
        guard agrees else { continue }
        let end = offsets[start + phrase.count - 1].upperBound
        hits.append(
          PhraseHit(phrase: Int32(number), start: Int32(offsets[start].lowerBound), end: Int32(end)))
      }
    }
    return hits
  }

  /// `String` compares by canonical equivalence.
  private func same(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }

  /// Random tokens; two words are never without a space between, because they would be one.
  private func random(_ count: Int, _ numbers: inout DamageTests.Numbers) -> [(String, Bool)] {
    var tokens: [(String, Bool)] = []
    for place in 0..<count {
      let token = Self.vocabulary.randomElement(using: &numbers) ?? "a"
      let isWord = token.unicodeScalars.contains {
        $0.properties.isAlphabetic && $0.value < 0x3000 && $0 != "ด"
      }
      let needsSpace = tokens.last.map { isWord && isWordLike($0.0) } ?? false
      tokens.append((token, place > 0 && (needsSpace || Bool.random(using: &numbers))))
    }
    return tokens
  }

  private func isWordLike(_ token: String) -> Bool {
    token.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x3000 && $0 != "ด" }
  }

  private func joined(_ tokens: [(String, Bool)]) -> (text: String, offsets: [Range<Int>]) {
    var text = ""
    var offsets: [Range<Int>] = []
    for (token, hasSpace) in tokens {
      if hasSpace { text += " " }
      offsets.append(text.utf8.count..<text.utf8.count + token.utf8.count)
      text += token
    }
    return (text, offsets)
  }

  @Test func `random phrases in random texts`() throws {
    var numbers = DamageTests.Numbers(state: 3)
    var found = 0
    for _ in 0..<400 {
      let phrases = (0..<40).map { _ in random(Int.random(in: 1...4, using: &numbers), &numbers) }
      let matcher = try Phrases(phrases.map { joined($0).text })
      let tokens = random(120, &numbers)
      let (text, offsets) = joined(tokens)
      let expected = plain(phrases, in: tokens, offsets: offsets)
      #expect(Set(matcher.hits(in: text)) == Set(expected), "in \(text)")
      #expect(matcher.hits(in: text).count == expected.count)
      found += expected.count
    }
    #expect(found > 10_000)
  }
}
