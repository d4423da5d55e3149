import Prose

// Numbers: figures with their signs, and what follows from the words around them.

/// A number and where it ends.
struct NumberReading {
  /// Nil where there is none to compare: powers, too many digits, names.
  var value: DecimalValue?
  var alternative: DecimalValue?
  var end: Int
  var isSpelled = false
  /// It ends with a multiplier or is a fraction, behind which a link may stand: 2 millions de francs.
  var takesLink = false
  /// Behind its lower and upper part no multiplier follows: the 만 of 4분의 1만 is “only”.
  var isFraction = false
}

extension Grammar {
  /// A number that is nothing more.
  func plainNumber(at index: Int) -> Reading? {
    guard !isJoined(index), !has(.numberBeforeUnit, index) || has(.number, index),
      let number = number(at: index), !isContinued(number.end)
    else { return nil }
    let value = number.value.map(EntityValue.number) ?? .bytes
    return Reading(
      kind: .number, value: value, end: number.end, alternative: number.alternative,
      isSpelled: number.isSpelled)
  }

  /// A number with its sign, fraction and multipliers.
  func readNumber(at index: Int) -> NumberReading? {
    var first = index
    var isNegative = false
    switch sign(index) {
    case 0x2D, 0x2212:
      guard isTight(index + 1) && mayBeSigned(index) || isAlone(index) else { return nil }
      isNegative = true
      first += 1
    case 0x2B, 0xB1:
      guard isTight(index + 1), mayBeSigned(index) else { return nil }
      first += 1
    case 0 where has(.minus, index):
      guard isNear(index + 1), !isNumeral(index - 1) else { return nil }
      isNegative = true
      first += 1
    case _: break
    }
    guard let reading = unsigned(at: first) else { return nil }
    return isNegative ? negated(scaled(reading)) : scaled(reading)
  }

  private func negated(_ reading: NumberReading) -> NumberReading {
    var reading = reading
    reading.value = reading.value?.negated
    reading.alternative = reading.alternative?.negated
    return reading
  }

  /// Whether a dash or plus belongs to the number behind it: not between two figures or inside a word.
  func mayBeSigned(_ index: Int) -> Bool {
    guard index > 0, isTight(index) else { return true }
    let before = tokens[index - 1]
    switch sign(index - 1) {
    case 0x28, 0x3D, 0x3A, 0x3C, 0x3E, 0x7E, 0x22, 0x201C, 0x2248, 0x300C, 0x3001, 0x3002, 0x2C: return true
    case _:
      // EUR-5, but not the second part of 3 EUR-5 EUR.
      if before.kind == .word, has(.currency, index - 1) { return !isNumeral(index - 2) }
      // Behind a particle of an unspaced script: 答えは-1; not behind a counter: 3章-5章.
      guard before.kind == .sign || before.kind == .word, let (scalar, _) = text.scalar(at: before.start)
      else {
        return false
      }
      return Script.isUnspaced(scalar.value) && !(isTight(index - 1) && isNumeral(index - 2))
    }
  }

  /// “- 10 k” as the whole text: where it stands in a list there are other lines.
  private func isAlone(_ index: Int) -> Bool {
    guard index == 0, tokens[0].start == text.firstIndex(where: { !$0.isBlank }), isNear(1), isNumeral(1),
      let last = tokens.last, last.end == text.count || text[last.end...].allSatisfy(\.isSpace)
    else { return false }
    guard let end = unsigned(at: 1).map(scaled)?.end else { return false }
    let isPercent = has(.percentAfter, end) || sign(end) == 0x25 || sign(end) == 0x66A
    return (isPercent ? end + 1 : end) == tokens.count
  }

  func isNumeral(_ index: Int) -> Bool {
    switch token(index)?.kind {
    case .digits, .hanNumeral, .numeral: true
    case .word, .otherWord, .sign, .piece, nil: false
    }
  }

  /// A number without sign and multipliers.
  func unsigned(at index: Int) -> NumberReading? {
    guard let token = token(index) else { return nil }
    if let fraction = fraction(at: index) { return fraction }
    switch token.kind {
    case .digits:
      if let end = saleName(at: index) { return NumberReading(end: end) }
      return figure(at: index).map(powered)
    case .hanNumeral:
      return NumberReading(
        value: DecimalValue(Int(clamping: token.value)), end: index + 1, isSpelled: true)
    case .numeral:
      return NumberReading(value: DecimalValue(Int(clamping: token.value)), end: index + 1, isSpelled: true)
    case .sign: return bareFraction(at: index)
    case .word: return spelled(at: index)
    case .otherWord, .piece: return nil
    }
  }

  /// .08, but not the “，5” that begins a Chinese clause.
  private func bareFraction(at index: Int) -> NumberReading? {
    guard isSign(index, ".") || isSign(index, ",") || sign(index) == 0x2E || sign(index) == 0x66B,
      isTight(index + 1), !isJoined(index),
      index == 0 || !isTight(index) || sign(index - 1) == 0x28 || sign(index - 1) == 0x2D
        || has(.currency, index - 1),
      let digits = digits(index + 1), let count = token(index + 1)?.digitCount
    else { return nil }
    return NumberReading(
      value: DecimalValue(coefficient: Int128(digits), exponent: -Int(count)), end: index + 2)
  }

  // MARK: Figures

  /// Groups of digits with the signs between them: `1.234.567,89`.
  func figure(at index: Int) -> NumberReading? {
    guard var shape = FigureShape(first: tokens[index]) else { return NumberReading(end: index + 1) }
    var next = index + 1
    while !isInList(index), let separator = separator(before: next, of: shape, first: index) {
      guard shape.add(separator.scalar, tokens[separator.digits]) else { break }
      next = separator.digits + 1
    }
    guard let (value, alternative) = shape.value(style) else {
      return NumberReading(value: DecimalValue(Int(clamping: tokens[index].value)), end: index + 1)
    }
    return NumberReading(value: value, alternative: alternative, end: next)
  }

  /// Whether the digits follow others that were no number together with them: the 24 of 22,24,26.
  private func isInList(_ index: Int) -> Bool {
    index > 1 && isTight(index) && isTight(index - 1) && tokens[index - 2].kind == .digits
      && FigureShape.separator(sign(index - 1)) != nil
  }

  /// What separates a group of digits from the next: a sign without spaces, or a space before three digits.
  private func separator(before next: Int, of shape: FigureShape, first: Int) -> (
    scalar: UInt32, digits: Int
  )? {
    guard let token = token(next) else { return nil }
    let zero = tokens[first].zero
    if token.kind == .digits {
      guard token.digitCount == 3, token.zero == zero, shape.mayBeSpaced else { return nil }
      switch token.gap {
      case .noBreakSpace, .narrowSpace: return (0x20, next)
      case .space: return mayGroup(next, shape, first: first) ? (0x20, next) : nil
      case .none, .wide: return nil
      }
    }
    guard let mark = FigureShape.separator(sign(next)), token.gap == .none, isTight(next + 1),
      let following = self.token(next + 1), following.kind == .digits, following.zero == zero
    else { return nil }
    return (mark, next + 1)
  }

  /// Whether a plain space parts thousands: all groups of the row have three digits, and where the locale writes
  /// another sign there are two of them or the last is 000.
  private func mayGroup(_ next: Int, _ shape: FigureShape, first: Int) -> Bool {
    if shape.isSpaced { return true }
    if tokens[first].gap == .space, token(first - 1)?.kind == .digits { return false }
    var last = next
    while let token = token(last), token.kind == .digits, token.gap == .space, last - next < 5 {
      guard token.digitCount == 3 else { return false }
      last += 1
    }
    return !has(.month, last) && (style.grouping == 0x20 || last - next > 1 || tokens[next].value == 0)
  }

  /// `1e10`, `2,5^-1`: a value for the first, none for powers.
  private func powered(_ reading: NumberReading) -> NumberReading {
    var reading = reading
    let next = reading.end
    if let mark = token(next), mark.gap == .none, mark.end - mark.start == 1,
      text[mark.start] | 0x20 == 0x65, isTight(next + 1)
    {
      let isSigned = sign(next + 1) == 0x2D || sign(next + 1) == 0x2B
      let place = isSigned ? next + 2 : next + 1
      guard let power = digits(place, atMost: 2), isTight(place) else { return reading }
      reading.value = reading.value?.scaled(byPowerOfTen: sign(next + 1) == 0x2D ? -power : power)
      reading.alternative = nil
      reading.end = place + 1
    } else if sign(next) == 0x5E, isTight(next), let end = exponentEnd(next) {
      reading = NumberReading(end: end)
    } else if isTimes(next), digits(next + 1) == 10, isTight(next + 1), sign(next + 2) == 0x5E,
      isTight(next + 2), let end = exponentEnd(next + 2)
    {
      reading = NumberReading(end: end)
    }
    return reading
  }

  /// Behind the exponent that follows `^`.
  private func exponentEnd(_ index: Int) -> Int? {
    var place = index + 1
    while sign(place) == 0x2D || sign(place) == 0x2B, isTight(place), place - index <= 2 { place += 1 }
    guard token(place)?.kind == .digits, isTight(place) else { return nil }
    return figure(at: place)?.end
  }

  /// The × or x between two factors.
  private func isTimes(_ index: Int) -> Bool {
    guard let token = token(index), token.gap == .none else { return false }
    return sign(index) == 0xD7 || token.end - token.start == 1 && text[token.start] | 0x20 == 0x78
  }
}
