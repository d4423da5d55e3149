/// Reads as much of PCRE2's syntax as is needed to know which literals an expression contains.
///
/// The result is every way through the groups, as far as `RequiredLiterals.mostAlternatives` allows; a part that
/// is optional, repeated or not understood in detail becomes a gap.
struct ExpressionParser {
  enum Piece: Hashable {
    case scalar(Unicode.Scalar)
    /// Between a word character and none, or at the start of a line.
    case edge
    /// At least one white-space character.
    case separator
    /// Anything, or nothing.
    case gap
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ expression: String) {
    scalars = Array(expression.unicodeScalars)
  }

  /// Every way through the whole expression.
  static func ways(through expression: String) throws(PatternError) -> [[Piece]] {
    var parser = ExpressionParser(expression)
    return try parser.alternatives()
  }

  private mutating func alternatives() throws(PatternError) -> [[Piece]] {
    var all: [[Piece]] = []
    var ways: [[Piece]] = [[]]
    while place < scalars.count, scalars[place] != ")" {
      if take("|") {
        all += ways
        ways = [[]]
        continue
      }
      let atom = try quantified(try atom())
      let fits = ways.count * atom.count <= RequiredLiterals.mostAlternatives
      ways = fits ? ways.flatMap { way in atom.map { way + $0 } } : ways.map { $0 + [.gap] }
    }
    all += ways
    guard all.count <= RequiredLiterals.mostAlternatives else { throw PatternError(.tooManyAlternatives) }
    return all
  }

  /// One element without its quantifier.
  private mutating func atom() throws(PatternError) -> [[Piece]] {
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "(": return try group()
    case "[": return skipClass()
    case "\\": return try escape()
    case ".": return [[.gap]]
    case "^": return [[.edge]]
    case "$": return [[.edge]]
    case _: return [[.scalar(scalar)]]
    }
  }

  private mutating func quantified(_ atom: [[Piece]]) throws(PatternError) -> [[Piece]] {
    guard let least = try quantifier() else { return atom }
    _ = take("?") || take("+")
    guard least > 0 else { return [[.gap]] }
    return atom == [[.separator]] ? atom : atom.map { $0 + [.gap] }
  }

  /// The least number of times, nil without a quantifier.
  private mutating func quantifier() throws(PatternError) -> Int? {
    if take("*") || take("?") { return 0 }
    if take("+") { return 1 }
    guard place < scalars.count, scalars[place] == "{" else { return nil }
    let rest = scalars[(place + 1)...]
    guard let end = rest.firstIndex(of: "}") else { return nil }
    let bounds = rest[..<end].split(separator: ",", omittingEmptySubsequences: false).map { part in
      Int(String(String.UnicodeScalarView(part)))
    }
    // Any other brace stands for itself.
    guard bounds.count <= 2, let least = bounds.first ?? nil else { return nil }
    guard bounds.count == 1 || bounds[1] != nil || rest[end - 1] == "," else { return nil }
    place = end + 1
    return least
  }

  private mutating func group() throws(PatternError) -> [[Piece]] {
    if take("*") { throw PatternError(.unsupported("(*…)"), offset: nil) }
    guard take("?") else { return try body() }
    if take(":") || take(">") || take("|") { return try body() }
    if take("#") {
      while place < scalars.count, scalars[place] != ")" { place += 1 }
      _ = take(")")
      return [[]]
    }
    if take("=") { return try lookaround(edges: []) }
    if take("!") { return try lookaround(edges: Self.wordClasses) }
    if take("<=") { return try lookaround(edges: []) }
    if take("<!") { return try lookaround(edges: Self.wordClasses) }
    for (open, close) in [("P<", ">"), ("<", ">"), ("'", "'")] as [(String, Unicode.Scalar)] where take(open)
    {
      while place < scalars.count, !take(String(close)) { place += 1 }
      return try body()
    }
    return try options()
  }

  /// What a negative lookaround may hold for its place to be a word edge.
  private static let wordClasses = ["\\w", "[\\w]", "\\pL", "\\p{L}", "[\\pL]", "[\\p{L}]"]

  /// Zero-width; whether it is a word edge is read from its text, and its inside requires nothing.
  private mutating func lookaround(edges: [String]) throws(PatternError) -> [[Piece]] {
    let start = place
    _ = try alternatives()
    let text = String(String.UnicodeScalarView(scalars[start..<place]))
    _ = take(")")
    return edges.contains(text) ? [[.edge]] : [[]]
  }

  private mutating func body() throws(PatternError) -> [[Piece]] {
    let ways = try alternatives()
    _ = take(")")
    return ways
  }

  /// `(?i)`, `(?i:…)`; letters that change how the expression itself is read are refused.
  private mutating func options() throws(PatternError) -> [[Piece]] {
    let start = place
    while place < scalars.count, "imsUJn-^".unicodeScalars.contains(scalars[place]) { place += 1 }
    if place > start, take(")") { return [[]] }
    if place > start, take(":") { return try body() }
    throw PatternError(.unsupported("(?" + String(String.UnicodeScalarView(scalars[start...].prefix(3)))))
  }

  private mutating func skipClass() -> [[Piece]] {
    _ = take("^")
    _ = take("]")
    while place < scalars.count, scalars[place] != "]" {
      if take("[:") {
        while place < scalars.count, !take(":]") { place += 1 }
      } else {
        place += scalars[place] == "\\" ? 2 : 1
      }
    }
    _ = take("]")
    return [[.gap]]
  }

  private mutating func escape() throws(PatternError) -> [[Piece]] {
    guard place < scalars.count else { throw PatternError(.invalid("\\ at the end")) }
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "b", "A", "z", "Z": return [[.edge]]
    case "B", "G", "K": return [[]]
    case "s", "h", "v", "R", "t", "n", "r", "f": return [[.separator]]
    case "d", "D", "w", "W", "S", "H", "V", "N", "X": return [[.gap]]
    case "p", "P":
      if take("{") { while place < scalars.count, !take("}") { place += 1 } } else { place += 1 }
      return [[.gap]]
    case "x": return try hexadecimal()
    case "1"..."9":
      while place < scalars.count, ("0"..."9").contains(scalars[place]) { place += 1 }
      return [[.gap]]
    case _ where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar):
      throw PatternError(.unsupported("\\" + String(Character(scalar))))
    case _: return [[.scalar(scalar)]]
    }
  }

  private mutating func hexadecimal() throws(PatternError) -> [[Piece]] {
    var digits = ""
    let isBraced = take("{")
    while place < scalars.count, isBraced || digits.count < 2, scalars[place].properties.isASCIIHexDigit {
      digits.unicodeScalars.append(scalars[place])
      place += 1
    }
    if isBraced { _ = take("}") }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw PatternError(.unsupported("\\x"))
    }
    return [[.scalar(scalar)]]
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard scalars[min(place, scalars.count)...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }
}
