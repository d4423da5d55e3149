/// The literals that a regular expression cannot match without: they are searched for in one pass with all other
/// phrases, and the expression only confirms.
package struct RequiredLiterals {
  /// Ways through an expression that are told apart; one literal for each.
  package static let mostAlternatives = 512
  /// Letters that a literal of a spaced script must have.
  static let fewestLetters = 3

  package typealias Literal = (text: String, openStart: Bool, openEnd: Bool)

  /// One literal for each alternative: every match contains at least one of them.
  ///
  /// A literal has at least three letters and begins at a word edge, or is one or more Han, Kana or Hangul
  /// letters; an expression without such literals is refused.
  package static func of(_ expression: String) throws(PatternError) -> [Literal] {
    _ = try Pattern(expression, caseless: true)
    var literals: [Literal] = []
    for way in try ExpressionParser.ways(through: expression) {
      let literal = try longest(in: way)
      if !literals.contains(where: { $0 == literal }) { literals.append(literal) }
    }
    return literals
  }

  /// Literal text without a gap, and where in it word edges are known.
  private struct Stretch {
    var bytes: [UInt8] = []
    /// Offsets at which an edge is known.
    var edges: Set<Int> = []
    var endsAtEdge: Bool { edges.contains(bytes.count) }
  }

  private static func longest(in way: [ExpressionParser.Piece]) throws(PatternError) -> Literal {
    var best: (literal: Literal, letters: Int)?
    var tooShort: String?
    var withoutEdge: String?
    for stretch in stretches(of: way) {
      for candidate in candidates(in: stretch) where candidate.letters > best?.letters ?? 0 {
        if candidate.letters < fewestLetters {
          tooShort = candidate.literal.text
        } else {
          best = candidate
        }
      }
      let text = String(decoding: stretch.bytes, as: UTF8.self)
      let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
      if letters >= fewestLetters { withoutEdge = text } else if letters > 0 { tooShort = tooShort ?? text }
    }
    if let best { return best.literal }
    if let withoutEdge { throw PatternError(.noWordEdge(withoutEdge)) }
    if let tooShort { throw PatternError(.shortLiteral(tooShort)) }
    throw PatternError(.noLiteral)
  }

  private static func stretches(of way: [ExpressionParser.Piece]) -> [Stretch] {
    var stretches = [Stretch()]
    for piece in way {
      let last = stretches.count - 1
      switch piece {
      case .scalar(let scalar): stretches[last].bytes += Array(String(Character(scalar)).utf8)
      case .edge: stretches[last].edges.insert(stretches[last].bytes.count)
      case .separator:
        stretches[last].edges.insert(stretches[last].bytes.count)
        stretches.append(Stretch(edges: [0]))
      case .gap: stretches.append(Stretch())
      }
    }
    return stretches.filter { !$0.bytes.isEmpty }
  }

  private typealias Candidate = (literal: Literal, letters: Int)

  /// The literals of one stretch: what stands between letters of unspaced scripts, and those letters.
  private static func candidates(in stretch: Stretch) -> [Candidate] {
    let tokens = tokens(of: stretch)
    var candidates: [Candidate] = []
    var start = 0
    while start < tokens.count {
      let isRun = tokens[start].kind == .letter
      let end = tokens[start...].firstIndex { ($0.kind == .letter) != isRun } ?? tokens.count
      let isLast = end == tokens.count
      let part = tokens[start..<end]
      let candidate = isRun ? run(part, stretch, isLast: isLast) : words(part, stretch, isLast: isLast)
      if let candidate { candidates.append(candidate) }
      start = end
    }
    return candidates
  }

  private static func tokens(of stretch: Stretch) -> [Token] {
    stretch.bytes.withUnsafeBufferPointer { bytes in
      TokenScanner.scan(bytes, folding: .simple, splitsRuns: true) { scanner in
        var tokens: [Token] = []
        while let token = scanner.next() { tokens.append(token) }
        return tokens
      }
    }
  }

  /// Letters of unspaced scripts; a last one that could carry a mark in the text is left out.
  private static func run(_ tokens: ArraySlice<Token>, _ stretch: Stretch, isLast: Bool) -> Candidate? {
    let tokens = isLast && takesMarks(tokens, stretch) ? tokens.dropLast() : tokens
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let text = String(decoding: stretch.bytes[first.start..<last.end], as: UTF8.self)
    // Vowels and tones written as marks count as letters.
    let letters = takesMarks(tokens, stretch) ? text.unicodeScalars.count : tokens.count * fewestLetters
    return ((text, false, false), letters)
  }

  /// Whether the last letter is of a script that writes vowels or tones as marks: Thai, Lao, Khmer, Myanmar.
  private static func takesMarks(_ tokens: ArraySlice<Token>, _ stretch: Stretch) -> Bool {
    guard let last = tokens.last else { return false }
    let scalar = String(decoding: stretch.bytes[last.start..<last.end], as: UTF8.self).unicodeScalars.first
    return scalar.map { $0.value < 0x1100 || (0x1780...0x17FF).contains($0.value) } ?? false
  }

  /// Whole words, the last one perhaps open at its end.
  private static func words(_ part: ArraySlice<Token>, _ stretch: Stretch, isLast: Bool) -> Candidate? {
    guard let start = part.indices.first(where: { begins($0, part, stretch) }) else { return nil }
    var tokens = part[start...]
    var isOpen =
      isLast && !stretch.endsAtEdge
      && tokens.last.map { $0.kind == .word && $0.end == stretch.bytes.count } == true
    // What follows n’ may be a t, and then it is one word with what stands before.
    while let last = tokens.last, last.kind != .word {
      let isApostrophe = isLast && ScalarClass(first(of: last, stretch)).kind == ScalarClass.apostrophe
      isOpen = isApostrophe && tokens.count == part[start...].count && last.end == stretch.bytes.count
      tokens.removeLast()
    }
    if isOpen, let last = tokens.last, letters(last, stretch) < fewestLetters {
      isOpen = false
      tokens.removeLast()
      while let last = tokens.last, last.kind != .word { tokens.removeLast() }
    }
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let text = String(decoding: stretch.bytes[first.start..<last.end], as: UTF8.self)
    return ((text, false, isOpen), tokens.reduce(0) { $0 + letters($1, stretch) })
  }

  /// Whether a word certainly begins where a token does.
  private static func begins(_ place: Int, _ tokens: ArraySlice<Token>, _ stretch: Stretch) -> Bool {
    let token = tokens[place]
    guard token.kind == .word else { return false }
    if stretch.edges.contains(token.start) || token.space != .none { return true }
    guard token.start > 0 else { return false }
    guard place > tokens.startIndex else { return true }
    return ScalarClass(first(of: tokens[place - 1], stretch)).kind != ScalarClass.apostrophe
  }

  private static func first(of token: Token, _ stretch: Stretch) -> UInt32 {
    String(decoding: stretch.bytes[token.start..<token.end], as: UTF8.self).unicodeScalars.first?.value ?? 0
  }

  private static func letters(_ token: Token, _ stretch: Stretch) -> Int {
    String(decoding: stretch.bytes[token.start..<token.end], as: UTF8.self).unicodeScalars
      .count { $0.properties.isAlphabetic }
  }
}
