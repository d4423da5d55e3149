import Prose

// Multipliers behind a number: 1,5 Mio., 2 lakh, 3万5千, 2억 5천만.

extension Grammar {
  /// The number with its multipliers and the smaller parts behind them.
  func scaled(_ reading: NumberReading) -> NumberReading {
    if reading.isFraction { return reading }
    if isUnspacedScale(reading.end) || has(.scaleLink, reading.end) { return myriads(reading) }
    guard let (first, scale) = multiplied(reading) else { return withHalf(reading, 1) }
    guard let part = smallerPart(behind: first.end, below: scale), let value = part.value,
      let sum = first.value?.adding(value)
    else { return withHalf(first, scale) }
    return NumberReading(value: sum, end: part.end, takesLink: part.takesLink)
  }

  /// 3 millions et demi: a word for a fraction behind a link counts in the multiplier before it.
  private func withHalf(_ reading: NumberReading, _ scale: Int) -> NumberReading {
    if scale >= 1000, isNear(reading.end),
      has(.halfHour, reading.end) || sense(.minutesAfterHour, reading.end)?.payload == 30,
      let half = DecimalValue(coefficient: 5, exponent: -1).multiplied(by: DecimalValue(scale)),
      let sum = reading.value?.adding(half)
    {
      return NumberReading(value: sum, end: reading.end + 1)
    }
    guard has(.numberLink, reading.end), isNear(reading.end), isNear(reading.end + 1), !reading.isSpelled,
      let word = (sense(.number, reading.end + 1) ?? sense(.numberBeforeUnit, reading.end + 1))?.number,
      word.exponent < 0, word.integer == nil,
      let part = word.multiplied(by: DecimalValue(scale)), let sum = reading.value?.adding(part)
    else { return reading }
    return NumberReading(value: sum, end: reading.end + 2)
  }

  /// The number times the multipliers behind it, each larger than the one before, and their product; nil without.
  private func multiplied(_ reading: NumberReading) -> (NumberReading, scale: Int)? {
    var reading = reading
    var last = 0
    var product = 1
    while let multiplier = multiplier(at: reading.end), let factor = multiplier.value.integer, factor > last,
      let value = reading.value?.multiplied(by: multiplier.value)
    {
      let (scale, overflows) = product.multipliedReportingOverflow(by: factor)
      if overflows { break }
      product = scale
      reading.value = value
      reading.alternative = reading.alternative?.multiplied(by: multiplier.value)
      reading.end = multiplier.end
      reading.takesLink = product >= 1000
      last = factor
    }
    return last == 0 ? nil : (reading, product)
  }

  /// A multiplier: a word, or one Han numeral behind figures. 余 and 多 may stand before it.
  func multiplier(at index: Int) -> (value: DecimalValue, end: Int)? {
    guard let token = token(index), token.gap != .wide || isLoneScale(index) else { return nil }
    if token.gap == .none, has(.scaleLink, index), isTight(index + 1) {
      return bareMultiplier(at: index + 1)
    }
    return bareMultiplier(at: index)
  }

  /// Columns part a figure from its multiplier by more than a space: 1000  万, 10  k.
  private func isLoneScale(_ index: Int) -> Bool {
    let token = tokens[index]
    guard has(.scale, index) || token.kind == .hanNumeral else { return false }
    return text[token.start] >= 0xE3 || token.end - token.start == 1 && !isContinued(index + 1)
  }

  private func bareMultiplier(at index: Int) -> (value: DecimalValue, end: Int)? {
    guard let token = token(index) else { return nil }
    if token.kind == .hanNumeral, token.gap == .none || token.gap == .space,
      [10, 100, 1000].contains(token.value),
      token.end - token.start == 3
    {
      return (DecimalValue(Int(token.value)), index + 1)
    }
    guard let scale = sense(.scale, index) else { return nil }
    // 50 cents (fr) are coins where figures stand before them.
    if has(.minorUnit, index), self.token(index - 1)?.kind == .digits { return nil }
    // “10 m” are metres, “10 M” millions: a single small letter other than k needs to stand at once and alone.
    if token.end - token.start == 1, text[token.start].isLower, text[token.start] != UInt8(ascii: "k"),
      !isTight(index) || has(.unit, index)
    {
      return nil
    }
    return isCloseLetter(index) ? (scale.number, index + 1) : nil
  }

  /// Whether a letter stands where it can only multiply: “3M” and “100к” at once, “2.5 M” behind a fraction.
  private func isCloseLetter(_ index: Int) -> Bool {
    let token = tokens[index]
    let isCyrillic = token.end - token.start == 2 && (0xD0...0xD3).contains(text[token.start])
    guard isCyrillic || isLetter(index, 0x4D), !isTight(index) else { return true }
    return !isCyrillic
      && (style.decimal == 0x2E || isTight(index - 1) && FigureShape.separator(sign(index - 2)) != nil)
  }

  /// The “and fifty” of 3 hundred and fifty.
  private func smallerPart(behind end: Int, below limit: Int) -> NumberReading? {
    let place = has(.numberLink, end) && isNear(end) ? end + 1 : end
    guard isNear(place) else { return nil }
    if let figures = smallerFigures(at: place, below: limit) { return figures }
    if isOne(place), place > end, limit >= 100 {
      return NumberReading(value: DecimalValue(1), end: place + 1, isSpelled: true)
    }
    guard has(.number, place), let part = spelled(at: place), let value = part.value?.integer, value < limit,
      value > 0
    else { return nil }
    return part
  }

  /// The “3 hundred and 21” of 4 thousand 3 hundred and 21; figures without a multiplier end a number that had two.
  private func smallerFigures(at index: Int, below limit: Int) -> NumberReading? {
    guard token(index)?.kind == .digits, let part = figure(at: index),
      let (reading, scale) = multiplied(part),
      scale >= 100, scale < limit, let value = reading.value, let whole = part.value?.integer,
      whole * scale < limit
    else { return nil }
    if let last = smallerFigures(at: reading.end, below: scale), let rest = last.value,
      let sum = value.adding(rest)
    {
      return NumberReading(value: sum, end: last.end)
    }
    let place = reading.end + 1
    if has(.numberLink, reading.end), isNear(reading.end), isNear(place), let rest = digits(place, atMost: 3),
      rest < scale, rest > 0, figure(at: place)?.end == place + 1, isBareDay(place + 1),
      let sum = value.adding(DecimalValue(rest))
    {
      return NumberReading(value: sum, end: place + 1)
    }
    return reading
  }
}
