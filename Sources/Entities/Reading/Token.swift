import Prose

/// A word, figure or sign of a line, as the grammars see it.
struct Token {
  enum Kind: UInt8 {
    /// A run of decimal digits of one script.
    case digits
    /// A run of Han numerals: 十二, 三百.
    case hanNumeral
    /// A spelled-out number in one word: zweihundertfünf.
    case numeral
    /// A word of the lexicon.
    case word
    /// A word that means nothing here.
    case otherWord
    /// Any other character.
    case sign
    /// What is copied: an address, a placeholder, an identifier.
    case piece
  }

  /// What stands between a token and the one before.
  enum Gap: UInt8 {
    case none, space, noBreakSpace, narrowSpace, wide
  }

  var kind: Kind
  var gap: Gap
  /// Digits in a run.
  var digitCount: UInt16 = 0
  /// The zero of the digits' script; 0x30 for ASCII.
  var zero: UInt32 = 0
  private var first: UInt32
  private var last: UInt32
  /// The value of a run of up to 18 digits or of Han numerals, or the scalar of a sign.
  var value: UInt64 = 0
  var senses = Lexicon.Senses.none
  /// The kinds among the senses, a bit for each.
  var kinds: UInt64 = 0

  init(
    kind: Kind, gap: Gap, start: Int, end: Int, value: UInt64 = 0, senses: Lexicon.Senses = .none,
    kinds: UInt64 = 0
  ) {
    self.kind = kind
    self.gap = gap
    first = UInt32(truncatingIfNeeded: start)
    last = UInt32(truncatingIfNeeded: end)
    self.value = value
    self.senses = senses
    self.kinds = kinds
  }

  var start: Int { Int(first) }
  var end: Int { Int(last) }

  var isTooLong: Bool { digitCount > 18 }
  var span: Span { Span(start, end) }

  func isSign(_ scalar: Unicode.Scalar) -> Bool { kind == .sign && value == UInt64(scalar.value) }
}
