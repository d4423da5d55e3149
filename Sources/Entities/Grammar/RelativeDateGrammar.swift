import Prose

// Days counted from today: “tomorrow”, “next Friday”, “in 3 days”, “2 years and 21 days ago”.

extension Grammar {
  func relativeDay(at index: Int) -> DayReading? {
    guard mayBeRelative(index), !isJoined(index) else { return nil }
    if let day = sense(.relativeDay, index) {
      var reading = DayReading(.relativeDay(day.payload), index + 1, isSpelled: true)
      reading.part = sense(.dayPart, index)?.payload
      if let part = sense(.dayPart, index + 1), isNear(index + 1), reading.part == nil,
        !has(.clockAfter, index + 2), token(index + 2)?.kind != .digits || !isNear(index + 2)
      {
        reading.part = part.payload
      }
      return reading
    }
    return relativeWord(at: index) ?? distance(at: index)
  }

  private func relativeWord(at index: Int) -> DayReading? {
    if let (unit, offset, end) = relativeUnit(at: index) {
      let place = skipLinks(.dateLink, afterCaseEnding(end), atMost: 1)
      if unit == .month, isNear(place), let (day, last) = monthDay(at: place), isBareDay(last) {
        return DayReading(CalendarDate(day: day, direction: offset), last)
      }
      if unit == .week, isNear(place), let weekday = weekday(at: place) {
        return DayReading(
          CalendarDate(weekday: weekday.weekday, direction: offset), place + 1, isSpelled: true)
      }
      return has(.relativeUnit, index)
        ? DayReading(.relativePeriod(unit, offset), index + 1, isSpelled: true) : nil
    }
    guard let direction = sense(.relativePeriod, index), isNear(index + 1) else { return nil }
    if let weekday = weekday(at: index + 1) {
      return behindDirection(direction.payload, weekday.weekday, index + 1)
    }
    // “this evening at 7”
    if direction.payload == 0, let part = sense(.dayPart, index + 1), part.payload != 12 {
      var day = DayReading(.relativeDay(0), index + 2, isSpelled: true)
      day.part = part.payload
      day.isWeak = true
      return day
    }
    return nil
  }

  /// “this Friday (15 June)”: the date says more than the direction.
  private func behindDirection(_ direction: Int, _ weekday: Int, _ index: Int) -> DayReading? {
    guard var day = day(at: index), case .date(var date) = day.value else { return nil }
    if date.month == nil { date.direction = direction }
    day.value = .date(date)
    // “this Fri”, but not “ce je”
    day.isWeak = day.isWeak && tokens[index].end - tokens[index].start < 3
    return day
  }

  /// “next month”, 来月, “du mois prochain”: unit, offset and end.
  func relativeUnit(at index: Int) -> (DurationValue.Unit, Int, Int)? {
    if let period = sense(.relativeUnit, index), let unit = DurationValue.Unit(rawValue: period.payload / 100)
    {
      return (unit, period.payload % 100 - 50, index + 1)
    }
    if let direction = sense(.relativePeriod, index), isNear(index + 1),
      let unit = durationUnit(at: index + 1),
      unit == .month || unit == .week
    {
      return (unit, direction.payload, index + 2)
    }
    guard let unit = durationUnit(at: index), unit == .month || unit == .week,
      let direction = sense(.relativePeriod, index + 1), isNear(index + 1), !has(.duration, index + 2)
    else { return nil }
    return (unit, direction.payload, index + 2)
  }

  // MARK: Distances

  /// “in 3 days”, “3 days ago”, 3日前.
  func distance(at index: Int) -> DayReading? {
    let isFuture = has(.futureBefore, index)
    let isPast = has(.pastBefore, index)
    let first = isFuture || isPast ? index + 1 : index
    guard first == index || isNear(first), mayBeCounted(first), let length = length(at: first) else {
      return nil
    }
    let end = length.end
    let isNearEnd = isNear(end)
    let hasFutureAfter = isNearEnd && has(.futureAfter, end)
    let hasPastAfter = isNearEnd && has(.pastAfter, end)
    let isEarlier = isPast || hasPastAfter && !isFuture
    guard isFuture || isPast || hasFutureAfter || hasPastAfter else { return nil }
    let last = hasFutureAfter || hasPastAfter ? end + 1 : end
    guard let value = value(length, isPast: isEarlier) else { return nil }
    return DayReading(value, last, isSpelled: length.isSpelled)
  }

  private func mayBeCounted(_ index: Int) -> Bool {
    switch token(index)?.kind {
    case .digits, .hanNumeral, .numeral: true
    case .word:
      has(.number, index) || has(.article, index) || has(.wholeDuration, index) || has(.scale, index)
    case .sign, .otherWord, .piece, nil: false
    }
  }

  private func value(_ length: LengthReading, isPast: Bool) -> EntityValue? {
    guard length.parts.count == 1, let part = length.parts.first else {
      return .relativeDuration(DurationValue(length.parts), isPast: isPast)
    }
    guard let count = part.amount.integer else {
      return .relativeDuration(DurationValue(length.parts), isPast: isPast)
    }
    let signed = isPast ? -count : count
    return part.unit == .day ? .relativeDay(signed) : .relativePeriod(part.unit, signed)
  }
}
