/// What can begin at a token, told from the kinds of words there and behind its number: most kinds of entity need a
/// word or sign of their own, and asking each grammar in turn cost most of a reading. Rules out only what cannot be.
struct Opening {
  /// The token behind the number that begins here; 0 when none does.
  let end: Int
  /// The kinds of the first token and of the one behind it.
  private let kinds: UInt64
  private let next: UInt64
  /// The kinds of the three tokens behind the number, for a hyphen or link and the letters of a country may stand
  /// before a currency.
  private let behind: UInt64
  private let sign: UInt32
  private let signBehind: UInt32

  init(_ grammar: borrowing Grammar, _ index: Int) {
    kinds = grammar.kinds(at: index)
    let mayBeNumber =
      index < grammar.tokens.count && grammar.tokens[index].kind != .word || kinds & Self.numerals != 0
      || grammar.kinds(at: index + 1) & SenseKind.fractionUnder.bit != 0
    end = mayBeNumber ? grammar.number(at: index)?.end ?? 0 : 0
    next = grammar.kinds(at: index + 1)
    behind = end > 0 ? grammar.kinds(at: end) | grammar.kinds(at: end + 1) | grammar.kinds(at: end + 2) : 0
    sign = grammar.sign(index)
    signBehind = end > 0 ? grammar.sign(end) : 0
  }

  /// “$5”, “C$5”, “5 dollars”, “5-dollar”, “50 cents”, “-$5”.
  var mayBeMoney: Bool {
    begins(.currency) || next & SenseKind.currency.bit != 0 || follows(.currency) || follows(.minorUnit)
      || isMinus
  }

  /// “5 %”, “5 per cent”, “%5”, “-%5”, “5 ‰”.
  var mayBePercent: Bool {
    isMinus || begins(.percentBefore) || follows(.percentAfter) || Self.isPercent(sign)
      || Self.isPercent(signBehind)
  }

  var mayBeDuration: Bool { begins(.wholeDuration) || begins(.article) || follows(.duration) }
  /// “5 m”, “EU 42”, “5'2"”.
  var mayBeMeasure: Bool {
    begins(.unitBefore) || begins(.size) || follows(.unit)
      || isQuote(signBehind)
  }
  var mayBeOrdinal: Bool { begins(.ordinalPrefix) || begins(.ordinal) || follows(.ordinalSuffix) }

  private func isQuote(_ sign: UInt32) -> Bool {
    sign == 0x22 || sign == 0x27 || sign == 0x2019 || sign == 0x201D
  }

  /// The words a number can begin with.
  private static let numerals =
    SenseKind.number.bit | SenseKind.scale.bit | SenseKind.numberBeforeUnit.bit | SenseKind.minus.bit
    | SenseKind.article.bit

  private var isMinus: Bool { sign == 0x2D || sign == 0x2212 }
  private func begins(_ kind: SenseKind) -> Bool { kinds & kind.bit != 0 }
  private func follows(_ kind: SenseKind) -> Bool { behind & kind.bit != 0 }
  private static func isPercent(_ sign: UInt32) -> Bool {
    sign == 0x25 || sign == 0x66A || sign == 0x2030 || sign == 0x609
  }
}
