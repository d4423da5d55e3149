import Prose

// Dates: numeric, with a month's name, with 年月日 marks, weekdays, relative days.

extension Grammar {
  /// A date with its weekday.
  func date(at index: Int) -> Reading? {
    guard let found = calendarDate(at: index) ?? relativeDate(at: index) else { return nil }
    return Reading(kind: .date, value: found.value, end: found.end, isSpelled: found.isSpelled)
  }

  struct DateReading {
    var value: EntityValue
    var end: Int
    var isSpelled = false
  }

  /// The weekday first or last, and the date between.
  private func calendarDate(at index: Int) -> DateReading? {
    if let weekday = sense(.weekday, index), !isContinued(index + 1) {
      return weekdayFirst(weekday.payload, index)
    }
    guard !isJoined(index), let bare = bareDate(at: index), bare.0.exists else { return nil }
    var (date, end, _) = bare
    let isSpelled = bare.isSpelled && date.year == nil
    if let (weekday, weekdayEnd) = trailingWeekday(end) {
      date.weekday = weekday
      end = weekdayEnd
    }
    return DateReading(value: .date(date), end: end, isSpelled: isSpelled)
  }

  private func weekdayFirst(_ weekday: Int, _ index: Int) -> DateReading? {
    var next = index + 1
    if isSign(next, ".") || isSign(next, ",") || sign(next) == 0x2C { next += 1 }
    if sign(next) == 0x2C { next += 1 }
    let afterLinks = skipLinks(.dateLink, next, atMost: 2)
    if isNear(afterLinks), let (bare, end, _) = bareDate(at: afterLinks), bare.exists, bare.day != nil {
      var date = bare
      date.weekday = weekday
      return DateReading(value: .date(date), end: end)
    }
    if let day = digits(afterLinks, atMost: 2), (1...31).contains(day), isNear(afterLinks),
      afterLinks == index + 1
    {
      let end = ordinalSuffixEnd(afterLinks + 1) ?? afterLinks + 1
      if !isContinued(end), isBareDay(end) {
        return DateReading(value: .date(CalendarDate(day: day, weekday: weekday)), end: end)
      }
    }
    // “Mon”, “So”, “Do” alone may be other words.
    guard let token = token(index), isLongName(token) else { return nil }
    return DateReading(value: .date(CalendarDate(weekday: weekday)), end: index + 1, isSpelled: true)
  }

  /// Whether nothing behind a bare number makes it something else than a day.
  private func isBareDay(_ end: Int) -> Bool {
    switch sign(end) {
    case 0x3A, 0x25, 0x2F, 0x2D: return false
    case 0x2E, 0x2C: return !isTight(end + 1) || token(end + 1)?.kind != .digits
    case _: break
    }
    return
      !(has(.unit, end) || has(.duration, end) || has(.currency, end) || has(.clockAfter, end)
      || has(.dayPeriod, end) || has(.scale, end) || has(.percentAfter, end))
  }

  private func isLongName(_ token: Token) -> Bool {
    let isLatin = text[token.start] < 0xE0
    return token.end - token.start >= (isLatin ? 5 : 6)
  }

  /// `(火)`, `, Wednesday`, ` 星期三`.
  private func trailingWeekday(_ end: Int) -> (Int, Int)? {
    let isBracketed = sign(end) == 0x28
    let place = isBracketed || sign(end) == 0x2C ? end + 1 : end
    guard let weekday = sense(.weekday, place), isNear(place), !isContinued(place + 1) else { return nil }
    guard isBracketed else {
      guard let token = token(place), isLongName(token), text[token.start] >= 0xE0 || sign(end) == 0x2C else {
        return nil
      }
      return (weekday.payload, place + 1)
    }
    return sign(place + 1) == 0x29 ? (weekday.payload, place + 2) : nil
  }

  func skipLinks(_ kind: SenseKind, _ index: Int, atMost count: Int) -> Int {
    var next = index
    while next < index + count, has(kind, next), isNear(next) { next += 1 }
    return next
  }

  /// A date without its weekday.
  private func bareDate(at index: Int) -> (CalendarDate, end: Int, isSpelled: Bool)? {
    if let marked = markedDate(at: index) { return (marked.0, marked.1, false) }
    if let named = namedDate(at: index) { return named }
    if let numeric = numericDate(at: index) { return (numeric.0, numeric.1, false) }
    return nil
  }

  // MARK: 2025年4月3日, 4월 3일, ngày 3 tháng 4 năm 2025

  private func markedDate(at index: Int) -> (CalendarDate, Int)? {
    var date = CalendarDate()
    var next = index
    var end = index
    var offset = 0
    if let era = sense(.era, next), isNear(next + 1), wholeNumber(next + 1) != nil {
      offset = era.payload
      next += 1
    }
    while next == index || isNear(next), let (part, value, partEnd) = datePart(at: next) {
      switch part {
      case 0 where date.year == nil && date.day == nil && date.month == nil || part == 0 && isPrefixed(next):
        date.year = fullYear(value + offset, digits: tokens[next].digitCount)
      case 1 where date.month == nil && (1...12).contains(value): date.month = value
      case 2 where date.day == nil && (1...31).contains(value): date.day = value
      case _: return finished(date, end)
      }
      end = partEnd
      next = partEnd
      if has(.dateLink, next) { next += 1 }
    }
    return finished(date, end)
  }

  private func isPrefixed(_ index: Int) -> Bool { has(.datePartBefore, index) }

  private func finished(_ date: CalendarDate, _ end: Int) -> (CalendarDate, Int)? {
    date == CalendarDate() ? nil : (date, end)
  }

  private func fullYear(_ year: Int, digits: UInt16) -> Int {
    if year >= 2400, year <= 2700 { return year - 543 }
    return digits == 2 && year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year
  }

  private func datePart(at index: Int) -> (part: Int, value: Int, end: Int)? {
    if let mark = sense(.datePartBefore, index), mark.payload < 3, isNear(index + 1),
      let value = wholeNumber(index + 1)
    {
      return (mark.payload, value, index + 2)
    }
    guard let value = wholeNumber(index), let mark = sense(.datePart, index + 1), mark.payload < 3,
      isNear(index + 1)
    else { return nil }
    return (mark.payload, value, index + 2)
  }

  // MARK: 3 April 2025

  private func namedDate(at index: Int) -> (CalendarDate, end: Int, isSpelled: Bool)? {
    if let month = sense(.month, index) { return monthFirst(month.payload, index) }
    if let day = dayOfMonth(at: index) {
      var next = day.end
      if sign(next) == 0x2E || sign(next) == 0x2D || sign(next) == 0x2C { next += 1 }
      next = skipLinks(.dateLink, next, atMost: 2)
      if let month = sense(.month, next), isNear(next), !isContinued(next + 1) || sign(next + 1) == 0x2D {
        let (year, end) = trailingYear(next + 1)
        return (
          CalendarDate(year: year, month: month.payload, day: day.value), end, day.isSpelled && year == nil
        )
      }
    }
    // 2016 Jan 12
    if let year = digits(index, atMost: 4), token(index)?.digitCount == 4, (1500...2700).contains(year) {
      let place = sign(index + 1) == 0x2D || sign(index + 1) == 0x2C ? index + 2 : index + 1
      if let month = sense(.month, place), isNear(place) {
        let dayPlace = sign(place + 1) == 0x2D || sign(place + 1) == 0x2E ? place + 2 : place + 1
        if let day = dayOfMonth(at: dayPlace), !day.isSpelled, isNear(dayPlace) {
          return (CalendarDate(year: year, month: month.payload, day: day.value), day.end, false)
        }
        return (CalendarDate(year: year, month: month.payload), place + 1, false)
      }
    }
    return nil
  }

  private func monthFirst(_ month: Int, _ index: Int) -> (CalendarDate, end: Int, isSpelled: Bool)? {
    guard !isContinued(index + 1) || isSign(index + 1, ".") else { return nil }
    var next = isSign(index + 1, ".") ? index + 2 : index + 1
    let isHyphened = isSign(next, "-") || isSign(next, "/")
    if isHyphened { next += 1 }
    let linked = skipLinks(.dateLink, next, atMost: 2)
    if let day = dayOfMonth(at: linked), isNear(linked), isBareDay(day.end) || has(.dateLink, day.end),
      !(day.isSpelled && linked == next && !isCapitalised(index))
    {
      let (year, end) = trailingYear(day.end)
      return (CalendarDate(year: year, month: month, day: day.value), end, day.isSpelled && year == nil)
    }
    let comma = sign(linked) == 0x2C ? linked + 1 : linked
    if let year = fourDigitYear(comma), isNear(comma) {
      return (CalendarDate(year: year, month: month), comma + 1, false)
    }
    // A month's name alone says little and may be another word.
    return nil
  }

  private func isCapitalised(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return !text[token.start].isLower
  }

  /// 1–31 as figure, with ordinal ending, or as ordinal word.
  private func dayOfMonth(at index: Int) -> (value: Int, end: Int, isSpelled: Bool)? {
    if let day = digits(index, atMost: 2), (1...31).contains(day) {
      return (day, ordinalSuffixEnd(index + 1) ?? index + 1, false)
    }
    guard let ordinal = sense(.ordinal, index)?.number.integer, (1...31).contains(ordinal) else { return nil }
    return (ordinal, index + 1, true)
  }

  private func fourDigitYear(_ index: Int) -> Int? {
    guard let token = token(index), token.kind == .digits, token.digitCount == 4, !isContinued(index + 1)
    else {
      return nil
    }
    let year = Int(token.value)
    guard (1000...2700).contains(year), !isGroupedFigure(index) else { return nil }
    return year >= 2400 ? year - 543 : year
  }

  /// Whether the figure goes on with a fraction: 2025.50
  private func isGroupedFigure(_ index: Int) -> Bool {
    (sign(index + 1) == 0x2E || sign(index + 1) == 0x2C) && isTight(index + 1) && isTight(index + 2)
      && token(index + 2)?.kind == .digits
  }

  /// `, 2025`, ` de 2025`, `-25`, with a word or letter for “year” behind.
  private func trailingYear(_ index: Int) -> (Int?, end: Int) {
    var next = index
    let mark = sign(next)
    if mark == 0x2C || mark == 0x2E || mark == 0x2D || mark == 0x2F { next += 1 }
    if mark == 0x2E, sign(next) == 0x2C { next += 1 }
    next = skipLinks(.dateLink, next, atMost: 2)
    if isNear(next), let year = fourDigitYear(next) {
      if has(.era, next + 1), isNear(next + 1), let era = sense(.era, next + 1), era.payload <= 0 {
        return (year, next + 2)
      }
      return (year, next + 1)
    }
    if mark == 0x2D || mark == 0x2F, let token = token(next), token.kind == .digits, token.digitCount == 2,
      isTight(next), !isContinued(next + 1)
    {
      return (fullYear(Int(token.value), digits: 2), next + 1)
    }
    if let apostrophe = self.token(next), apostrophe.kind == .sign,
      sign(next) == 0x27 || sign(next) == 0x2019,
      isTight(next + 1), let year = digits(next + 1, atMost: 2), self.token(next + 1)?.digitCount == 2
    {
      return (fullYear(year, digits: 2), next + 2)
    }
    return (nil, index)
  }

  // MARK: Relative days

  private func relativeDate(at index: Int) -> DateReading? {
    guard !isJoined(index) else { return nil }
    if let day = sense(.relativeDay, index) {
      return DateReading(value: .relativeDay(day.payload), end: index + 1, isSpelled: true)
    }
    if let period = sense(.relativeUnit, index), let unit = DurationValue.Unit(rawValue: period.payload / 100)
    {
      return DateReading(
        value: .relativePeriod(unit, period.payload % 100 - 50), end: index + 1, isSpelled: true)
    }
    if let direction = sense(.relativePeriod, index), isNear(index + 1),
      let weekday = sense(.weekday, index + 1)
    {
      let date = CalendarDate(weekday: weekday.payload)
      _ = direction
      return DateReading(value: .date(date), end: index + 2, isSpelled: true)
    }
    return distance(at: index)
  }

  /// “in 3 days”, “3 days ago”, 3日前.
  private func distance(at index: Int) -> DateReading? {
    let isFuture = has(.futureBefore, index)
    let isPast = has(.pastBefore, index)
    let first = isFuture || isPast ? index + 1 : index
    guard first == index || isNear(first), let length = duration(at: first),
      case .duration(let duration) = length.value, duration.parts.count == 1, let part = duration.parts.first,
      let count = part.amount.integer
    else { return nil }
    let end = length.end
    let isLater = isFuture || (isNear(end) && has(.futureAfter, end))
    let isEarlier = isPast || (isNear(end) && has(.pastAfter, end))
    guard isLater || isEarlier, part.unit.isDayOrLonger else { return nil }
    let hasAfterWord = isNear(end) && (has(.futureAfter, end) || has(.pastAfter, end))
    let signed = isEarlier ? -count : count
    let value: EntityValue = part.unit == .day ? .relativeDay(signed) : .relativePeriod(part.unit, signed)
    return DateReading(value: value, end: hasAfterWord ? end + 1 : end, isSpelled: length.isSpelled)
  }
}

extension DurationValue.Unit {
  fileprivate var isDayOrLonger: Bool {
    switch self {
    case .second, .minute, .hour: false
    case .day, .week, .month, .year, .businessDay: true
    }
  }
}
