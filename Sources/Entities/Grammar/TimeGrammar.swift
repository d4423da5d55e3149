import Prose

// Clock times, alone and with their date.

extension Grammar {
  func time(at index: Int) -> Reading? {
    guard !isJoined(index), let (time, end) = clockTime(at: index) else { return nil }
    return Reading(kind: .time, value: .time(time), end: end)
  }

  func dateTime(at index: Int) -> Reading? {
    if let day = date(at: index), let (place, isClose) = timePlace(day.end),
      let (time, end) = clockTime(at: place),
      isClose || !time.isBareHour
    {
      return joined(day, time, end)
    }
    guard !isJoined(index), let (time, end) = clockTime(at: index) else { return nil }
    let comma = sign(end) == 0x2C ? end + 1 : end
    let place = skipLinks(.timeLink, skipLinks(.dateLink, comma, atMost: 1), atMost: 2)
    guard isNear(place), let day = date(at: place), !day.isSpelled || isRelative(day) else { return nil }
    return joined(day, time, day.end)
  }

  private func isRelative(_ day: Reading) -> Bool {
    if case .relativeDay = day.value { return true }
    return false
  }

  private func joined(_ day: Reading, _ time: ClockTime, _ end: Int) -> Reading? {
    switch day.value {
    case .date(let date): Reading(kind: .datetime, value: .dateTime(date, time), end: end)
    case .relativeDay(let days): Reading(kind: .datetime, value: .relativeDateTime(days, time), end: end)
    case .bytes, .number, .money, .measure, .relativePeriod, .time, .dateTime, .relativeDateTime, .duration,
      .phone:
      nil
    }
  }

  /// Where a time may begin behind a date, and whether a word or `T` says that one follows.
  private func timePlace(_ end: Int) -> (Int, Bool)? {
    if let mark = token(end), mark.kind == .otherWord, mark.end - mark.start == 1, text[mark.start] == 0x54,
      isTight(end), isTight(end + 1)
    {
      return (end + 1, true)
    }
    let comma = sign(end) == 0x2C ? end + 1 : end
    let place = skipLinks(.timeLink, comma, atMost: 2)
    guard place < tokens.count, isNear(place) else { return nil }
    return (place, place > comma)
  }

  // MARK: The clock

  private func clockTime(at index: Int) -> (ClockTime, Int)? {
    // 下午3点, PM 5:00, um 7
    if let period = sense(.dayPeriod, index) ?? dayPartPeriod(index), isNear(index + 1),
      let (time, end) = hours(at: index + 1, isMarked: true)
    {
      return zoned(inPeriod(time, period.payload), end)
    }
    if has(.clockBefore, index), isNear(index + 1), token(index + 1)?.kind == .digits,
      let (time, end) = hours(at: index + 1, isMarked: true)
    {
      return withPeriod(time, end)
    }
    guard let (time, end) = hours(at: index, isMarked: false) else { return nil }
    return withPeriod(time, end)
  }

  private func dayPartPeriod(_ index: Int) -> Sense? {
    sense(.dayPart, index).map { Sense(.dayPeriod, $0.payload) }
  }

  /// The period behind a time, then the zone. A bare hour needs one or the other.
  private func withPeriod(_ time: ClockTime, _ end: Int) -> (ClockTime, Int)? {
    let isBare = time.isBareHour
    var place = skipLinks(.timeLink, end, atMost: 1)
    place = skipLinks(.dateLink, place, atMost: 2)
    if let period = sense(.dayPeriod, end), isNear(end), !isContinued(end + 1) {
      var last = end + 1
      if isSign(last, "."), isTight(last), text[tokens[end].end - 1] != 0x2E,
        tokens[end].end - tokens[end].start > 3
      {
        last += 1
      }
      return zoned(inPeriod(time, period.payload), last)
    }
    for place in [end, place] {
      if let part = sense(.dayPart, place), isNear(place), !isContinued(place + 1) {
        return zoned(inPeriod(time, part.payload), place + 1)
      }
    }
    return isBare ? nil : zoned(time.withoutMark, end)
  }

  /// The figures of a time. `isMarked` when a word before says that it is one.
  private func hours(at index: Int, isMarked: Bool) -> (ClockTime, Int)? {
    guard let hour = wholeNumber(index, atMost: 2), hour <= 24 else { return nil }
    if token(index)?.kind == .hanNumeral, !has(.datePart, index + 1) { return nil }
    let next = index + 1
    switch sign(next) {
    case 0x3A where isTight(next) && isTight(next + 1): return colonTime(hour, index)
    case 0x2E where isTight(next) && isTight(next + 1):
      guard let minute = twoDigits(next + 1), minute < 60 else { break }
      // 16.30 Uhr, 16.30 PM
      if has(.clockAfter, next + 2), isNear(next + 2) {
        return made(hour, minute, next + 3, leadingZero: token(index)?.value ?? 0 < 10)
      }
      if isMarked || has(.dayPeriod, next + 2) { return made(hour, minute, next + 2) }
    case _: break
    }
    return markedHour(hour, next, isMarked: isMarked)
  }

  private func twoDigits(_ index: Int) -> Int? {
    token(index)?.digitCount == 2 ? digits(index) : nil
  }

  private func colonTime(_ hour: Int, _ index: Int) -> (ClockTime, Int)? {
    guard let minute = twoDigits(index + 2), minute < 60 else { return nil }
    var time = ClockTime(hour: hour, minute: minute)
    var end = index + 3
    if sign(end) == 0x3A, isTight(end), isTight(end + 1), let second = twoDigits(end + 1), second <= 60 {
      time.second = second
      end += 2
      if sign(end) == 0x2E, isTight(end), isTight(end + 1), token(end + 1)?.kind == .digits { end += 2 }
    }
    if sign(end) == 0x3A, isTight(end), isTight(end + 1), token(end + 1)?.kind == .digits { return nil }
    guard time.exists else { return nil }
    time.isCertain = hour > 12 || hour == 0 || token(index)?.digitCount == 2 && hour < 10
    if has(.clockAfter, end), isNear(end), !has(.duration, end) || sense(.clockAfter, end)?.payload == 1 {
      end += 1
    }
    return (time, end)
  }

  /// 7 Uhr, 14h30, 3点半, 3시 20분, 7 (am follows).
  private func markedHour(_ hour: Int, _ next: Int, isMarked: Bool) -> (ClockTime, Int)? {
    let isHourMark = sense(.datePart, next)?.payload == 3 && isNear(next)
    if isHourMark || has(.clockAfter, next) && isNear(next) {
      if has(.halfHour, next + 1), isTight(next + 1) { return made(hour, 30, next + 2) }
      if let minute = wholeNumber(next + 1, atMost: 2), minute < 60, isNear(next + 1) {
        if sense(.datePart, next + 2)?.payload == 4, isNear(next + 2) {
          return seconds(hour, minute, next + 3)
        }
        if !isHourMark, twoDigits(next + 1) != nil,
          isTight(next + 1) || isTight(next) || isHourWord(next)
        {
          guard isFreeMinute(next + 2) else { return nil }
          return made(hour, minute, next + 2)
        }
      }
      // “3 h” is a duration unless something else says clock.
      if has(.duration, next), !isMarked { return nil }
      return made(hour, 0, next + 1)
    }
    if has(.dayPeriod, next), isNear(next) || has(.dayPart, next) && isNear(next) || isMarked {
      var time = ClockTime(hour: hour)
      time.offset = ClockTime.bareMark
      return (time, next)
    }
    if isMarked || hasLinkedPart(next) {
      guard !isContinued(next), sign(next) != 0x25 else { return nil }
      var time = ClockTime(hour: hour)
      time.offset = ClockTime.bareMark
      return (time, next)
    }
    return nil
  }

  private func isHourWord(_ index: Int) -> Bool { !has(.duration, index) || isTight(index) }

  private func isFreeMinute(_ index: Int) -> Bool {
    !(has(.currency, index) || has(.unit, index) || sign(index) == 0x25)
  }

  /// 8 de la noche, 7 abends.
  private func hasLinkedPart(_ index: Int) -> Bool {
    let place = skipLinks(.dateLink, skipLinks(.timeLink, index, atMost: 1), atMost: 2)
    return has(.dayPart, place) && isNear(place) || has(.dayPart, index) && isNear(index)
  }

  private func seconds(_ hour: Int, _ minute: Int, _ end: Int) -> (ClockTime, Int)? {
    guard let second = wholeNumber(end, atMost: 2), second < 60, isNear(end),
      sense(.datePart, end + 1)?.payload == 5
    else { return made(hour, minute, end) }
    return (ClockTime(hour: hour, minute: minute, second: second, isCertain: hour > 12 || hour == 0), end + 2)
  }

  private func made(_ hour: Int, _ minute: Int, _ end: Int, leadingZero: Bool = false) -> (ClockTime, Int)? {
    let time = ClockTime(hour: hour, minute: minute, isCertain: hour > 12 || hour == 0)
    return time.exists ? (time, end) : nil
  }

  /// The hour counted to 24. Periods are 0 for before noon, 1 for after it; parts of the day are their hour.
  private func inPeriod(_ time: ClockTime, _ period: Int) -> ClockTime {
    var time = time.withoutMark
    time.isCertain = true
    if period == 0 || (period > 1 && period < 11) {
      if time.hour == 12 { time.hour = 0 }
    } else if time.hour < 12, period == 1 || (12..<21).contains(period) || time.hour >= 5 {
      time.hour += 12
    }
    return time
  }

  /// `UTC+2`, `CET`, `+01:00`, `Z`.
  private func zoned(_ time: ClockTime, _ end: Int) -> (ClockTime, Int)? {
    guard time.exists else { return nil }
    var time = time
    if let zone = sense(.timeZone, end), isNear(end),
      isUpperCase(end) || text[tokens[end].start] >= 0x80 || tokens[end].end - tokens[end].start > 4
    {
      time.offset = zone.payload
      if let (shift, last) = offset(end + 1), zone.payload == 0 {
        time.offset = shift
        return (time, last)
      }
      return (time, end + 1)
    }
    if let mark = token(end), mark.kind == .otherWord, mark.gap == .none, mark.end - mark.start == 1,
      text[mark.start] == 0x5A
    {
      time.offset = 0
      return (time, end + 1)
    }
    guard isTight(end), let (shift, last) = offset(end), last - end == 4 else { return (time, end) }
    time.offset = shift
    return (time, last)
  }

  private func offset(_ index: Int) -> (Int, Int)? {
    let mark = sign(index)
    guard mark == 0x2B || mark == 0x2D || mark == 0x2212, isTight(index), isTight(index + 1),
      let hours = digits(index + 1, atMost: 2), hours <= 14
    else { return nil }
    let direction = mark == 0x2B ? 1 : -1
    guard sign(index + 2) == 0x3A, isTight(index + 2), let minutes = twoDigits(index + 3), minutes < 60 else {
      return (direction * hours * 60, index + 2)
    }
    return (direction * (hours * 60 + minutes), index + 4)
  }
}

extension ClockTime {
  /// Marks an hour without minutes that still needs a period to be a time.
  fileprivate static let bareMark = Int.min

  fileprivate var isBareHour: Bool { offset == Self.bareMark }

  fileprivate var withoutMark: ClockTime {
    var time = self
    if isBareHour { time.offset = nil }
    return time
  }
}
