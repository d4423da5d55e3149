import Matching
import Testing

/// Damaged blocks: an error or wrong hits, never a crash or an endless loop.
struct DamageTests {
  /// Repeatable random numbers (SplitMix64).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  static let text = Array(
    """
    Please act now, porky: last chance!!! Schweinefleisch kaufen, l’eau don't 🐷 👩‍💻 お待ちくださいOKです 3日以内
    猪肉 환불 ขอบคุณครับ si\u{301} straße BUY PORKERS now now now last last chance
    """.utf8)

  private func blocks() throws -> [[UInt8]] {
    var builder = MatcherBuilder(folding: .simple)
    for phrase in [
      "act now", "last chance", "!!!", "now", "don't", "eau", "🐷", "お待ちください", "OKです", "猪肉", "환불",
    ] {
      _ = try builder.add(phrase, openStart: false, openEnd: false)
    }
    _ = try builder.add("pork", openStart: false, openEnd: true)
    _ = try builder.add("buy pork", openStart: false, openEnd: true)
    _ = try builder.add("fleisch kaufen", openStart: true, openEnd: false)
    _ = try builder.add("hanc", openStart: true, openEnd: true)
    let (words, runs) = builder.encode()
    return [words, runs]
  }

  /// Matches with blocks, which may be damaged; nil when they are refused.
  private func hits(_ blocks: [[UInt8]]) -> [PhraseHit]? {
    blocks[0].withUnsafeBytes { words in
      blocks[1].withUnsafeBytes { runs -> [PhraseHit]? in
        guard let matcher = try? PhraseMatcher(words: words, runs: runs) else { return nil }
        var hits: [PhraseHit] = []
        Self.text.withUnsafeBufferPointer { matcher.match($0, into: &hits) }
        return hits
      }
    }
  }

  @Test func `sound blocks match`() throws {
    let found = try #require(hits(try blocks())).map { hit in
      String(decoding: Self.text[Int(hit.start)..<Int(hit.end)], as: UTF8.self)
    }
    #expect(
      found == [
        "act now", "now", "porky", "last chance", "chance", "!!!", "Schweinefleisch kaufen", "eau", "don't",
        "🐷",
        "お待ちください", "OKです", "猪肉", "환불", "BUY PORKERS", "PORKERS", "now", "now", "now", "last chance", "chance",
      ])
  }

  @Test func `flipped bytes`() throws {
    let sound = try blocks()
    var numbers = Numbers(state: 1)
    var survivors = 0
    for round in 0..<20_000 {
      var damaged = sound
      let block = round % 2
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        // Half of them in the header, where they do most harm.
        let limit = Bool.random(using: &numbers) ? 64 : damaged[block].count
        damaged[block][Int.random(in: 0..<limit, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      guard let hits = hits(damaged) else { continue }
      survivors += 1
      for hit in hits { #expect(hit.start >= 0 && hit.start < hit.end && hit.end <= Self.text.count) }
    }
    #expect(survivors > 1000)
  }

  @Test func `every byte of the header set to every value`() throws {
    let sound = try blocks()
    for place in 0..<64 {
      for value in UInt8.min...UInt8.max {
        var damaged = sound
        damaged[0][place] = value
        _ = hits(damaged)
      }
    }
  }

  @Test func `cut off anywhere`() throws {
    let sound = try blocks()
    for length in 1..<sound[0].count where length < 256 || length % 97 == 0 {
      #expect(hits([Array(sound[0][..<length]), sound[1]]) == nil)
    }
  }

  @Test func `nothing but noise`() {
    var numbers = Numbers(state: 2)
    for length in [1, 63, 64, 65, 1000] {
      let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      #expect(hits([noise, []]) == nil)
    }
  }
}
