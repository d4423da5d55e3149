import Prose

// Dates whose figures are marked as year, month and day: 2025年4月3日, 4월 3일, ngày 3 tháng 4 năm 2025.

extension Grammar {
  private struct MarkedPart {
    var part: Int
    var value: Int
    var end: Int
    var digitCount: UInt16
    var isPrefixed = false
  }

  func markedDate(at index: Int) -> DayReading? {
    var date = CalendarDate()
    let calendar = sense(.calendar, index).flatMap { CalendarDate.Calendar(rawValue: $0.payload) }
    var next = calendar == nil ? index : skipLinks(.dateLink, index + 1, atMost: 1)
    var end = next
    let first = next
    var found = calendar
    while next == first || isNear(next) {
      if let inner = sense(.calendar, next), next > first {
        found = CalendarDate.Calendar(rawValue: inner.payload)
        next += 1
        continue
      }
      guard let part = markedPart(at: next), take(part, into: &date, isLast: part.end) else { break }
      end = part.end
      next = afterMark(end)
    }
    if date.year == nil, date.day != nil, date.month != nil, let (year, last) = bareYear(at: end) {
      date.year = year
      end = last
    }
    guard date != CalendarDate() else { return nil }
    if let found { return found.gregorian(date).map { DayReading($0, end) } }
    return date.exists ? DayReading(date, end) : nil
  }

  private func take(_ part: MarkedPart, into date: inout CalendarDate, isLast end: Int) -> Bool {
    switch part.part {
    case 0:
      guard date.year == nil, let year = fullYear(part, date) else { return false }
      date.year = year
    case 1:
      guard date.month == nil, (1...12).contains(part.value) else { return false }
      date.month = part.value
    case _:
      guard date.day == nil, (1...31).contains(part.value), date.year == nil || date.month != nil else {
        return false
      }
      date.day = part.value
    }
    return true
  }

  /// Four digits, or two before a month: 07年3月; Buddhist years as Gregorian ones.
  private func fullYear(_ part: MarkedPart, _ date: CalendarDate) -> Int? {
    let year = part.value
    if year >= 2400, year <= 2700 { return year - 543 }
    if year >= 1000, year < 2400 { return year }
    // 民國 years in Taiwan, the era left out.
    if style.region == "TW", part.digitCount == 3, (90...150).contains(year),
      markedPart(at: part.end)?.part == 1
    {
      return year + 1911
    }
    guard part.digitCount == 2 else { return nil }
    let isFollowed = markedPart(at: part.end)?.part == 1
    return isFollowed || date.month != nil ? century(year) : nil
  }

  /// Behind one small mark or word: 2025年の4月, 11월-28일, 1월 22일, 2018년.
  private func afterMark(_ end: Int) -> Int {
    let isMark = sign(end) == 0x2D || sign(end) == 0x2C
    let next = isMark ? end + 1 : end
    return markedPart(at: next) != nil ? next : skipLinks(.dateLink, next, atMost: 1)
  }

  private func bareYear(at end: Int) -> (Int, Int)? {
    let place = sign(end) == 0x2C ? end + 1 : end
    guard isNear(place), let token = token(place), token.kind == .digits, token.digitCount == 4,
      (1900...2100).contains(token.value), isBareDay(place + 1), !isTight(place)
    else { return nil }
    return (Int(token.value), place + 1)
  }

  private func markedPart(at index: Int) -> MarkedPart? {
    if let mark = sense(.datePartBefore, index), mark.payload < 3, isNear(index + 1),
      let value = wholeNumber(index + 1),
      dateSeparator(index + 2) == 0 || !isTight(index + 2) || !isTight(index + 3) || digits(index + 3) == nil
    {
      return MarkedPart(
        part: mark.payload, value: value, end: index + 2, digitCount: tokens[index + 1].digitCount,
        isPrefixed: true)
    }
    if let (year, end) = eraYear(at: index) {
      return MarkedPart(part: 0, value: year, end: end, digitCount: 4)
    }
    // 3 tháng 4
    if let day = digits(index, atMost: 2), let mark = sense(.datePartBefore, index + 1), mark.payload == 1,
      isNear(index + 1), token(index + 2)?.kind == .digits
    {
      return MarkedPart(part: 2, value: day, end: index + 1, digitCount: 2)
    }
    if let day = sense(.monthDay, index) {
      return MarkedPart(part: 2, value: day.payload, end: index + 1, digitCount: 2)
    }
    if let month = sense(.month, index), text[tokens[index].start] >= 0xE3, isNear(index) {
      return MarkedPart(part: 1, value: month.payload, end: index + 1, digitCount: 2)
    }
    guard let value = wholeNumber(index), let mark = sense(.datePart, index + 1), mark.payload < 3,
      isNear(index + 1), !isYearOfCount(mark.payload, index)
    else { return nil }
    return MarkedPart(
      part: mark.payload, value: value, end: index + 2, digitCount: tokens[index].digitCount)
  }

  /// 二〇二五年 has no digits to count.
  private func isYearOfCount(_ part: Int, _ index: Int) -> Bool {
    part == 0 && tokens[index].kind == .hanNumeral && tokens[index].value < 1000
  }

  /// 令和7年, 令和元年, 民國114年.
  private func eraYear(at index: Int) -> (Int, Int)? {
    guard let era = sense(.era, index), era.payload < 1_000_000, isNear(index + 1) else { return nil }
    let year: Int
    if let value = wholeNumber(index + 1) {
      year = value
    } else {
      guard let token = token(index + 1), text.has("元", at: token.start) else { return nil }
      year = 1
    }
    guard let mark = sense(.datePart, index + 2), mark.payload == 0 else { return nil }
    return (year + era.payload, index + 3)
  }
}
