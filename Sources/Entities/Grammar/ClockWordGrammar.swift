import Prose

// Times told by halves, quarters and minutes before or past the hour, the first of a range, and zones.

extension Grammar {
  /// “half past 7”, “halb vier”, “kwart voor 8”, “ten past 9”, “tien voor half 9”.
  func shiftedTime(at index: Int, isMarked: Bool) -> ClockReading? {
    if let shift = sense(.minutesBeforeHour, index), isNear(index + 1) {
      return shifted(index + 1, by: shift.payload, isSpelled: true)
    }
    guard let (minutes, direction, end, isSpelled) = minutesToHour(at: index) else { return nil }
    if let half = sense(.minutesBeforeHour, end), isNear(end + 1) {
      return shifted(end + 1, by: half.payload + direction * minutes, isSpelled: isSpelled)
    }
    return shifted(end, by: direction * minutes, isSpelled: isSpelled)
  }

  private func shifted(_ index: Int, by minutes: Int, isSpelled: Bool) -> ClockReading? {
    guard isNear(index), var clock = hours(at: index, isMarked: true), clock.time.minute == 0,
      clock.time.second == nil
    else { return nil }
    if clock.isBare, !isBareDay(clock.end), !has(.dayPeriod, clock.end) { return nil }
    clock.time = clock.time.moved(by: minutes)
    clock.isBare = false
    clock.isSpelled = isSpelled && token(index)?.kind != .digits
    return clock
  }

  /// “ten to”, “20 past”, “5 minuti alle”; “5 to” without a word for minutes is a range.
  private func minutesToHour(at index: Int) -> (Int, Int, Int, Bool)? {
    switch token(index)?.kind {
    case .digits, .numeral: break
    case .word where has(.number, index): break
    case _: return nil
    }
    guard let number = number(at: index), let minutes = number.value?.integer, (1...40).contains(minutes)
    else {
      return nil
    }
    let hasWord = durationUnit(at: number.end) == .minute && isNear(number.end)
    let place = hasWord ? number.end + 1 : number.end
    guard let link = sense(.minuteLink, place), isNear(place), isNear(place + 1) else { return nil }
    // A range or a place: “5 to 7”, “2 over”.
    guard hasWord || number.isSpelled && minutes % 5 == 0 || link.payload > 0 && minutes % 5 == 0 else {
      return nil
    }
    return (minutes, link.payload, place + 1, number.isSpelled)
  }

  /// “et demie”, “y media”, “menos cuarto”, “e 30 min”, “y 20”.
  func shiftedAfter(_ clock: ClockReading) -> ClockReading {
    guard !clock.hasMinutes, clock.time.minute == 0, isNear(clock.end) else { return clock }
    var clock = clock
    let end = clock.end
    if let shift = sense(.minutesAfterHour, end), !isContinued(end + 1) {
      clock.time = clock.time.moved(by: shift.payload)
      clock.end = end + 1
      clock.isBare = false
    } else if has(.halfHour, end), !isContinued(end + 1) {
      clock.time = clock.time.moved(by: 30)
      clock.end = end + 1
      clock.isBare = false
    } else if let link = sense(.hourLink, end), let minutes = minutesBehind(end + 1) {
      clock.time = clock.time.moved(by: link.payload * minutes.value)
      clock.end = minutes.end
      clock.isBare = false
    }
    return clock
  }

  private func minutesBehind(_ index: Int) -> (value: Int, end: Int)? {
    guard isNear(index), let number = number(at: index), let value = number.value?.integer,
      (1...59).contains(value)
    else { return nil }
    if durationUnit(at: number.end) == .minute, isNear(number.end) { return (value, number.end + 1) }
    return value % 5 == 0 && isBareDay(number.end) ? (value, number.end) : nil
  }

  // MARK: Ranges

  /// The first hour of “5 to 6 pm”, 17–18 Uhr, which has its half of the day from the second.
  func rangeStart(at index: Int) -> ClockReading? {
    guard index == 0 || !isTight(index), let hour = digits(index, atMost: 2), hour <= 24,
      hour > 0 || token(index)?.digitCount == 2,
      let place = rangeLink(index + 1), let last = clock(at: place), !last.isBare, last.time.minute % 5 == 0
    else { return nil }
    var time = ClockTime(hour: hour, isCertain: last.time.isCertain, offset: last.time.offset)
    if last.time.isCertain, last.time.hour > 12, hour <= 12, isTwelveHour(place) {
      let later = hour % 12 + 12
      time.hour = later <= last.time.hour ? later : hour % 12
    }
    return ClockReading(time: time, end: index + 1)
  }

  /// Whether the second time is written with an hour up to twelve.
  private func isTwelveHour(_ index: Int) -> Bool { digits(index).map { $0 <= 12 } ?? true }

  func rangeLink(_ index: Int) -> Int? {
    switch sign(index) {
    case 0x2D, 0x2013, 0x2014, 0x7E, 0x301C: return token(index + 1)?.kind == .digits ? index + 1 : nil
    case _: return has(.rangeBetween, index) && isNear(index) && isNear(index + 1) ? index + 1 : nil
    }
  }

  // MARK: Zones

  /// `UTC+2`, `CET`, `(MEZ)`, `+01:00`, `Z`.
  func zoned(_ clock: ClockReading) -> ClockReading? {
    guard clock.time.exists else { return nil }
    guard !clock.isBare else { return clock }
    var clock = clock
    let end = clock.end
    let isBracketed = sign(end) == 0x28
    if let (offset, last) = zone(at: isBracketed ? end + 1 : end) {
      if isBracketed, sign(last) != 0x29 { return clock }
      clock.time.offset = offset
      clock.end = isBracketed ? last + 1 : last
    } else if isLetter(end, 0x5A), isTight(end) {
      clock.time.offset = 0
      clock.end = end + 1
    } else if isTight(end), let (shift, last) = offset(end), last - end == 4 || isFourDigits(end + 1) {
      clock.time.offset = shift
      clock.end = last
    }
    return clock
  }

  private func isFourDigits(_ index: Int) -> Bool { token(index)?.digitCount == 4 }

  private func zone(at index: Int) -> (Int, Int)? {
    guard let zone = sense(.timeZone, index), isNear(index), let token = token(index) else { return nil }
    guard isUpperCase(index) || text[token.start] >= 0x80 || token.end - token.start > 4 else { return nil }
    if zone.payload == 0, isTight(index + 1), let (shift, last) = offset(index + 1) { return (shift, last) }
    return (zone.payload, index + 1)
  }

  private func offset(_ index: Int) -> (Int, Int)? {
    let mark = sign(index)
    guard mark == 0x2B || mark == 0x2D || mark == 0x2212, isTight(index + 1),
      let figure = digits(index + 1, atMost: 4)
    else { return nil }
    let direction = mark == 0x2B ? 1 : -1
    if isFourDigits(index + 1) {
      return figure <= 1400 && figure % 100 < 60
        ? (direction * (figure / 100 * 60 + figure % 100), index + 2) : nil
    }
    guard figure <= 14 else { return nil }
    guard sign(index + 2) == 0x3A, isTight(index + 2), isTight(index + 3), token(index + 3)?.digitCount == 2,
      let minutes = digits(index + 3), minutes < 60
    else { return (direction * figure * 60, index + 2) }
    return (direction * (figure * 60 + minutes), index + 4)
  }
}

extension ClockTime {
  /// Counted to 24 by a part of the day: 0 before noon, 1 after it, else an hour in its middle.
  func inPart(_ part: Int) -> ClockTime {
    var time = self
    guard hour <= 12 else { return time }
    let isBefore = time.isCertain
    time.isCertain = true
    switch part {
    case 0: if hour == 12 { time.hour = 0 }
    case 1: if hour < 12, !(isBefore && hour == 0) { time.hour += 12 }
    case 2..<6: if hour == 12 { time.hour = 0 }
    case 6..<11: if hour == 12 { time.isCertain = false }
    case 11..<14: if hour < 10, hour > 0 { time.hour += 12 }
    case 14..<18: if hour < 12, hour > 0 { time.hour += 12 }
    case _:
      if hour == 12 {
        time.hour = 0
      } else if hour >= 4, hour > 5 || part < 22 {
        time.hour += 12
      }
    }
    return time
  }

  /// Some minutes later or earlier on the same dial.
  func moved(by minutes: Int) -> ClockTime {
    var time = self
    var total = hour * 60 + minute + minutes
    if hour == 1, total < 60, !isCertain { total += 12 * 60 }
    total = (total % 1440 + 1440) % 1440
    time.hour = total / 60
    time.minute = total % 60
    return time
  }
}
