import Prose

// Dates in figures alone: 03/04/2025, 3. 4. 2025, 2025-04-03, 11/2025, R7.4.3.

/// The figures of a date and how they are parted.
private struct DateFigures {
  var first: Token
  var second: Token
  var third: Token?
  /// `/`, `.`, `-`.
  var separator: UInt32
  var end: Int
  /// Added to the first figure, a year of an era.
  var era: Int?
  /// The calendar that an era's name behind tells.
  var calendar: CalendarDate.Calendar?
}

extension Grammar {
  func numericDate(at index: Int) -> DayReading? {
    var era: Int?
    var start = index
    if let sense = sense(.era, index), sense.payload < 1_000_000, isTight(index + 1) || isNear(index + 1) {
      era = sense.payload
      start += 1
    }
    guard let first = token(start), first.kind == .digits, first.digitCount <= 4 else { return nil }
    if let spaced = spacedDate(at: start) { return era == nil ? spaced : nil }
    guard var figures = figures(first, start) else { return nil }
    figures.era = era
    if era != nil, figures.third == nil { return nil }
    if let mark = sense(.era, figures.end), isNear(figures.end) || isTight(figures.end) {
      figures.calendar =
        mark.payload >= 1_000_000 ? CalendarDate.Calendar(rawValue: mark.payload - 1_000_000) : nil
      figures.end += 1
    } else if let mark = sense(.datePart, figures.end), mark.payload == 0, figures.third?.digitCount == 4 {
      figures.end += 1
    }
    return figures.third == nil ? twoFigures(figures, start) : threeFigures(figures)
  }

  private func figures(_ first: Token, _ index: Int) -> DateFigures? {
    let separator = dateSeparator(index + 1)
    guard separator != 0, let second = figureBehind(index + 1), let middle = token(second),
      middle.kind == .digits, middle.digitCount <= 4, middle.zero == first.zero
    else { return nil }
    if dateSeparator(second + 1) == separator || isYearBehindComma(second + 1, separator),
      let third = figureBehind(second + 1), let last = token(third), last.kind == .digits
    {
      guard last.digitCount <= 4, !goesOn(third + 1, separator), !isContinuedDate(third + 1) else {
        return nil
      }
      // 2025. 4. 3. as in Korean
      let isPointed = separator == 0x2E && !isTight(third) && first.digitCount == 4
      let end = isPointed && isSign(third + 1, ".") && isTight(third + 1) ? third + 2 : third + 1
      return DateFigures(first: first, second: middle, third: last, separator: separator, end: end)
    }
    guard !goesOn(second + 1, separator), !isContinued(second + 1) else { return nil }
    return DateFigures(first: first, second: middle, separator: separator, end: second + 1)
  }

  /// T may follow for a time, and 日 or an era.
  private func isContinuedDate(_ index: Int) -> Bool {
    isContinued(index) && !isLetter(index, 0x54) && !has(.era, index) && !has(.datePart, index)
  }

  /// 21/04, 2016: the year behind a comma.
  private func isYearBehindComma(_ index: Int, _ separator: UInt32) -> Bool {
    guard separator != 0x2E, sign(index) == 0x2C, let year = token(index + 1) else { return false }
    return year.digitCount == 4 || year.digitCount == 2 && year.gap == .none
  }

  private func goesOn(_ index: Int, _ separator: UInt32) -> Bool {
    dateSeparator(index) == separator && isTight(index) && isTight(index + 1)
      && token(index + 1)?.kind == .digits
  }

  /// `/`, `.` or `-`, dashes as hyphens; 0 for others.
  func dateSeparator(_ index: Int) -> UInt32 {
    switch sign(index) {
    case 0x2F, 0x2E, 0x2D: sign(index)
    case 0x2010, 0x2011, 0x2012, 0x2013: 0x2D
    case _: 0
    }
  }

  /// The figure behind a separator: at once, or after one space where the separator ends the figure before.
  private func figureBehind(_ index: Int) -> Int? {
    guard let separator = token(index), let next = token(index + 1) else { return nil }
    let isPoint = sign(index) == 0x2E || sign(index) == 0x2C
    let isSlash = sign(index) == 0x2F || sign(index) == 0x2D
    switch (separator.gap, next.gap) {
    case (.none, .none): return index + 1
    case (.none, .space), (.none, .noBreakSpace): return isPoint ? index + 1 : nil
    case (.space, .space): return isSlash ? index + 1 : nil
    case _: return nil
    }
  }

  /// 2010 01 29
  private func spacedDate(at index: Int) -> DayReading? {
    guard let year = token(index), let month = token(index + 1), let day = token(index + 2),
      style.dateOrder == .yearMonthDay, month.kind == .digits, day.kind == .digits, year.digitCount == 4,
      month.digitCount == 2, day.digitCount == 2, month.gap == .space, day.gap == .space,
      (1900...2100).contains(year.value), token(index + 3)?.kind != .digits || isTight(index + 3),
      let date = valid(year: Int(year.value), Int(month.value), Int(day.value))
    else { return nil }
    return DayReading(date, index + 3)
  }

  // MARK: Three figures

  private func threeFigures(_ figures: DateFigures) -> DayReading? {
    guard let third = figures.third, figures.second.digitCount <= 2 else { return nil }
    let (a, b, c) = (Int(figures.first.value), Int(figures.second.value), Int(third.value))
    if let era = figures.era {
      guard let date = valid(year: a + era, b, c) else { return nil }
      return DayReading(date, figures.end)
    }
    if let day = otherCalendar(figures, a, b, c) { return day }
    if figures.calendar != nil { return nil }
    if figures.first.digitCount == 4 {
      guard third.digitCount <= 2 else { return nil }
      let date = valid(year: a, b, c) ?? (figures.separator != 0x2E ? valid(year: a, c, b) : nil)
      return date.map { DayReading($0, figures.end) }
    }
    guard figures.first.digitCount <= 2 else { return rocDate(figures, a, b, c) }
    if third.digitCount == 4 { return dayAndMonth(a, b, year: c, figures.end) }
    guard third.digitCount == 2 || third.digitCount == 1 && style.dateOrder == .yearMonthDay else {
      return nil
    }
    // 4.2.1 is a version; 26.12.31 is a day.
    let isPaired = figures.first.digitCount == 2 && figures.second.digitCount == 2 && third.digitCount == 2
    if style.dateOrder == .yearMonthDay, isPaired || figures.separator != 0x2E || figures.second.gap != .none,
      let date = valid(year: shortYear(a), b, c)
    {
      return DayReading(date, figures.end)
    }
    guard third.digitCount == 2, figures.separator != 0x2E || isPaired || mayBePointed(figures) else {
      return nil
    }
    if style.dateOrder == .yearMonthDay, figures.separator == 0x2E, !isPaired { return nil }
    return dayAndMonth(a, b, year: shortYear(c), figures.end)
      ?? valid(year: century(a), b, c).map { DayReading($0, figures.end) }
  }

  /// 1.2.25 is a version where points do not part dates.
  private func mayBePointed(_ figures: DateFigures) -> Bool {
    style.decimal != 0x2E || figures.second.digitCount == 2 && figures.first.digitCount == 2
  }

  /// 民國 years in figures: 114/4/3.
  private func rocDate(_ figures: DateFigures, _ a: Int, _ b: Int, _ c: Int) -> DayReading? {
    guard style.region == "TW", figures.first.digitCount == 3, let date = valid(year: a + 1911, b, c) else {
      return nil
    }
    return DayReading(date, figures.end)
  }

  /// A year of the Islamic, Persian or Hebrew calendar, first or last.
  private func otherCalendar(_ figures: DateFigures, _ a: Int, _ b: Int, _ c: Int) -> DayReading? {
    guard let calendar = figures.calendar ?? style.calendar else { return nil }
    let date =
      if calendar.years.contains(a) {
        CalendarDate(year: a, month: b, day: c)
      } else if calendar.years.contains(c) {
        style.dateOrder == .monthDayYear
          ? CalendarDate(year: c, month: a, day: b) : CalendarDate(year: c, month: b, day: a)
      } else { CalendarDate() }
    guard date.year != nil else { return nil }
    return calendar.gregorian(date).map { DayReading($0, figures.end) }
  }

  /// Day and month in the order of the locale, or in the other where only that is a date; both where both are.
  private func dayAndMonth(_ a: Int, _ b: Int, year: Int?, _ end: Int) -> DayReading? {
    let dayFirst = valid(year: year, b, a)
    let monthFirst = valid(year: year, a, b)
    let (own, other) =
      style.dateOrder == .dayMonthYear ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
    guard let date = own ?? other else { return nil }
    var day = DayReading(date, end)
    if own != nil, let other, other != date { day.alternative = other }
    return day
  }

  private func valid(year: Int?, _ month: Int, _ day: Int) -> CalendarDate? {
    let year = year.map { $0 >= 2400 && $0 <= 2700 ? $0 - 543 : $0 }
    guard month >= 1, month <= 12, day >= 1, year.map({ (1000...2700).contains($0) }) ?? true else {
      return nil
    }
    let date = CalendarDate(year: year, month: month, day: day)
    return date.exists ? date : nil
  }

  /// Two digits; in Thailand those of the Buddhist year.
  private func shortYear(_ year: Int) -> Int {
    style.region == "TH" && year >= 43 ? 2500 + year - 543 : century(year)
  }

  // MARK: Two figures

  private func twoFigures(_ figures: DateFigures, _ index: Int) -> DayReading? {
    let (a, b) = (Int(figures.first.value), Int(figures.second.value))
    let (separator, second) = (figures.separator, figures.second)
    let isTogether = second.gap == .none && isTight(index + 1)
    if figures.first.digitCount == 4, second.digitCount <= 2, separator != 0x2E, isTogether {
      return month(a, b, figures.end)
    }
    if second.digitCount == 4, figures.first.digitCount <= 2, isTogether,
      separator != 0x2E || style.decimal != 0x2E
    {
      return month(b, a, figures.end)
    }
    guard figures.first.digitCount <= 2, second.digitCount <= 2, a > 0, b > 0 else { return nil }
    switch separator {
    case 0x2F: return isTogether ? slashed(a, b, figures, index) : nil
    case 0x2E:
      if let day = pointed(a, b, figures) { return day }
      return isTogether && isAnnounced(index) && isBareDay(figures.end)
        ? dayAndMonth(a, b, year: nil, figures.end) : nil
    case _:
      // 3-4 is a range; 22-4 and 4-22 behind “on” are not.
      guard isTogether, a > 12 && b <= 12 || b > 12 && a <= 12, isAnnounced(index), isBareDay(figures.end)
      else { return nil }
      return dayAndMonth(a, b, year: nil, figures.end)
    }
  }

  /// 4/22; not 24/7, nor a fraction.
  private func slashed(_ a: Int, _ b: Int, _ figures: DateFigures, _ index: Int) -> DayReading? {
    guard isBareDay(figures.end), !(a == 24 && b == 7), !(a == 1 && b > 1 && b <= 4 && !isAnnounced(index))
    else {
      return nil
    }
    var day = dayAndMonth(a, b, year: nil, figures.end)
    // 11/12 2016
    if let year = token(figures.end), year.kind == .digits, year.digitCount == 4, year.gap == .space,
      (1900...2100).contains(year.value), case .date(var date)? = day?.value
    {
      date.year = Int(year.value)
      day?.value = .date(date)
      day?.alternative?.year = date.year
      day?.end += 1
    }
    return day
  }

  /// 28.10. needs its second point.
  private func pointed(_ a: Int, _ b: Int, _ figures: DateFigures) -> DayReading? {
    guard style.dateOrder == .dayMonthYear, style.decimal != 0x2E, isSign(figures.end, "."),
      isTight(figures.end), !isTight(figures.end + 1) || token(figures.end + 1)?.kind != .digits,
      let date = valid(year: nil, b, a)
    else { return nil }
    return DayReading(date, figures.end + 1)
  }

  /// Behind a word that a day follows, at the end of a clause.
  private func isAnnounced(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return has(.dayBefore, index - 1) || has(.weekday, index - 1) || has(.dateArticle, index - 1)
  }

  private func month(_ year: Int, _ month: Int, _ end: Int) -> DayReading? {
    let year = year >= 2400 && year <= 2700 ? year - 543 : year
    guard (1900...2100).contains(year), (1...12).contains(month) else { return nil }
    return DayReading(CalendarDate(year: year, month: month), end)
  }
}
