import Prose

// Dates in figures alone: 03/04/2025, 3. 4. 2025, 2025-04-03, 11/2025.

extension Grammar {
  /// The date and the token behind it.
  func numericDate(at index: Int) -> (CalendarDate, Int)? {
    guard let first = token(index), first.kind == .digits, first.digitCount <= 4 else { return nil }
    let separator = dateSeparator(index + 1)
    guard separator != 0, let second = partBehind(index + 1), let middle = token(second),
      middle.kind == .digits,
      middle.digitCount <= 4
    else { return nil }
    if dateSeparator(second + 1) == separator || isYearBehindComma(second + 1, separator),
      let third = partBehind(second + 1), let last = token(third), last.kind == .digits,
      !isContinued(third + 1)
    {
      if let date = threeParts(first, middle, last), !goesOn(third + 1, separator) {
        return (date, third + 1)
      }
      return nil
    }
    guard !goesOn(second + 1, separator), !isContinued(second + 1) else { return nil }
    return twoParts(first, middle, separator, second).map { ($0, second + 1) }
  }

  /// 21/04, 2016: the year behind a comma.
  private func isYearBehindComma(_ index: Int, _ separator: UInt32) -> Bool {
    separator != 0x2E && sign(index) == 0x2C && token(index + 1)?.digitCount == 4
  }

  private func goesOn(_ index: Int, _ separator: UInt32) -> Bool {
    dateSeparator(index) == separator && isTight(index) && isTight(index + 1)
      && token(index + 1)?.kind == .digits
  }

  /// `/`, `.` or `-`, dashes as hyphens; 0 for others.
  private func dateSeparator(_ index: Int) -> UInt32 {
    switch sign(index) {
    case 0x2F, 0x2E, 0x2D: sign(index)
    case 0x2010, 0x2011, 0x2012, 0x2013: 0x2D
    case _: 0
    }
  }

  /// The figure behind a separator: at once, or after one space where the separator ends the figure before.
  private func partBehind(_ index: Int) -> Int? {
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

  private func threeParts(_ first: Token, _ second: Token, _ third: Token) -> CalendarDate? {
    let (a, b, c) = (Int(first.value), Int(second.value), Int(third.value))
    guard second.digitCount <= 2 else { return nil }
    if first.digitCount == 4, third.digitCount <= 2 { return valid(year: a, b, c) }
    guard first.digitCount <= 2 else { return nil }
    if third.digitCount == 4 { return dayAndMonth(a, b, year: c) }
    guard third.digitCount == 2 else {
      return style.dateOrder == .yearMonthDay && first.digitCount == 2 ? valid(year: century(a), b, c) : nil
    }
    if style.dateOrder == .yearMonthDay, let date = valid(year: century(a), b, c) { return date }
    return dayAndMonth(a, b, year: century(c)) ?? valid(year: century(a), b, c)
  }

  /// Day and month in the order of the locale, or in the other where only that is a date.
  private func dayAndMonth(_ a: Int, _ b: Int, year: Int?) -> CalendarDate? {
    let dayFirst = valid(year: year, b, a)
    let monthFirst = valid(year: year, a, b)
    return style.dateOrder == .dayMonthYear ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
  }

  private func valid(year: Int?, _ month: Int, _ day: Int) -> CalendarDate? {
    let year = year.map { $0 >= 2400 && $0 <= 2700 ? $0 - 543 : $0 }
    guard month >= 1, month <= 12, day >= 1, year.map({ (1000...2700).contains($0) }) ?? true else {
      return nil
    }
    let date = CalendarDate(year: year, month: month, day: day)
    return date.exists ? date : nil
  }

  private func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  private func twoParts(
    _ first: Token, _ second: Token, _ separator: UInt32, _ index: Int
  ) -> CalendarDate? {
    let (a, b) = (Int(first.value), Int(second.value))
    if first.digitCount == 4, second.digitCount <= 2, separator != 0x2E { return month(a, b) }
    if second.digitCount == 4, first.digitCount <= 2, separator != 0x2E || style.decimal != 0x2E {
      return month(b, a)
    }
    guard first.digitCount <= 2, second.digitCount <= 2, a > 0, b > 0 else { return nil }
    // 3.4. needs its second point, and 3-4 is a range.
    switch separator {
    case 0x2F: return second.gap == .none ? dayAndMonth(a, b, year: nil) : nil
    case 0x2E:
      guard style.dateOrder == .dayMonthYear, style.decimal != 0x2E, isSign(index + 1, "."),
        isTight(index + 1),
        !isTight(index + 2) || token(index + 2)?.kind != .digits
      else { return nil }
      return dayAndMonth(a, b, year: nil)
    case _: return nil
    }
  }

  private func month(_ year: Int, _ month: Int) -> CalendarDate? {
    (1900...2100).contains(year) && (1...12).contains(month) ? CalendarDate(year: year, month: month) : nil
  }
}
