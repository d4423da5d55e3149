import Matching
import Testing

/// The literals that find the candidates of an expression.
struct RequiredLiteralsTests {
  /// Literals as an author writes phrases, `~` for an open edge.
  private func literals(_ expression: String) throws -> [String] {
    try RequiredLiterals.of(expression).map { ($0.openStart ? "~" : "") + $0.text + ($0.openEnd ? "~" : "") }
  }

  @Test(
    arguments: [
      (#"\brefund"#, ["refund~"]),
      (#"\brefund\b"#, ["refund"]),
      (#"\brefund(ed|s)?\b"#, ["refund~"]),
      (#"\b(?:refund|return)\b"#, ["refund", "return"]),
      (#"\bre(?:fund|turn)ed\b"#, ["refunded", "returned"]),
      (#"within \d+ days\b"#, ["days"]),
      (#"\bact now"#, ["act now~"]),
      (#"\bact\s+now\b"#, ["act"]),
      (#"\bthank yo"#, ["thank"]),
      (#"(?i)\bdon['’]t\b"#, ["don~"]),
      (#"\bcan't\b"#, ["can't"]),
      (#"\bcan’"#, ["can~"]),
      (#"(?<!\w)voucher(?!\w)"#, ["voucher"]),
      (#"^Dear\b"#, ["Dear"]),
      (#"\d+%? off\b"#, ["off"]),
      (#"\bfollow-up\b"#, ["follow-up"]),
      (#"\bfoo(?=bar)"#, ["foo~"]),
      (#"\b(?<what>order|parcel) \d+"#, ["order", "parcel"]),
      (#"\bcaf\x{e9}\b"#, ["café"]),
      (#"请.{0,4}等"#, ["请"]),
      (#"お待ち(?:ください|下さい)"#, ["お待ちください", "お待ち下さい"]),
      (#"[0-9]+日以内"#, ["日以内"]),
      (#"환불(?:이|은)"#, ["환불이", "환불은"]),
      (#"\b(?:Liefer|Versand)zeit"#, ["Lieferzeit~", "Versandzeit~"]),
      (#"\bверн[её]м"#, ["верн~"]),
      (#"\bhelp+\b"#, ["help~"]),
      (#"\bhelp{2,}\b"#, ["help~"]),
      (#"\bplease (?#comment)wait\b"#, ["please wait"]),
    ]) func `literals of an expression`(_ expression: String, _ expected: [String]) throws
  {
    #expect(try literals(expression) == expected)
  }

  @Test(
    arguments: [
      (#"\d+"#, "literal"), (#"[a-z]+"#, "literal"), (#"refund"#, "word edge"), (#"\bno\b"#, "too short"),
      (#"\b(?:refund)?"#, "literal"), (#"\brefund|x"#, "too short"), (#"(?:"#, "regular expression"),
      (#"(?x)\b refund"#, "not supported"), (#"(?!\brefund)a"#, "literal"), (#"\bwe're"#, "word edge"),
    ]) func `refusals say why`(_ expression: String, _ words: String)
  {
    let error = #expect(throws: PatternError.self) { try RequiredLiterals.of(expression) }
    #expect(error?.reason.english.contains(words) == true, "\(expression): \(error?.reason.english ?? "")")
    #expect(error?.reason.chinese.contains { !$0.isASCII } == true)
  }

  @Test func `more alternatives than are read`() throws {
    let words = (0..<600).map { "word\($0)" }.joined(separator: "|")
    #expect(throws: PatternError(.tooManyAlternatives)) { try RequiredLiterals.of(#"\b(?:\#(words))\b"#) }
  }

  /// Every match of the expression must be near a hit of one of its literals.
  @Test(
    arguments: [
      (#"\bre(?:fund|turn)(?:ed)?\b"#, "Refund returned, REFUNDED re-fund; return"),
      (#"\bdon.t\b"#, "don't don’t donut doNxt"),
      (#"\bcan'(?:t|st)\b"#, "can't can'st"),
      (#"お待ち.{2}さい"#, "お待ちください、お待ち下ださい"),
      (#"\bact now"#, "Act now! act nowhere"),
      (#"\bgrö(?:ß|ss)e"#, "Größe grösser GRÖSSEN"),
      (#"ครับ"#, "ขอบคุณครับ"),
    ]) func `no match is missed`(_ expression: String, _ text: String) throws
  {
    let pattern = try Pattern(expression, caseless: true)
    var builder = MatcherBuilder(folding: .simple)
    for literal in try RequiredLiterals.of(expression) {
      _ = try builder.add(literal.text, openStart: literal.openStart, openEnd: literal.openEnd)
    }
    let (words, runs) = builder.encode()
    var hits: [PhraseHit] = []
    var matches: [Range<Int>] = []
    try words.withUnsafeBytes { words in
      try runs.withUnsafeBytes { runs in
        let matcher = try PhraseMatcher(words: words, runs: runs)
        Array(text.utf8).withUnsafeBufferPointer { bytes in
          matcher.match(bytes, into: &hits)
          var place = 0
          while let match = pattern.firstMatch(in: bytes, range: place..<bytes.count)?[0] {
            matches.append(match)
            place = match.upperBound
          }
        }
      }
    }
    #expect(matches.count >= 1)
    for match in matches {
      #expect(hits.contains { match.overlaps(Int($0.start)..<Int($0.end)) }, "\(expression) at \(match)")
    }
  }
}
