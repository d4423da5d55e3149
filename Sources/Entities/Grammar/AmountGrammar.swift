import Prose

// Numbers of something: percentages, money, measures, sizes, ordinals.

extension Grammar {
  func percent(at index: Int) -> Reading? {
    guard !isJoined(index) else { return nil }
    if sign(index) == 0x2D || sign(index) == 0x2212, isTight(index + 1), isPercentBefore(index + 1),
      index == 0 || !isTight(index), var negative = percent(at: index + 1),
      case .number(let value) = negative.value
    {
      negative.value = .number(value.negated)
      return negative
    }
    var first = index
    let isMarkedBefore = isPercentBefore(index)
    if isMarkedBefore { first += 1 }
    guard isNear(first) || first == index, let number = number(at: first) else { return nil }
    let end = number.end
    if isMarkedBefore {
      var share = number
      if sense(.percentBefore, index)?.payload == Self.perMille {
        share.value = number.value?.scaled(byPowerOfTen: -1)
      }
      return reading(.percent, share, end)
    }
    let isPerMille = sign(end) == 0x2030 || sign(end) == 0x609
    let isSign = sign(end) == 0x25 || sign(end) == 0x66A || isPerMille
    guard isNear(end), isSign || has(.percentAfter, end) else { return nil }
    guard isSign || !isContinued(end + 1) || text[tokens[end].start] >= 0xE3 else { return nil }
    var scaled = number
    switch isSign ? (isPerMille ? Self.perMille : 1) : sense(.percentAfter, end)?.payload ?? 1 {
    case Self.perMille:
      scaled.value = number.value?.scaled(byPowerOfTen: -1)
      scaled.alternative = number.alternative?.scaled(byPowerOfTen: -1)
    case 10:
      scaled.value = number.value?.multiplied(by: DecimalValue(10))
      return withHundredths(scaled, end + 1)
    case -1: scaled.value = Self.reduction(number.value)
    case _: break
    }
    return reading(.percent, scaled, end + 1)
  }

  /// What stands for a tenth of a per cent in the senses `percentAfter` and `percentBefore`.
  private static let perMille = -10

  private func isPercentBefore(_ index: Int) -> Bool {
    if has(.percentBefore, index) { return true }
    guard sign(index) == 0x25 || sign(index) == 0x66A else { return false }
    // Not the escaped space of “name%20x”, nor a sign that belongs to what stands before it.
    guard index > 0, isTight(index) else { return true }
    return [0x28, 0x2D, 0x2212, 0x2F, 0x3A].contains(sign(index - 1))
  }

  /// 3割5分: tenths and hundredths.
  private func withHundredths(_ tenths: NumberReading, _ end: Int) -> Reading {
    var total = tenths
    var end = end
    for (name, power) in [("分" as StaticString, 0), ("厘", -1)] {
      guard let digit = digits(end, atMost: 1), isTight(end), let unit = token(end + 1), unit.gap == .none,
        text.has(name, at: unit.start), unit.end - unit.start == 3,
        let sum = total.value?.adding(DecimalValue(coefficient: Int128(digit), exponent: power))
      else { break }
      total.value = sum
      end += 2
    }
    return reading(.percent, total, end)
  }

  /// What is taken off a price of which so many tenths remain: 8折 and 85折 are 20 and 15 per cent off.
  private static func reduction(_ kept: DecimalValue?) -> DecimalValue? {
    guard let kept else { return nil }
    let isOfHundred = kept.integer.map { $0 > 10 } ?? false
    return kept.multiplied(by: DecimalValue(isOfHundred ? 1 : 10))?.negated.adding(DecimalValue(100))
  }

  private func reading(_ kind: EntityKind, _ number: NumberReading, _ end: Int) -> Reading {
    Reading(
      kind: kind, value: number.value.map(EntityValue.number) ?? .bytes, end: end,
      alternative: number.alternative, isSpelled: number.isSpelled)
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
    if let unit = feetOrInches(number.end) {
      return Reading(kind: .unit, value: .measure(value, unit), end: number.end + 1)
    }
    let place = placeBehind(number)
    guard isNear(place), let sense = sense(.unit, place), !isContinued(place + 1),
      let unit = UnitCode(rawValue: UInt8(truncatingIfNeeded: sense.payload)), isCased(place, unit),
      unit != .inch || isFoot(index - 1) || !isPreposition(place)
    else { return nil }
    return Reading(
      kind: .unit, value: .measure(value, unit), end: place + 1, alternative: number.alternative,
      isSpelled: number.isSpelled)
  }

  private func isFoot(_ index: Int) -> Bool {
    sense(.unit, index)?.payload == Int(UnitCode.foot.rawValue)
      || isSign(index, ".") && sense(.unit, index - 1)?.payload == Int(UnitCode.foot.rawValue)
  }

  /// The marks of 5'2", which are feet and inches only together.
  private func feetOrInches(_ index: Int) -> UnitCode? {
    func isMark(_ place: Int, _ straight: UInt32, _ curly: UInt32, _ prime: UInt32) -> Bool {
      guard isTight(place), let token = token(place), token.end - token.start <= 3 else { return false }
      let mark = sign(place)
      return mark == straight || mark == curly || mark == prime
        || token.kind == .word && text.scalar(at: token.start)?.value.value == prime
    }
    func feet(_ place: Int) -> Bool { isMark(place, 0x27, 0x2019, 0x2032) }
    func inches(_ place: Int) -> Bool { isMark(place, 0x22, 0x201D, 0x2033) }
    if feet(index), let count = digits(index + 1, atMost: 2), count < 12, isNear(index + 1), inches(index + 2)
    {
      return .foot
    }
    return inches(index) && feet(index - 2) && token(index - 3)?.kind == .digits ? .inch : nil
  }

  /// “3 in total”: the two letters are inches only where no word follows.
  private func isPreposition(_ index: Int) -> Bool {
    guard let token = token(index), token.end - token.start == 2, text[token.start] | 0x20 == 0x69,
      let next = self.token(index + 1)
    else { return false }
    return next.gap != .none && (next.kind == .word || next.kind == .otherWord || next.kind == .digits)
  }

  /// Units of one letter stand in the case that their symbol has: 5 A and 5 m, not “5 a” and “5 M”.
  private func isCased(_ index: Int, _ unit: UnitCode) -> Bool {
    guard let token = token(index), token.end - token.start == 1, text[token.start].isLetter else {
      return true
    }
    return switch unit {
    case .watt, .volt, .ampere, .kelvin: text[token.start].isUpper
    case .litre: true
    case _: text[token.start].isLower
    }
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
      number.value?.integer != nil, let end = ordinalSuffixEnd(number.end), !isContinued(end)
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
