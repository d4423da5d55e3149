import Prose

/// Reads entities out of the tokens of one stretch. Each kind of entity has its own file; all start at a token and
/// say where they end, and the longest wins.
struct Grammar {
  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let lexicon: Lexicon
  let style: WritingStyle
  let memo: NumberMemo

  /// What was read from a token on.
  struct Reading {
    var kind: EntityKind
    var isSpelled: Bool
    /// The token behind an article, 0 for none.
    private var core: Int32
    /// The token behind the last one.
    var end: Int
    var value: EntityValue
    var alternativeDate: CalendarDate?
    var alternative: DecimalValue?

    init(
      kind: EntityKind, value: EntityValue, end: Int, alternative: DecimalValue? = nil,
      alternativeDate: CalendarDate? = nil, coreStart: Int? = nil, isSpelled: Bool = false
    ) {
      self.kind = kind
      self.value = value
      self.end = end
      self.alternative = alternative
      self.alternativeDate = alternativeDate
      core = Int32(truncatingIfNeeded: coreStart ?? 0)
      self.isSpelled = isSpelled
    }

    /// The token behind an article.
    var coreStart: Int? { core > 0 ? Int(core) : nil }
  }

  /// The longest reading that begins at a token; at equal length the more specific one.
  func longest(at index: Int) -> Reading? {
    guard mayBegin(at: index) else { return nil }
    if let figure = loneFigure(at: index) { return figure }
    let opening = Opening(self, index)
    var best = moment(at: index)
    func offer(_ reading: Reading?) {
      guard let reading, reading.end > (best?.end ?? index) else { return }
      best = reading
    }
    if opening.mayBeMoney { offer(money(at: index)) }
    if opening.mayBePercent { offer(percent(at: index)) }
    if opening.mayBeDuration { offer(duration(at: index)) }
    if opening.mayBeMeasure { offer(measure(at: index)) }
    if opening.end > 0 { offer(dataSize(at: index, behind: opening.end)) }
    if opening.mayBeOrdinal { offer(ordinal(at: index)) }
    if opening.end > 0 { offer(plainNumber(at: index)) }
    return best
  }

  /// Figures between words that no grammar knows, as in “ticket 3971367 is”: nothing but a number, told at once.
  private func loneFigure(at index: Int) -> Reading? {
    let token = tokens[index]
    guard token.kind == .digits, !token.isTooLong, token.gap != .none || index == 0,
      isOther(index - 1), isOther(index - 2), isOther(index + 1), isOther(index + 2),
      index + 1 == tokens.count || tokens[index + 1].gap != .none
    else { return nil }
    return Reading(kind: .number, value: .number(DecimalValue(Int(token.value))), end: index + 1)
  }

  /// Whether a token is a word without meaning here, or there is none.
  private func isOther(_ index: Int) -> Bool {
    index < 0 || index >= tokens.count || tokens[index].kind == .otherWord
  }

  private func mayBegin(at index: Int) -> Bool {
    switch tokens[index].kind {
    case .digits, .hanNumeral, .numeral: return true
    case .word: return tokens[index].kinds & Self.beginners != 0
    case .sign:
      switch sign(index) {
      case 0x25, 0x2B, 0x2C, 0x2D, 0x2E, 0xB1, 0xBC...0xBE, 0x66A, 0x66B, 0x2153...0x215E, 0x2212: return true
      // 삼 분의 1: Hangul that is no word of the lexicon.
      case 0xAD6C...0xCE60: return has(.fractionUnder, index + 1) && isHangulDigit(index)
      case _: return false
      }
    // “us $ 10”
    case .otherWord: return has(.currency, index + 1)
    case .piece: return false
    }
  }

  /// The kinds of words that an entity can begin with: all but those that only stand behind something.
  private static let beginners: UInt64 = {
    let followers: [SenseKind] = [
      .none, .ordinalSuffix, .percentAfter, .unit, .duration, .futureAfter, .pastAfter, .clockAfter,
      .halfHour,
      .numberLink, .rangeBetween, .rangeAfter, .timeZone, .negation, .datePart, .scaleLink, .amountLink,
      .fractionUnder, .fractionOver, .fractionLink, .minorUnit, .ending, .sale, .data,
    ]
    return SenseKind.allCases.reduce(0) { $0 | $1.bit } & ~followers.reduce(0) { $0 | $1.bit }
  }()

  /// A number with its sign, fraction and multipliers; read once however many kinds of entity ask for it.
  func number(at index: Int) -> NumberReading? {
    if let known = memo.reading(at: index) { return known.reading }
    let reading = readNumber(at: index)
    memo.keep(reading, at: index)
    return reading
  }

  // MARK: Looking at tokens

  /// The first token with a digit in it from a token on, or the end. Pieces are copied and count for nothing.
  func nextFigure(_ start: Int) -> Int {
    var index = start
    while index < tokens.count, tokens[index].kind != .digits { index += 1 }
    return index
  }

  func token(_ index: Int) -> Token? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  func isSign(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isSign(scalar)
  }

  /// The scalar of a sign, full-width forms as their ASCII ones; 0 for other tokens.
  func sign(_ index: Int) -> UInt32 {
    guard let token = token(index), token.kind == .sign else { return 0 }
    let scalar = UInt32(token.value)
    return (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  /// Digits of up to a given count; nil for other tokens.
  func digits(_ index: Int, atMost count: Int = 18) -> Int? {
    guard let token = token(index), token.kind == .digits, Int(token.digitCount) <= count else { return nil }
    return Int(token.value)
  }

  /// Digits or Han numerals.
  func wholeNumber(_ index: Int, atMost count: Int = 4) -> Int? {
    if let digits = digits(index, atMost: count) { return digits }
    guard let token = token(index), token.kind == .hanNumeral, token.value < 10_000 else { return nil }
    return Int(token.value)
  }

  func sense(_ kind: SenseKind, _ index: Int) -> Sense? {
    has(kind, index) ? lexicon.first(kind, in: tokens[index].senses) : nil
  }

  @inline(__always)
  func has(_ kind: SenseKind, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kinds & kind.bit != 0
  }

  /// The kinds of a token's senses, a bit for each; none outside the stretch.
  func kinds(at index: Int) -> UInt64 {
    index >= 0 && index < tokens.count ? tokens[index].kinds : 0
  }

  /// Whether a token follows the one before at once.
  func isTight(_ index: Int) -> Bool { token(index)?.gap == Token.Gap.none }

  /// Whether at most one space stands before a token.
  func isNear(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.gap != .wide
  }

  /// Whether a letter or digit stands directly before a token, so that it continues a word or code.
  func isJoined(_ index: Int) -> Bool {
    guard index > 0, isTight(index) else { return false }
    let before = tokens[index - 1]
    if tokens[index].kind == .digits, before.kind == .otherWord || before.kind == .word,
      isPrefixScript(before)
    {
      return false
    }
    switch before.kind {
    case .otherWord, .digits, .piece, .numeral: return true
    case .word: return text[before.end - 1] < 0x80 && text[before.end - 1].isAlphanumeric
    case .hanNumeral, .sign: return false
    }
  }

  /// Hebrew and Arabic, which write “in” and “the” onto the figure: ב50, ال50.
  private func isPrefixScript(_ token: Token) -> Bool {
    (0xD6...0xDB).contains(text[token.start])
  }

  /// Whether a letter of a spaced script or a digit stands directly behind the token before `index`.
  func isContinued(_ index: Int) -> Bool {
    guard let token = token(index), token.gap == .none else { return false }
    switch token.kind {
    case .otherWord, .digits: return true
    case .word:
      return text.hasSpacedLetter(at: token.start) || text[token.start].isLetter
    case .piece: return true
    case .hanNumeral, .numeral, .sign: return false
    }
  }

  /// Whether a word stands in the text in capitals, as a code must.
  func isUpperCase(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return text[token.start..<token.end].allSatisfy { !$0.isLower }
  }
}
