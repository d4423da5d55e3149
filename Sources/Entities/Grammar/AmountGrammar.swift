import Prose

// Numbers of something: percentages, money, measures, sizes, ordinals.

extension Grammar {
  func percent(at index: Int) -> Reading? {
    guard !isJoined(index) else { return nil }
    var first = index
    let isMarkedBefore = has(.percentBefore, index) || sign(index) == 0x25 || sign(index) == 0x66A
    if isMarkedBefore { first += 1 }
    guard isNear(first) || first == index, let number = number(at: first) else { return nil }
    let end = number.end
    if isMarkedBefore {
      return reading(.percent, number, end)
    }
    let isSign = sign(end) == 0x25 || sign(end) == 0x66A
    guard isNear(end), isSign || has(.percentAfter, end) else { return nil }
    // 3割 are thirty per cent.
    let factor = isSign ? 1 : max(1, sense(.percentAfter, end)?.payload ?? 1)
    var scaled = number
    scaled.value = number.value?.multiplied(by: DecimalValue(factor))
    return reading(.percent, scaled, end + 1)
  }

  private func reading(_ kind: EntityKind, _ number: NumberReading, _ end: Int) -> Reading {
    Reading(
      kind: kind, value: number.value.map(EntityValue.number) ?? .bytes, end: end,
      alternative: number.alternative, isSpelled: number.isSpelled)
  }

  // MARK: Money

  func money(at index: Int) -> Reading? {
    if let currency = currency(at: index), !isJoined(index), isNear(index + 1),
      let number = number(at: index + 1), !number.isSpelled, let value = number.value
    {
      return moneyBehind(currency, value, number)
    }
    // -$5
    if sign(index) == 0x2D || sign(index) == 0x2212, isTight(index + 1), let inner = money(at: index + 1),
      index == 0 || !isTight(index), case .money(let value, let currency) = inner.value
    {
      var reading = inner
      reading.value = .money(value.negated, currency)
      return reading
    }
    guard !isJoined(index), let number = number(at: index), let value = number.value, isNear(number.end)
    else {
      return nil
    }
    // 5-dollar
    let isHyphened = isSign(number.end, "-") && isTight(number.end) && isTight(number.end + 1)
    let place = isHyphened ? number.end + 1 : number.end
    guard let currency = currency(at: place) else { return nil }
    return Reading(
      kind: .currency, value: .money(value, currency), end: codeEnd(place + 1, currency),
      alternative: number.alternative, isSpelled: number.isSpelled)
  }

  /// `$5`, `US$ 5`, also with the code once more behind: `$5 USD`.
  private func moneyBehind(_ currency: CurrencyCode, _ value: DecimalValue, _ number: NumberReading)
    -> Reading
  {
    var code = currency
    var end = number.end
    if isNear(end), let second = self.currency(at: end), !isFollowedByNumber(end) {
      code = second
      end += 1
    }
    return Reading(
      kind: .currency, value: .money(value, code), end: end, alternative: number.alternative)
  }

  /// `€ 5 EUR` after the amount; `US` before a sign belongs to it in the lexicon.
  private func codeEnd(_ index: Int, _ currency: CurrencyCode) -> Int {
    guard isNear(index), let second = self.currency(at: index), second == currency, !isFollowedByNumber(index)
    else { return index }
    return index + 1
  }

  private func isFollowedByNumber(_ index: Int) -> Bool {
    token(index + 1)?.kind == .digits && isNear(index + 1)
  }

  /// The currency that a word or sign names. Codes must stand in capitals: `TRY`, not “try”.
  private func currency(at index: Int) -> CurrencyCode? {
    guard let sense = sense(.currency, index) else { return nil }
    let code = CurrencyCode(packed: sense.payload)
    guard let token = token(index), token.end - token.start == 3, text[token.start].isLetter,
      code.description.utf8.elementsEqual(text[token.start..<token.end].lazy.map(\.uppercased))
    else { return shared(code, index) }
    return isUpperCase(index) ? code : nil
  }

  /// A sign that several currencies share means the locale's own, if it is among them.
  private func shared(_ code: CurrencyCode, _ index: Int) -> CurrencyCode {
    guard let own = style.currency, let token = token(index) else { return code }
    for place in 0..<token.senses.count {
      let sense = lexicon.sense(place, of: token.senses)
      if sense.kind == .currency, sense.payload == own.packed { return own }
    }
    return code
  }

  // MARK: Measures

  func measure(at index: Int) -> Reading? {
    if let before = sense(.unitBefore, index), isNear(index + 1), let number = number(at: index + 1),
      let value = number.value, let unit = UnitCode(rawValue: UInt8(truncatingIfNeeded: before.payload))
    {
      let hasDegrees = sense(.unit, number.end) != nil && isNear(number.end)
      return Reading(kind: .unit, value: .measure(value, unit), end: number.end + (hasDegrees ? 1 : 0))
    }
    if let size = sense(.size, index), let number = number(at: index + 1), !number.isSpelled,
      isNear(index + 1),
      let value = number.value, let unit = UnitCode(rawValue: UInt8(truncatingIfNeeded: size.payload))
    {
      return Reading(kind: .unit, value: .measure(value, unit), end: number.end)
    }
    guard !isJoined(index), let number = number(at: index), let value = number.value else { return nil }
    let isHyphened = isSign(number.end, "-") && isTight(number.end) && isTight(number.end + 1)
    let place = isHyphened ? number.end + 1 : number.end
    guard isNear(place), let sense = sense(.unit, place), !isContinued(place + 1),
      let unit = UnitCode(rawValue: UInt8(truncatingIfNeeded: sense.payload))
    else { return nil }
    return Reading(
      kind: .unit, value: .measure(value, unit), end: place + 1, alternative: number.alternative,
      isSpelled: number.isSpelled)
  }

  // MARK: Ordinals

  func ordinal(at index: Int) -> Reading? {
    guard !isJoined(index) else { return nil }
    if has(.ordinalPrefix, index), let number = number(at: index + 1), isNear(index + 1) {
      let hasSuffix = has(.ordinalSuffix, number.end) && isTight(number.end)
      return reading(.ordinal, number, number.end + (hasSuffix ? 1 : 0))
    }
    if let sense = sense(.ordinal, index) {
      return Reading(kind: .ordinal, value: .number(sense.number), end: index + 1, isSpelled: true)
    }
    guard token(index)?.kind == .digits || token(index)?.kind == .hanNumeral, let number = number(at: index),
      let end = ordinalSuffixEnd(number.end), !isContinued(end)
    else { return nil }
    return reading(.ordinal, number, end)
  }

  /// Behind `st`, `-й`, `'nci`, `:e`.
  func ordinalSuffixEnd(_ index: Int) -> Int? {
    if has(.ordinalSuffix, index), isTight(index) { return index + 1 }
    switch sign(index) {
    case 0x2D, 0x27, 0x2019, 0x3A:
      return isTight(index) && isTight(index + 1) && has(.ordinalSuffix, index + 1) ? index + 2 : nil
    case _: return nil
    }
  }
}
