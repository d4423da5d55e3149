import Prose

// Fractions: 3/4, 1 4/5, ½, 3分之1, 3と5分の1.

extension Grammar {
  /// A fraction, with the whole number before it where there is one.
  func fraction(at index: Int) -> NumberReading? {
    if let sign = vulgarFraction(at: index) { return sign }
    guard mayBeginFraction(index) else { return nil }
    if let simple = simpleFraction(at: index) { return simple.reading }
    guard let whole = wholeNumber(index, atMost: 4), !isTight(index + 1) || isLink(index + 1) else {
      return nil
    }
    let isLinked = isLink(index + 1)
    let place = isLinked ? index + 2 : index + 1
    guard let part = simpleFraction(at: place), part.isProper, isLinked || token(place)?.kind == .digits,
      !isLinked || isTight(place) || token(place)?.gap == .space
    else { return nil }
    var reading = part.reading
    reading.value = reading.value?.adding(DecimalValue(whole))
    return reading
  }

  /// ¾ and 1½; thirds have no value.
  private func vulgarFraction(at index: Int) -> NumberReading? {
    if let part = Self.vulgarParts(sign(index)) {
      return NumberReading(value: Self.quotient(part.upper, part.lower), end: index + 1, takesLink: true)
    }
    guard let part = Self.vulgarParts(sign(index + 1)), isNear(index + 1),
      let whole = digits(index, atMost: 4)
    else { return nil }
    let value = Self.quotient(part.upper, part.lower)?.adding(DecimalValue(whole))
    return NumberReading(value: value, end: index + 2, takesLink: true)
  }

  /// The parts of the fraction that a single character shows.
  static func vulgarParts(_ scalar: UInt32) -> (upper: Int, lower: Int)? {
    switch scalar {
    case 0xBC: (1, 4)
    case 0xBD: (1, 2)
    case 0xBE: (3, 4)
    case 0x2153: (1, 3)
    case 0x2154: (2, 3)
    case 0x2155...0x2158: (Int(scalar - 0x2154), 5)
    case 0x2159: (1, 6)
    case 0x215A: (5, 6)
    case 0x215B...0x215E: (Int(scalar - 0x215B) * 2 + 1, 8)
    case _: nil
    }
  }

  private func isLink(_ index: Int) -> Bool {
    isNear(index) && (has(.fractionLink, index) || has(.numberLink, index))
  }

  /// Most tokens are none: a slash, a word for the stroke or another number must follow.
  private func mayBeginFraction(_ index: Int) -> Bool {
    guard let next = token(index + 1) else { return false }
    guard isNumeral(index) || has(.number, index) || has(.article, index) else {
      return has(.fractionUnder, index + 1) && isHangulDigit(index)
    }
    switch next.kind {
    case .sign: return next.value == 0x2F || next.value == 0x2044 || next.value == 0xFF0F
    case .digits: return next.gap != .none && token(index + 2)?.kind == .sign
    case .word, .hanNumeral, .numeral: return true
    case .otherWord, .piece: return false
    }
  }

  /// A fraction and whether it is less than one.
  private func simpleFraction(at index: Int) -> (reading: NumberReading, isProper: Bool)? {
    slashed(at: index) ?? spoken(at: index)
  }

  /// 3/4: the upper part is smaller, so that neither a date nor “24/7” is one.
  private func slashed(at index: Int) -> (reading: NumberReading, isProper: Bool)? {
    // -3/2 is no day.
    let isSigned =
      isTight(index) && (sign(index - 1) == 0x2D || sign(index - 1) == 0x2212) && mayBeSigned(index - 1)
    guard let upper = digits(index, atMost: 2), sign(index + 1) == 0x2F || sign(index + 1) == 0x2044,
      isTight(index + 1), isTight(index + 2), let lower = digits(index + 2, atMost: 3), upper > 0,
      upper < lower || isSigned && lower > 1, sign(index + 3) != 0x2F || !isTight(index + 3),
      lower == 100 || upper < 10 && (lower <= 10 || lower == 12 || lower == 16 || lower == 20)
    else { return nil }
    return (NumberReading(value: Self.quotient(upper, lower), end: index + 3, takesLink: true), true)
  }

  /// 5分の3 and 分之: the lower part first; 3 bölü 5: the upper one.
  private func spoken(at index: Int) -> (reading: NumberReading, isProper: Bool)? {
    guard mayBeSpoken(index), let first = part(at: index), isNear(first.end) else { return nil }
    let stroke = underEnd(first.end)
    let isUnder = stroke != nil
    let place = stroke ?? first.end + 1
    guard isUnder || has(.fractionOver, first.end), isNear(place), let second = part(at: place),
      let one = first.value, let other = second.value
    else { return nil }
    // “1 sur 3” counts a part only where nothing follows that is counted; واحد على ٣ always does.
    if !isUnder, let kind = sense(.fractionOver, first.end)?.payload, kind > 0 {
      guard one.integer == 1, kind == 2 || token(second.end)?.kind ?? .sign == .sign else { return nil }
    }
    let (upper, lower) = isUnder ? (other, one) : (one, other)
    guard let upper = upper.integer, let lower = lower.integer, lower > 0 else { return nil }
    return (
      NumberReading(
        value: Self.quotient(upper, lower), end: second.end, isSpelled: second.isSpelled, isFraction: isUnder),
      upper < lower
    )
  }

  /// Whether a word for the stroke stands near, or a letter of East Asia, which may be one in parts.
  private func mayBeSpoken(_ index: Int) -> Bool {
    let strokes = SenseKind.fractionUnder.bit | SenseKind.fractionOver.bit
    if kinds(behind: index) & strokes != 0 { return true }
    return (index..<min(index + 10, tokens.count)).contains { text[tokens[$0].start] >= 0xE3 }
  }

  /// Behind 분의 or 分之, which copied columns write with blanks.
  private func underEnd(_ index: Int) -> Int? {
    if has(.fractionUnder, index) { return index + 1 }
    guard let upper = token(index), let lower = token(index + 1), upper.end - upper.start == 3,
      text.has("分", at: upper.start), text.has("之", at: lower.start), lower.end - lower.start == 3
    else { return nil }
    return index + 2
  }

  /// 일, 삼: too short to be numerals anywhere but in a fraction.
  func isHangulDigit(_ index: Int) -> Bool { hangulDigit(index) != nil }

  private func hangulDigit(_ index: Int) -> Int? {
    guard let token = token(index), token.end - token.start == 3, text[token.start] >= 0xEB else {
      return nil
    }
    return Self.hangulDigits.firstIndex { text.has($0, at: token.start) }.map { $0 + 1 }
  }

  private static let hangulDigits: [StaticString] = ["일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십"]

  /// Upper or lower part: figures with their multipliers, or numerals.
  private func part(at index: Int) -> NumberReading? {
    guard let token = token(index) else { return nil }
    if let digit = hangulDigit(index) {
      return NumberReading(value: DecimalValue(digit), end: index + 1, isSpelled: true)
    }
    switch token.kind {
    case .digits: return figure(at: index).map(scaled)
    case .hanNumeral, .numeral:
      return NumberReading(value: DecimalValue(Int(clamping: token.value)), end: index + 1, isSpelled: true)
    case .word:
      return spelled(at: index)
        ?? (has(.article, index)
          ? NumberReading(value: DecimalValue(1), end: index + 1, isSpelled: true) : nil)
    case .otherWord, .sign, .piece: return nil
    }
  }

  /// Nil where the decimal has no end: thirds, sixths.
  private static func quotient(_ upper: Int, _ lower: Int) -> DecimalValue? {
    var scaled = upper
    for digits in 0...6 {
      if scaled % lower == 0 { return DecimalValue(coefficient: Int128(scaled / lower), exponent: -digits) }
      let (next, overflows) = scaled.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      scaled = next
    }
    return nil
  }
}
