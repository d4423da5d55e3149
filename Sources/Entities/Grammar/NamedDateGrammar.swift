import Prose

// Dates with the name of their month: 3 April 2025, April 3rd, 2025, 1-Jan, 15. nov. 2025, 3 رمضان 1446.

/// The parts of a date in the order in which they are met.
private struct NamedParts {
  var date = CalendarDate()
  var end: Int
  var count = 0
  var isSpelled = false
  /// The year stands first, so that a day may follow the month.
  var isYearFirst = false
  var dayEnd: Int?
  var isMonthFirst = false
}

extension Grammar {
  func namedDate(at index: Int) -> DayReading? {
    let hasEra =
      (sense(.era, index)?.payload ?? 1_000_000) < 1_000_000 && token(index + 1)?.kind == .digits
      && isNear(index + 1)
    var parts = NamedParts(end: hasEra ? index + 1 : index)
    var next = parts.end
    while next < tokens.count, parts.count == 0 || isNear(next), addPart(at: next, to: &parts) {
      parts.count += 1
      next = afterSeparator(parts)
    }
    return finished(parts)
  }

  private func addPart(at index: Int, to parts: inout NamedParts) -> Bool {
    if parts.date.month == nil {
      if let (month, calendar) = monthName(at: index), !isContinued(index + 1) || mayBeGlued(index + 1) {
        parts.isMonthFirst = parts.count == 0
        parts.date.month = month
        parts.date.calendar = calendar
        // The point behind a name in full is the sentence's.
        let hasPoint = isSign(index + 1, ".") && isTight(index + 1) && !isLongName(index)
        parts.end = afterCaseEnding(hasPoint ? index + 2 : index + 1)
        return true
      }
    } else if parts.date.year == nil, parts.date.day != nil || parts.isMonthFirst,
      let (year, end) = year(at: index, parts)
    {
      parts.date.year = year
      parts.end = end
      return true
    }
    guard parts.date.day == nil, parts.date.year == nil || parts.isYearFirst else { return false }
    if parts.count == 0, let (year, end) = leadingYear(at: index) {
      parts.date.year = year
      parts.isYearFirst = true
      parts.end = end
      return true
    }
    guard let (day, end, isSpelled) = dayOfMonth(at: index) else { return false }
    parts.date.day = day
    parts.isSpelled = isSpelled
    parts.dayEnd = end
    parts.end = end
    return true
  }

  /// april22, 28-Nov
  private func mayBeGlued(_ index: Int) -> Bool {
    token(index)?.kind == .digits
  }

  private func monthName(at index: Int) -> (Int, CalendarDate.Calendar?)? {
    if let month = sense(.month, index) { return (month.payload, nil) }
    guard let other = sense(.otherMonth, index) else { return nil }
    return (other.payload % 100, CalendarDate.Calendar(rawValue: other.payload / 100))
  }

  /// Behind at most one mark and two small words.
  private func afterSeparator(_ parts: NamedParts) -> Int {
    var next = parts.end
    switch sign(next) {
    case 0x2C, 0x2E, 0x2D, 0x2F, 0x2010, 0x2011, 0x60C, 0x27, 0x2019: next += 1
    case _: break
    }
    if sign(next) == 0x2C || sign(next) == 0x2E, next > parts.end { next += 1 }
    return skip(next, atMost: 2) { has(.dateLink, $0) || has(.era, $0) && token($0 + 1)?.kind == .digits }
  }

  private func finished(_ parts: NamedParts) -> DayReading? {
    var date = parts.date
    guard date.month != nil, date.day != nil || date.year != nil else { return nil }
    if date.year == nil, let end = parts.dayEnd, parts.isMonthFirst, !isBareDay(end), !has(.dateLink, end) {
      return nil
    }
    // “may second …” is more than a date where the month is a common word.
    if parts.isSpelled, parts.isMonthFirst, date.year == nil, !isCapitalisedMonth(parts) { return nil }
    var end = parts.end
    if let last = yearMarkEnd(end), date.year != nil { end = last }
    guard let date = inGregorian(&date), date.exists else { return nil }
    return DayReading(date, end, isSpelled: parts.isSpelled && date.year == nil)
  }

  private func isCapitalisedMonth(_ parts: NamedParts) -> Bool {
    var index = parts.end - 1
    while index > 0, !has(.month, index) { index -= 1 }
    return isCapitalised(index) || text[tokens[index].start] >= 0xD0
  }

  private func inGregorian(_ date: inout CalendarDate) -> CalendarDate? {
    guard let calendar = date.calendar else { return date }
    date.calendar = nil
    return calendar.gregorian(date)
  }

  /// г., m., AD behind a year.
  private func yearMarkEnd(_ end: Int) -> Int? {
    guard isNear(end) else { return nil }
    if let mark = sense(.datePart, end), mark.payload == 0, !isContinued(end + 1) { return end + 1 }
    return has(.era, end) && token(end + 1)?.kind != .digits ? end + 1 : nil
  }

  /// A day in figures, as an ordinal or as a numeral.
  private func dayOfMonth(at index: Int) -> (Int, Int, isSpelled: Bool)? {
    if let (day, end) = monthDay(at: index) {
      let last = sign(end) == 0x27 || sign(end) == 0x2019 ? afterCaseEnding(end) : end
      return (day, last, false)
    }
    if let ordinal = sense(.ordinal, index)?.number.integer, (1...31).contains(ordinal) {
      return (ordinal, index + 1, true)
    }
    if let day = sense(.monthDay, index) { return (day.payload, index + 1, false) }
    switch token(index)?.kind {
    case .numeral: break
    case .word where has(.number, index): break
    case _: return nil
    }
    guard let number = number(at: index), let day = number.value?.integer, (1...31).contains(day) else {
      return nil
    }
    return (day, number.end, true)
  }

  // MARK: Years

  private func leadingYear(at index: Int) -> (Int, Int)? {
    guard let token = token(index), token.kind == .digits, token.digitCount == 4,
      let year = plausibleYear(index)
    else { return nil }
    // lv “2025. gada”
    let end = isSign(index + 1, ".") && isTight(index + 1) ? index + 2 : index + 1
    if let mark = sense(.datePart, end), mark.payload == 0 { return (year, end + 1) }
    return (year, end)
  }

  private func year(at index: Int, _ parts: NamedParts) -> (Int, Int)? {
    guard let token = token(index), token.kind == .digits else { return spelledYear(at: index, parts) }
    if token.digitCount == 4, let year = plausibleYear(index), !isContinued(index + 1) {
      return (year, index + 1)
    }
    // 1-Jan-25, ’25; for a year of an old calendar three digits or of an era one to three
    let mark = sign(parts.end)
    let isMarked = mark == 0x2D || mark == 0x2F || mark == 0x27 || mark == 0x2019
    if token.digitCount == 2, isMarked, parts.date.day != nil, isTight(index), !isContinued(index + 1) {
      return (century(Int(token.value)), index + 1)
    }
    if let era = eraBefore(index), token.digitCount <= 4 { return (Int(token.value) + era, index + 1) }
    return nil
  }

  /// “10 सितंबर, उन्नीस सौ एक”: a year in words behind a comma.
  private func spelledYear(at index: Int, _ parts: NamedParts) -> (Int, Int)? {
    guard has(.number, index) || has(.scale, index), parts.date.day != nil,
      sign(parts.end) == 0x2C || sign(parts.end) == 0x60C, let number = number(at: index),
      let year = number.value?.integer, (1000...2100).contains(year), isBareDay(number.end)
    else { return nil }
    return (year, number.end)
  }

  /// The years to add for an era's name before a token; nil when there is none.
  private func eraBefore(_ index: Int) -> Int? {
    guard index > 0, let era = sense(.era, index - 1), era.payload < 1_000_000 else { return nil }
    return era.payload
  }

  /// 1000–2100, and years of the Buddhist era; not the start of a figure such as 2025.50.
  private func plausibleYear(_ index: Int) -> Int? {
    let isFigure =
      (sign(index + 1) == 0x2E || sign(index + 1) == 0x2C) && isTight(index + 1) && isTight(index + 2)
      && token(index + 2)?.kind == .digits
    guard !isFigure, let year = digits(index, atMost: 4) else { return nil }
    if let era = eraBefore(index) { return year + era }
    if let calendar = style.calendar, calendar.years.contains(year) { return year }
    return (1000...2700).contains(year) ? (year >= 2400 ? year - 543 : year) : nil
  }

  func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }
}
