import Prose

// Lengths of time: “3 days”, “1 hour and 30 minutes”, 一个小时半, 하루.

extension Grammar {
  func duration(at index: Int) -> Reading? {
    guard !isJoined(index), !has(.article, index) || has(.number, index) || has(.wholeDuration, index),
      let length = length(at: index), length.parts.count > 1 || !isMetre(length.end - 1)
    else { return nil }
    return Reading(
      kind: .duration, value: .duration(DurationValue(length.parts)), end: length.end,
      isSpelled: length.isSpelled)
  }

  /// A single m is a minute only beside hours.
  private func isMetre(_ index: Int) -> Bool {
    guard let token = token(index), token.end - token.start == 1 else { return false }
    return text[token.start] == UInt8(ascii: "m") && has(.unit, index)
  }

  struct LengthReading {
    var parts: [DurationValue.Part]
    var end: Int
    var isSpelled: Bool
  }

  /// One or several units, each at most once.
  func length(at index: Int) -> LengthReading? {
    guard let first = part(at: index) else { return nil }
    var length = LengthReading(parts: [first.part], end: first.end, isSpelled: first.isSpelled)
    while let next = part(at: afterLink(length.end)), length.parts.count < 6,
      !length.parts.contains(where: { $0.unit == next.part.unit })
    {
      length.parts.append(next.part)
      length.end = next.end
      length.isSpelled = length.isSpelled && next.isSpelled
    }
    return length
  }

  /// Behind a comma and a word for “and”, if they stand close.
  private func afterLink(_ end: Int) -> Int {
    var next = end
    if sign(next) == 0x2C { next += 1 }
    if isNear(next), has(.numberLink, next) || has(.durationLink, next) { next += 1 }
    return isNear(next) ? next : tokens.count
  }

  private func part(at index: Int) -> (part: DurationValue.Part, end: Int, isSpelled: Bool)? {
    if let whole = sense(.wholeDuration, index)?.length { return (whole, index + 1, true) }
    guard let number = number(at: index) ?? one(at: index), var value = number.value else { return nil }
    let place = placeBehind(number)
    // 3M is a name or three million.
    guard isNear(place), let unit = durationUnit(at: place), !isContinued(place + 1),
      !isLetter(place, 0x4D) || !isTight(place)
    else { return nil }
    if number.isSpelled, isInsideHangul(index) { return nil }
    var end = place + 1
    // 1時間半, 3个月半, “2 tiếng rưỡi”, “2 jam setengah”
    if has(.halfHour, end), isTight(end) || isNear(end) && unit.rawValue >= DurationValue.Unit.hour.rawValue,
      let more = value.adding(DecimalValue(coefficient: 5, exponent: -1))
    {
      value = more
      end += 1
    }
    return (DurationValue.Part(value, unit), end, number.isSpelled)
  }

  /// “one month”, “eine Stunde”, where the article is also a numeral.
  private func one(at index: Int) -> NumberReading? {
    guard has(.article, index), isNear(index + 1), let unit = durationUnit(at: index + 1),
      unit.rawValue >= DurationValue.Unit.hour.rawValue
    else { return nil }
    return NumberReading(value: DecimalValue(1), end: index + 1, isSpelled: true)
  }

  /// A syllable that is a numeral only by chance: the 한 of 만한.
  private func isInsideHangul(_ index: Int) -> Bool {
    guard index > 0, isTight(index) else { return false }
    return (0xEA...0xED).contains(text[tokens[index].start]) && text[tokens[index].start - 1] >= 0x80
  }

  func durationUnit(at index: Int) -> DurationValue.Unit? {
    sense(.duration, index).flatMap { DurationValue.Unit(rawValue: $0.payload) }
  }
}
