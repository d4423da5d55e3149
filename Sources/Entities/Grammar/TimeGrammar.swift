import Prose

// Clock times: 14:30, 2:30 pm, 14h30, 下午3点半, 7 Uhr abends, half past seven, halb vier.

extension Grammar {
  /// A clock time; `isMarked` when words before say that one follows.
  func clock(at index: Int, isMarked: Bool = false) -> ClockReading? {
    if let period = dayPeriod(at: index), isNear(index + 1), let clock = periodFirst(period, index) {
      return zoned(clock)
    }
    if has(.clockBefore, index), isClockNoun(index) {
      let place = afterClockNoun(index)
      guard isNear(place), let clock = clock(at: place, isMarked: true), !clock.isBare || isBareDay(clock.end)
      else { return nil }
      var marked = clock
      marked.isBare = false
      return marked
    }
    if isLetter(index, 0x54), isTight(index + 1), let clock = figureTime(at: index + 1, isMarked: false) {
      return zoned(clock)
    }
    let before = announced(index)
    guard
      var clock = shiftedTime(at: index, isMarked: isMarked || before != nil)
        ?? hours(at: index, isMarked: isMarked || before != nil)
    else { return nil }
    let bare = clock.end
    clock = behind(clock)
    // “um 7”, “alle 7”
    if clock.isBare, before == 0, clock.end == bare, isBareDay(bare), !has(.numberLink, bare) {
      clock.isBare = false
    }
    return zoned(clock)
  }

  /// The hour word that a table names as part of the time: saat 19, الساعة 7, pukul 14.30.
  func isClockNoun(_ index: Int) -> Bool { sense(.clockBefore, index)?.payload == 1 }

  private func afterClockNoun(_ index: Int) -> Int {
    isSign(index + 1, ".") && isTight(index + 1) ? index + 2 : index + 1
  }

  /// What kind of word for “at” stands before: 0 makes a bare number a time, 2 only one with a word for hours.
  private func announced(_ index: Int) -> Int? {
    guard index > 0, isNear(index), let before = sense(.clockBefore, index - 1) else { return nil }
    // “4 à 6 heures” is a length.
    if before.payload == 2, token(index - 2)?.kind == .digits { return nil }
    return before.payload == 1 ? 0 : before.payload
  }

  // MARK: Parts of the day

  /// 0 and 1 for the halves of the day, else an hour in the middle of the part.
  private func dayPeriod(at index: Int) -> Int? {
    sense(.dayPeriod, index)?.payload ?? sense(.dayPart, index)?.payload
  }

  /// 下午3点, PM 5:00, “in the afternoon at 7”.
  private func periodFirst(_ period: Int, _ index: Int) -> ClockReading? {
    let comma = sign(index + 1) == 0x2C ? index + 2 : index + 1
    let place = skip(comma, atMost: 2) { has(.timeLink, $0) || has(.dateLink, $0) || has(.clockBefore, $0) }
    // “I am two …”
    if has(.dayPeriod, index), token(place)?.kind == .word { return nil }
    guard isNear(place),
      var clock = shiftedTime(at: place, isMarked: true) ?? hours(at: place, isMarked: true),
      !clock.isBare || isBareDay(clock.end)
    else { return nil }
    clock.time = clock.time.inPart(period)
    clock.isBare = false
    return shiftedAfter(clock)
  }

  /// The words behind a time: halves and quarters, am and pm, parts of the day.
  private func behind(_ reading: ClockReading) -> ClockReading {
    var clock = shiftedAfter(reading)
    var end = clock.end
    if let period = sense(.dayPeriod, end), isNear(end), !isContinued(end + 1),
      period.payload != 0 || clock.time.hour <= 12
    {
      clock.time = clock.time.inPart(period.payload)
      clock.isBare = false
      clock.end = periodEnd(end)
      clock = shiftedAfter(clock)
      end = clock.end
    }
    // ‘s avonds, as some programs correct it
    let quoted = sign(end) == 0x2018 && isTight(end + 1) ? end + 1 : end
    let linked = skipLinks(.dateLink, skipLinks(.timeLink, end, atMost: 1), atMost: 2)
    for place in [quoted, linked] {
      guard let part = sense(.dayPart, place), isNear(place), !isContinued(place + 1),
        !has(.relativeDay, place), place == quoted || part.payload != 12 && part.payload != 23
      else { continue }
      clock.time = clock.time.inPart(part.payload)
      clock.isBare = false
      clock.end = place + 1
      return shiftedAfter(clock)
    }
    return clock
  }

  /// The point of “p.m.” may stand apart from what the lexicon knows.
  private func periodEnd(_ index: Int) -> Int {
    let token = tokens[index]
    let isOpen = text[token.end - 1] != 0x2E && token.end - token.start > 2
    return isOpen && isSign(index + 1, ".") && isTight(index + 1)
      && text[token.start..<token.end].contains(0x2E)
      ? index + 2 : index + 1
  }

  // MARK: Figures

  /// The hour with its minutes.
  func hours(at index: Int, isMarked: Bool) -> ClockReading? {
    if let time = figureTime(at: index, isMarked: isMarked) { return time }
    if let clock = packedTime(at: index) { return clock }
    guard let (hour, next, isSpelled) = hour(at: index) else { return nil }
    if let clock = markedHour(hour, next, isMarked: isMarked, isHan: tokens[index].kind == .hanNumeral) {
      return clock
    }
    guard !isContinued(next) || has(.dayPeriod, next), sign(next) != 0x25 else { return nil }
    if isSpelled, !isMarked, !hasPartBehind(next) { return nil }
    if tokens[index].kind == .hanNumeral, !isMarked { return nil }
    return ClockReading(
      time: ClockTime(hour: hour, isCertain: isCertain(hour)), end: next, isBare: true, isSpelled: isSpelled)
  }

  private func hasPartBehind(_ index: Int) -> Bool {
    let place = skipLinks(.dateLink, skipLinks(.timeLink, index, atMost: 1), atMost: 2)
    let quoted = sign(index) == 0x2018 ? index + 1 : index
    return has(.dayPart, place) || has(.dayPart, quoted) || has(.dayPeriod, index)
      || has(.minutesAfterHour, index) || has(.halfHour, index)
  }

  private func isCertain(_ hour: Int) -> Bool { hour > 12 || hour == 0 }

  /// 0–24 in figures or words.
  private func hour(at index: Int) -> (hour: Int, end: Int, isSpelled: Bool)? {
    if let hour = wholeNumber(index, atMost: 2) { return hour <= 24 ? (hour, index + 1, false) : nil }
    guard let token = token(index), token.kind == .word || token.kind == .numeral else { return nil }
    if has(.article, index), !has(.number, index) {
      return has(.clockAfter, index + 1) && isNear(index + 1) ? (1, index + 1, true) : nil
    }
    guard token.kind == .numeral || has(.number, index), let number = number(at: index),
      let hour = number.value?.integer, (0...24).contains(hour)
    else { return nil }
    return (hour, number.end, true)
  }

  /// 340pm
  private func packedTime(at index: Int) -> ClockReading? {
    guard let token = token(index), token.kind == .digits, token.digitCount == 3 || token.digitCount == 4,
      has(.dayPeriod, index + 1), isNear(index + 1), token.value / 100 <= 12, token.value % 100 < 60
    else { return nil }
    let time = ClockTime(hour: Int(token.value / 100), minute: Int(token.value % 100), isCertain: false)
    return ClockReading(time: time, end: index + 1)
  }

  private func twoDigits(_ index: Int) -> Int? {
    token(index)?.digitCount == 2 ? digits(index) : nil
  }

  /// 14:30, 14:30:05, and 14.30 where a point may part them.
  private func figureTime(at index: Int, isMarked: Bool) -> ClockReading? {
    guard let hour = digits(index, atMost: 2), hour <= 24, isTight(index + 1), isTight(index + 2),
      let minute = twoDigits(index + 2), minute < 60
    else { return nil }
    let isPoint = sign(index + 1) == 0x2E
    guard sign(index + 1) == 0x3A || isPoint && mayBePointed(index, isMarked) else { return nil }
    var time = ClockTime(hour: hour, minute: minute)
    var end = index + 3
    if sign(end) == 0x3A || isPoint && sign(end) == 0x2E, isTight(end), isTight(end + 1),
      let second = twoDigits(end + 1), second <= 60
    {
      time.second = second
      end += 2
      if sign(end) == 0x2E, isTight(end), isTight(end + 1), token(end + 1)?.kind == .digits { end += 2 }
    }
    let isLonger = sign(end) == 0x3A || isPoint && sign(end) == 0x2E
    if isLonger, isTight(end), isTight(end + 1), token(end + 1)?.kind == .digits { return nil }
    guard time.exists else { return nil }
    time.isCertain = isCertain(hour) || token(index)?.digitCount == 2 && hour < 10
    if has(.clockAfter, end), isNear(end), !isContinued(end + 1) { end += 1 }
    return ClockReading(time: time, end: end, hasMinutes: true)
  }

  /// Where a word says so or the locale writes times with a point, and nothing is counted.
  private func mayBePointed(_ index: Int, _ isMarked: Bool) -> Bool {
    let end = index + 3
    if has(.clockAfter, end) && isNear(end) || has(.dayPeriod, end) { return true }
    if style.decimal == 0x2C, isInPointedRange(index) { return true }
    let isLonger = sign(end) == 0x2E && isTight(end) && isTight(end + 1) && token(end + 1)?.kind == .digits
    if isLonger, twoDigits(end + 1) == nil { return false }
    guard isBareDay(end) || isLonger else { return false }
    // 9.07 malam
    if has(.dayPart, index + 3), isNear(index + 3) { return true }
    return isMarked || style.hasPointInTimes && style.decimal != 0x2E && token(index)?.digitCount == 2
  }

  /// Either end of “9.00–18.00”, “od 9.00 do 17.30”, where no amount follows.
  private func isInPointedRange(_ index: Int) -> Bool {
    if let place = rangeLink(index + 3), isPointed(place), isBareDay(place + 3) { return true }
    return index >= 4 && isPointed(index - 4) && rangeLink(index - 1) == index && isBareDay(index + 3)
  }

  /// 9.00
  private func isPointed(_ index: Int) -> Bool {
    guard let hour = digits(index, atMost: 2), hour <= 24, sign(index + 1) == 0x2E, isTight(index + 1),
      isTight(index + 2), let minute = twoDigits(index + 2)
    else { return false }
    return minute < 60
  }

  // MARK: Hours with a word

  /// 7 Uhr, 14h30, 3点半, 3시 20분.
  private func markedHour(_ hour: Int, _ next: Int, isMarked: Bool, isHan: Bool) -> ClockReading? {
    if let offset = sense(.hourOffset, next), isNear(next), hour + offset.payload <= 24 {
      return minutes(hour + offset.payload, next)
    }
    let isHourMark = sense(.datePart, next)?.payload == 3
    guard isNear(next), isHourMark || has(.clockAfter, next),
      !isContinued(next + 1) || has(.halfHour, next + 1) || token(next + 1)?.kind == .digits
    else { return nil }
    if has(.duration, next), !isHourMark, !isMarked, !hasMinutes(next + 1), !hasPartBehind(next + 1) {
      return nil
    }
    return minutes(hour, next)
  }

  private func hasMinutes(_ index: Int) -> Bool {
    twoDigits(index) != nil && isNear(index) && isBareDay(index + 1)
  }

  /// What may stand behind the word for hours.
  private func minutes(_ hour: Int, _ mark: Int) -> ClockReading? {
    let next = mark + 1
    let isHourMark = sense(.datePart, mark)?.payload == 3
    if has(.halfHour, next), isTight(next) || !isHourMark { return made(hour, 30, next + 1) }
    if let minute = wholeNumber(next, atMost: 2), minute < 60, isNear(next) {
      if sense(.datePart, next + 1)?.payload == 4 || isMinuteWord(next + 1), isNear(next + 1) {
        return seconds(hour, minute, next + 2)
      }
      if sense(.datePart, next + 1)?.payload == 5, isNear(next + 1) {
        var clock = made(hour, 0, next + 2)
        clock?.time.second = minute
        return clock
      }
      if !isHourMark, twoDigits(next) != nil, isBareDay(next + 1) { return made(hour, minute, next + 1) }
    }
    return made(hour, 0, next)
  }

  private func isMinuteWord(_ index: Int) -> Bool { durationUnit(at: index) == .minute }

  private func seconds(_ hour: Int, _ minute: Int, _ end: Int) -> ClockReading? {
    guard let second = wholeNumber(end, atMost: 2), second < 60, isNear(end),
      sense(.datePart, end + 1)?.payload == 5
    else { return made(hour, minute, end) }
    var clock = made(hour, minute, end + 2)
    clock?.time.second = second
    return clock
  }

  private func made(_ hour: Int, _ minute: Int, _ end: Int) -> ClockReading? {
    let time = ClockTime(hour: hour, minute: minute, isCertain: isCertain(hour))
    return time.exists ? ClockReading(time: time, end: end) : nil
  }
}
