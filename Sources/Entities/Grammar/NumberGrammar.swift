import Prose

// Numbers: figures with their signs, multipliers, spelled-out and Han numerals.

/// A number and where it ends.
struct NumberReading {
  /// Nil where the value is not computed: powers, too many digits.
  var value: DecimalValue?
  var alternative: DecimalValue?
  var end: Int
  var isSpelled = false
}

extension Grammar {
  /// A number that is nothing more.
  func plainNumber(at index: Int) -> Reading? {
    guard !isJoined(index), let number = number(at: index), !isContinued(number.end) else { return nil }
    // One spelled word is a number only where it is long enough to be meant as one.
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
      guard isTight(index + 1), index == 0 || !isTight(index) || sign(index - 1) == 0x28 else { return nil }
      isNegative = true
      first += 1
    case 0x2B, 0xB1:
      guard isTight(index + 1), index == 0 || !isTight(index) else { return nil }
      first += 1
    case _: break
    }
    guard var reading = unsigned(at: first) else { return nil }
    reading = scaled(reading)
    if isNegative {
      reading.value = reading.value?.negated
      reading.alternative = reading.alternative?.negated
    }
    return reading
  }

  private func unsigned(at index: Int) -> NumberReading? {
    guard let token = token(index) else { return nil }
    switch token.kind {
    case .digits: return mixedFraction(at: index) ?? figure(at: index).map(powered)
    case .hanNumeral:
      return NumberReading(
        value: DecimalValue(Int(clamping: token.value)), end: index + 1, isSpelled: true)
    case .numeral:
      return NumberReading(value: DecimalValue(Int(clamping: token.value)), end: index + 1, isSpelled: true)
    case .sign:
      // .08
      guard sign(index) == 0x2E || sign(index) == 0x2C, isTight(index + 1), !isJoined(index),
        let digits = digits(index + 1), let count = self.token(index + 1)?.digitCount
      else { return nil }
      return NumberReading(
        value: DecimalValue(coefficient: Int128(digits), exponent: -Int(count)), end: index + 2)
    case .word: return spelled(at: index)
    case .otherWord, .piece: return nil
    }
  }

  // MARK: Figures

  /// Groups of digits with the signs between them: `1.234.567,89`.
  func figure(at index: Int) -> NumberReading? {
    guard var shape = FigureShape(first: tokens[index]) else { return NumberReading(end: index + 1) }
    var next = index + 1
    while let separator = separator(before: next, of: shape, zero: tokens[index].zero) {
      guard shape.add(separator.scalar, tokens[separator.digits]) else { break }
      next = separator.digits + 1
    }
    guard let (value, alternative) = shape.value(style) else {
      return NumberReading(value: DecimalValue(Int(clamping: tokens[index].value)), end: index + 1)
    }
    return NumberReading(value: value, alternative: alternative, end: next)
  }

  /// What separates a group of digits from the next: a sign without spaces, or a space before three digits.
  private func separator(before next: Int, of shape: FigureShape, zero: UInt32) -> (
    scalar: UInt32, digits: Int
  )? {
    guard let token = token(next) else { return nil }
    if token.kind == .digits {
      guard token.digitCount == 3, token.zero == zero, shape.mayBeSpaced else { return nil }
      switch token.gap {
      case .noBreakSpace, .narrowSpace: return (0x20, next)
      case .space: return style.grouping == 0x20 && !isDateLike(next) ? (0x20, next) : nil
      case .none, .wide: return nil
      }
    }
    guard let mark = FigureShape.separator(sign(next)), token.gap == .none, isTight(next + 1),
      let following = self.token(next + 1), following.kind == .digits, following.zero == zero
    else { return nil }
    return (mark, next + 1)
  }

  private func isDateLike(_ next: Int) -> Bool { has(.month, next + 1) }

  /// `1e10`, `2,5^-1`: a value for the first, none for powers.
  private func powered(_ reading: NumberReading) -> NumberReading {
    var reading = reading
    let next = reading.end
    if let mark = token(next), mark.gap == .none, mark.kind == .otherWord, mark.end - mark.start == 1,
      text[mark.start] | 0x20 == 0x65, isTight(next + 1)
    {
      let isSigned = sign(next + 1) == 0x2D || sign(next + 1) == 0x2B
      let place = isSigned ? next + 2 : next + 1
      guard let power = digits(place, atMost: 2), isTight(place) else { return reading }
      reading.value = reading.value?.scaled(byPowerOfTen: sign(next + 1) == 0x2D ? -power : power)
      reading.end = place + 1
    } else if sign(next) == 0x5E, isTight(next), isTight(next + 1) {
      let place = sign(next + 1) == 0x2D ? next + 2 : next + 1
      guard token(place)?.kind == .digits, isTight(place), let power = figure(at: place) else {
        return reading
      }
      reading = NumberReading(end: power.end)
    }
    return reading
  }

  /// `3/4`, `1 4/5`: halves, quarters, fifths, eighths and tenths.
  private func mixedFraction(at index: Int) -> NumberReading? {
    if let simple = fraction(at: index) { return simple }
    guard let whole = digits(index, atMost: 3), token(index + 1)?.gap == .space,
      let part = fraction(at: index + 1)
    else { return nil }
    return NumberReading(value: part.value?.adding(DecimalValue(whole)), end: part.end)
  }

  private func fraction(at index: Int) -> NumberReading? {
    guard let upper = digits(index, atMost: 2), sign(index + 1) == 0x2F || sign(index + 1) == 0x2044,
      isTight(index + 1), isTight(index + 2), let lower = digits(index + 2, atMost: 2), upper > 0,
      upper < lower,
      let scale = [2: 5, 4: 25, 5: 2, 8: 125, 10: 1][lower], sign(index + 3) != 0x2F
    else { return lowerThird(at: index) }
    let power = lower == 4 ? -2 : lower == 8 ? -3 : -1
    return NumberReading(
      value: DecimalValue(coefficient: Int128(upper * scale), exponent: power), end: index + 3)
  }

  /// 1/3, 2/3, 5/6: fractions without an exact decimal.
  private func lowerThird(at index: Int) -> NumberReading? {
    guard let upper = digits(index, atMost: 1), sign(index + 1) == 0x2F, isTight(index + 1),
      isTight(index + 2),
      let lower = digits(index + 2, atMost: 1), upper > 0, upper < lower, sign(index + 3) != 0x2F
    else { return nil }
    return NumberReading(end: index + 3)
  }

  // MARK: Multipliers

  /// Multipliers behind a number: `1,5 Mio.`, `2 lakh`, `3万5千`.
  private func scaled(_ reading: NumberReading) -> NumberReading {
    var reading = reading
    guard let first = multiplier(at: reading.end), let value = reading.value,
      let product = value.multiplied(by: first.value)
    else { return reading }
    reading.value = product
    reading.alternative = reading.alternative?.multiplied(by: first.value)
    reading.end = first.end
    var last = first.value
    while let next = multiplier(at: reading.end), !isTight(reading.end) || next.value.exponent > last.exponent
    {
      // dos mil millones: a thousand millions.
      guard let product = reading.value?.multiplied(by: next.value) else { break }
      reading.value = product
      reading.end = next.end
      last = next.value
    }
    while isTight(reading.end) || isSpelledOut(reading.end),
      let part = smallerPart(at: reading.end, below: last)
    {
      guard let sum = reading.value?.adding(part.value) else { break }
      reading.value = sum
      reading.end = part.end
      guard let scale = part.scale else { break }
      last = scale
    }
    return reading
  }

  private func isSpelledOut(_ index: Int) -> Bool { has(.number, index) && has(.scale, index + 1) }

  private func multiplier(at index: Int) -> (value: DecimalValue, end: Int)? {
    guard let token = token(index), token.gap != .wide else { return nil }
    if token.kind == .hanNumeral, token.gap == .none, [10, 100, 1000].contains(token.value),
      token.end - token.start == 3
    {
      return (DecimalValue(Int(token.value)), index + 1)
    }
    guard let scale = sense(.scale, index) else { return nil }
    // “10 m” are metres, “10 M” millions: a single small letter needs to stand at once and alone.
    if token.end - token.start == 1, text[token.start].isLower, !isTight(index) || has(.unit, index) {
      return nil
    }
    return (scale.number, index + 1)
  }

  /// The 5千 of 3万5千.
  private func smallerPart(
    at index: Int, below scale: DecimalValue
  ) -> (value: DecimalValue, scale: DecimalValue?, end: Int)? {
    guard let digits = digits(index, atMost: 4) ?? spelledDigits(index), isTight(index) || has(.number, index)
    else { return nil }
    let value = DecimalValue(digits)
    if let smaller = multiplier(at: index + 1), let product = value.multiplied(by: smaller.value),
      smaller.value.exponent < scale.exponent
    {
      return (product, smaller.value, smaller.end)
    }
    return scale.exponent >= 4 && isTight(index) && self.digits(index) != nil ? (value, nil, index + 1) : nil
  }

  private func spelledDigits(_ index: Int) -> Int? { sense(.number, index)?.number.integer }

  // MARK: Words

  /// Numerals in words, one behind the other: two hundred and fifty.
  private func spelled(at index: Int) -> NumberReading? {
    var sum = NumeralSum()
    var next = index
    var end = index
    var fraction: DecimalValue?
    while let token = token(next), next == index || token.gap != .wide {
      if token.kind == .word, let word = numeralWord(next) {
        if word.isScale {
          guard let scale = word.value.integer, sum.multiply(by: scale) else { break }
        } else if let value = word.value.integer {
          guard sum.add(value) else { break }
        } else {
          fraction = sum.total == nil ? word.value : nil
          guard fraction != nil else { break }
          end = next + 1
          break
        }
        next += 1
        end = next
      } else if end == next, next > index, isNumeralLink(next) {
        next += 1
      } else {
        break
      }
    }
    guard end > index, let value = fraction ?? sum.total.map({ DecimalValue($0) }) else { return nil }
    return NumberReading(value: value, end: end, isSpelled: true)
  }

  private func numeralWord(_ index: Int) -> (value: DecimalValue, isScale: Bool)? {
    if let number = sense(.number, index) { return (number.number, false) }
    guard let scale = sense(.scale, index), let token = token(index), token.end - token.start > 3 else {
      return nil
    }
    return (scale.number, true)
  }

  /// A hyphen or “and” between two numerals.
  private func isNumeralLink(_ index: Int) -> Bool {
    let isHyphen = isSign(index, "-") && isTight(index) && isTight(index + 1)
    return (isHyphen || has(.numberLink, index)) && numeralWord(index + 1) != nil
  }
}
