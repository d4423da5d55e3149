import Prose

// Days and clock times, alone and joined.

/// A day as it was read.
struct DayReading {
  /// A date, or a distance from today.
  var value: EntityValue
  var end: Int
  var alternative: CalendarDate?
  var isSpelled = false
  /// The part of the day that the words say too, as `SenseKind.dayPart`: “tonight”, 明朝.
  var part: Int?
  /// The token behind an article.
  var coreStart: Int?
  /// A bare number or a short weekday's name, which needs a time beside it to be a date.
  var isWeak = false

  /// “the 20th of next month”
  var isOfRelativeMonth: Bool {
    if case .date(let date) = value { return date.direction != nil && date.weekday == nil }
    return false
  }

  init(_ date: CalendarDate, _ end: Int, isSpelled: Bool = false) {
    value = .date(date)
    self.end = end
    self.isSpelled = isSpelled
  }

  init(_ value: EntityValue, _ end: Int, isSpelled: Bool = false) {
    self.value = value
    self.end = end
    self.isSpelled = isSpelled
  }
}

/// A clock time as it was read.
struct ClockReading {
  var time: ClockTime
  var end: Int
  /// A number of hours that nothing marks as a time.
  var isBare = false
  var isSpelled = false
  /// Minutes stand in figures already, so that no words for them follow.
  var hasMinutes = false
}

extension Grammar {
  /// A day, a clock time, or both.
  func moment(at index: Int) -> Reading? {
    guard mayBeginMoment(index) else { return nil }
    let day = day(at: index)
    if let day, let joined = dayAndTime(day) { return joined }
    let clock = isJoined(index) ? nil : clockOrRange(at: index, isMarked: false)
    if let clock, let joined = timeAndDay(clock) { return longer(joined, day) }
    if let clock, !clock.isBare, clock.end >= (day?.end ?? 0) {
      return Reading(kind: .time, value: .time(clock.time), end: clock.end, isSpelled: clock.isSpelled)
    }
    return day.flatMap { $0.isWeak ? nil : reading($0) }
  }

  private func clockOrRange(at index: Int, isMarked: Bool) -> ClockReading? {
    let clock = clock(at: index, isMarked: isMarked)
    return clock?.isBare ?? true ? rangeStart(at: index) ?? clock : clock
  }

  private func longer(_ joined: Reading, _ day: DayReading?) -> Reading {
    guard let day, !day.isWeak, day.end > joined.end else { return joined }
    return reading(day)
  }

  private func reading(_ day: DayReading) -> Reading {
    let kind: EntityKind =
      switch day.value {
      case .relativePeriod(let unit, _): unit.rawValue <= DurationValue.Unit.hour.rawValue ? .datetime : .date
      case .relativeDuration(let length, _):
        length.parts.contains { $0.unit.rawValue <= DurationValue.Unit.hour.rawValue } ? .datetime : .date
      case .date, .relativeDay, .bytes, .number, .money, .measure, .time, .dateTime, .relativeDateTime,
        .duration, .phone:
        .date
      }
    return Reading(
      kind: kind, value: day.value, end: day.end, alternativeDate: day.alternative, coreStart: day.coreStart,
      isSpelled: day.isSpelled)
  }

  // MARK: Joined

  private func dayAndTime(_ day: DayReading) -> Reading? {
    if isLetter(day.end, 0x54), isTight(day.end), isTight(day.end + 1), let clock = clock(at: day.end + 1) {
      return joined(day, clock, clock.end)
    }
    let comma = isClose(day.end) ? day.end + 1 : day.end
    let place = skipTimeLinks(comma)
    guard isNear(place) else { return nil }
    let isLinked = place > comma || day.part != nil
    guard let clock = clockOrRange(at: place, isMarked: isLinked), !clock.isBare || isLinked else {
      return nil
    }
    if clock.isBare, day.isWeak && day.part == nil || !isBareDay(clock.end) { return nil }
    // “this morning 7”, but not “this morning, one …”
    if clock.isBare, place == day.end || place == comma,
      comma > day.end || clock.isSpelled || clock.time.hour > 12
    {
      return nil
    }
    return joined(day, clock, clock.end)
  }

  private func timeAndDay(_ clock: ClockReading) -> Reading? {
    // 营业到21:00，周六… is another clause.
    let comma =
      isClose(clock.end) && token(clock.end)?.value ?? 0 < 0x80 && !isTight(clock.end + 1)
      ? clock.end + 1 : clock.end
    for count in [3, 2, 1, 0] {
      let place = skip(comma, atMost: count) {
        has(.timeLink, $0) || has(.dateLink, $0) || has(.dayBefore, $0)
      }
      guard place - comma == count || count == 0, isNear(place), let day = self.day(at: place) else {
        continue
      }
      if day.isWeak, place == comma || clock.isBare { continue }
      // “od 9.00 do 18.00, v sobotu 10.00–16.00”: the day has a time of its own.
      if comma > clock.end, self.clock(at: day.end) != nil { continue }
      if clock.isBare, day.part == nil || !has(.clockBefore, clock.end - 2) { continue }
      return joined(day, clock, day.end)
    }
    return nil
  }

  private func joined(_ day: DayReading, _ clock: ClockReading, _ end: Int) -> Reading? {
    var time = clock.time
    if let part = day.part, !time.isCertain { time = time.inPart(part) }
    let value: EntityValue
    switch day.value {
    case .date(let date):
      guard date.day != nil || date.weekday != nil else { return nil }
      value = .dateTime(date, time)
    case .relativeDay(let days): value = .relativeDateTime(days, time)
    case .bytes, .number, .money, .measure, .relativePeriod, .relativeDuration, .time, .dateTime,
      .relativeDateTime, .duration, .phone:
      return nil
    }
    return Reading(
      kind: .datetime, value: value, end: end, alternativeDate: day.alternative, coreStart: day.coreStart)
  }

  /// A comma, or a dash or slash between spaces.
  private func isClose(_ index: Int) -> Bool {
    switch sign(index) {
    case 0x2C, 0x60C, 0x3001: true
    case 0x2D, 0x2013: !isTight(index) && !isTight(index + 1)
    case _: false
    }
  }

  // MARK: Links

  func skip(_ index: Int, atMost count: Int, _ isLink: (Int) -> Bool) -> Int {
    var next = index
    while next < index + count, next < tokens.count, isNear(next) || next == index, isLink(next) { next += 1 }
    return next
  }

  func skipLinks(_ kind: SenseKind, _ index: Int, atMost count: Int) -> Int {
    skip(index, atMost: count) { has(kind, $0) && isNear($0) }
  }

  /// “at”, “um”, “a las”; in Turkish also a case ending behind an apostrophe.
  private func skipTimeLinks(_ index: Int) -> Int {
    skip(afterCaseEnding(index), atMost: 2) {
      has(.timeLink, $0) || has(.clockBefore, $0) && !isClockNoun($0) || has(.dateArticle, $0)
    }
  }

  /// 'te, 'da behind a date or name: İstanbul Türkçesi writes case endings behind an apostrophe.
  func afterCaseEnding(_ index: Int) -> Int {
    guard sign(index) == 0x27 || sign(index) == 0x2019, let ending = token(index + 1),
      ending.gap == .none, ending.kind == .otherWord || ending.kind == .word,
      ending.end - ending.start <= 8, style.region == "TR"
    else { return index }
    return index + 2
  }

  func isLetter(_ index: Int, _ letter: UInt8) -> Bool {
    guard let token = token(index), token.kind == .otherWord || token.kind == .word else { return false }
    return token.end - token.start == 1 && text[token.start] == letter
  }
}
