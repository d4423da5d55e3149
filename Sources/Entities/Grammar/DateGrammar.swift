import Prose

// Days: the whole of a date with its article and weekday. The ways of writing it have files of their own.

extension Grammar {
  /// The longest reading of a day that begins at a token.
  func day(at index: Int) -> DayReading? {
    if has(.dateArticle, index), isNear(index + 1), !has(.relativePeriod, index + 1),
      saleName(at: index + 1) == nil
    {
      let number = loneDay(at: index + 1, hasArticle: true)
      let lone = has(.dayBefore, index) && number?.isOfRelativeMonth != true ? nil : number
      if var day = calendarDay(at: index + 1) ?? lone, hasDay(day) {
        day.coreStart = index + 1
        day.isSpelled = false
        return day
      }
    }
    let relative = relativeDay(at: index)
    let calendar = calendarDay(at: index) ?? loneDay(at: index, hasArticle: false)
    guard let relative else { return calendar }
    guard let calendar, calendar.end >= relative.end else { return relative }
    return calendar
  }

  private func hasDay(_ day: DayReading) -> Bool {
    if case .date(let date) = day.value { return date.day != nil }
    return false
  }

  /// The weekday first or last, and the date between.
  private func calendarDay(at index: Int) -> DayReading? {
    if let weekday = weekday(at: index) { return weekdayFirst(weekday, index) }
    guard !isJoined(index), var day = bareDate(at: index) else { return nil }
    if case .date(var date) = day.value,
      let (weekday, end) = trailingWeekday(day.end, isWhole: date.year != nil && date.day != nil)
    {
      date.weekday = weekday
      day.value = .date(date)
      day.end = end
      day.isSpelled = false
    }
    return day
  }

  /// A date without its weekday: the longest of the ways to write it.
  func bareDate(at index: Int) -> DayReading? {
    guard let token = token(index) else { return nil }
    let kinds = token.kinds | kinds(behind: index)
    var best: DayReading?
    func offer(_ day: DayReading?) {
      if let day, day.end > best?.end ?? 0 { best = day }
    }
    if mayBeMarkedDate(kinds) { offer(markedDate(at: index)) }
    if mayBeNamedDate(kinds) { offer(namedDate(at: index)) }
    if token.kind == .digits || has(.era, index) { offer(numericDate(at: index)) }
    return best
  }

  // MARK: Weekdays

  /// The weekday that a word names, with its direction where the word says that too (下周五).
  func weekday(at index: Int) -> (weekday: Int, direction: Int?, end: Int)? {
    guard let sense = sense(.weekday, index),
      !isContinued(index + 1) || has(.month, index + 1) || text[tokens[index].start] >= 0xE3
    else { return nil }
    let direction = sense.payload >> 4
    let end = isSign(index + 1, ".") && isTight(index + 1) && !isLongName(index) ? index + 2 : index + 1
    return (sense.payload & 15, direction == 0 ? nil : direction - 2, end)
  }

  private func weekdayFirst(_ name: (weekday: Int, direction: Int?, end: Int), _ index: Int) -> DayReading? {
    if let day = dateBehindWeekday(name, index) { return day }
    var date = CalendarDate(weekday: name.weekday, direction: name.direction)
    var end = index + 1
    if let (direction, last) = directionBehind(end) {
      date.direction = direction
      end = last
    }
    var day = DayReading(date, end, isSpelled: true)
    // “Mon”, “So”, “Do” alone may be other words.
    day.isWeak = !isLongName(index)
    return day
  }

  private func dateBehindWeekday(_ name: (weekday: Int, direction: Int?, end: Int), _ index: Int)
    -> DayReading?
  {
    let isBracketed = sign(name.end) == 0x28
    let comma =
      isBracketed || sign(name.end) == 0x2C || sign(name.end) == 0x60C || sign(name.end) == 0x2D
      ? name.end + 1 : name.end
    let place = skip(comma, atMost: 2) {
      has(.dateLink, $0) || has(.dateArticle, $0) || has(.dayBefore, $0)
    }
    guard isNear(place) else { return nil }
    if var day = bareDate(at: place), hasDay(day), case .date(var date) = day.value {
      date.weekday = name.weekday
      date.direction = name.direction
      day.value = .date(date)
      if isBracketed {
        guard sign(day.end) == 0x29 else { return nil }
        day.end += 1
      }
      return day
    }
    if let (number, end) = monthDay(at: place), !isBracketed, sign(name.end) != 0x2D || place > comma,
      isBareDay(end)
    {
      guard sign(name.end) != 0x2C || place > comma else { return nil }
      return DayReading(
        CalendarDate(day: number, weekday: name.weekday, direction: name.direction), end)
    }
    if place == name.end, let weeks = distance(at: place),
      case .relativePeriod(.week, let count) = weeks.value
    {
      return DayReading(CalendarDate(weekday: name.weekday, direction: count), weeks.end)
    }
    return nil
  }

  /// “vendredi prochain”, “lunes que viene”; not where the word belongs to what follows.
  private func directionBehind(_ end: Int) -> (Int, Int)? {
    guard let direction = sense(.relativePeriod, end), isNear(end), !has(.weekday, end + 1),
      !has(.duration, end + 1), !has(.month, end + 1)
    else { return nil }
    return (direction.payload, end + 1)
  }

  func isLongName(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.end - token.start >= (text[token.start] < 0xE0 ? 5 : 6)
  }

  /// `(火)`, `, Wednesday`, ` 星期三`.
  private func trailingWeekday(_ end: Int, isWhole: Bool) -> (Int, Int)? {
    let isBracketed = sign(end) == 0x28
    let hasComma = sign(end) == 0x2C || sign(end) == 0x60C
    let place = isBracketed || hasComma ? end + 1 : end
    if isBracketed, let number = bracketedWeekday(place) { return (number, place + 2) }
    guard let weekday = weekday(at: place), isNear(place) else { return nil }
    guard isBracketed else {
      guard isLongName(place) || isWhole && tokens[place].end - tokens[place].start == 4,
        hasComma || isWhole || text[tokens[place].start] >= 0xD0
      else { return nil }
      return (weekday.weekday, place + 1)
    }
    return sign(weekday.end) == 0x29 ? (weekday.weekday, weekday.end + 1) : nil
  }

  /// （一）…（六）（日）: one letter is a weekday in brackets behind a date.
  private func bracketedWeekday(_ index: Int) -> Int? {
    guard let token = token(index), token.end - token.start == 3, sign(index + 1) == 0x29 else { return nil }
    if token.kind == .hanNumeral, (1...6).contains(token.value) { return Int(token.value) }
    return text.has("日", at: token.start) ? 7 : nil
  }

  // MARK: A day alone

  /// A day of the month without its month: “the 22nd”, “am 15.”, “20th of next month”.
  private func loneDay(at index: Int, hasArticle: Bool) -> DayReading? {
    guard !isJoined(index), isNear(index) || index == 0 || hasArticle, let (number, end) = monthDay(at: index)
    else { return nil }
    if let day = dayOfRelativeMonth(number, end) { return day }
    guard token(index)?.kind == .digits, isBareDay(end) else { return nil }
    let isOrdinal = end > index + 1
    let isAnnounced = index > 0 && has(.dayBefore, index - 1) && isNear(index)
    let before = hasArticle ? index - 2 : index - 1
    let isIntroduced = hasArticle && before >= 0 && has(.dayBefore, before)
    var day = DayReading(CalendarDate(day: number), end)
    if isClauseEnd(end) {
      let isCertain = index > 0 && sense(.dayBefore, index - 1)?.payload == 1
      day.isWeak = !(isCertain || isOrdinal && (isAnnounced || hasArticle) || hasArticle && isIntroduced)
    } else {
      // Floors, attempts and items are seldom counted so far.
      day.isWeak = !(isOrdinal && number > 12 && (isAnnounced || isIntroduced) && !isCapitalised(end))
    }
    return day.isWeak && !(isAnnounced || hasArticle) ? nil : day
  }

  private func dayOfRelativeMonth(_ number: Int, _ end: Int) -> DayReading? {
    let place = skip(end, atMost: 2) { has(.dateLink, $0) || has(.dateArticle, $0) }
    guard isNear(place), let (unit, offset, last) = relativeUnit(at: place), unit == .month else {
      return nil
    }
    return DayReading(CalendarDate(day: number, direction: offset), last)
  }

  /// 1–31 in figures, with its ordinal ending or point.
  func monthDay(at index: Int) -> (day: Int, end: Int)? {
    guard let day = digits(index, atMost: 2), (1...31).contains(day) else { return nil }
    if let end = ordinalSuffixEnd(index + 1) { return (day, end) }
    if let mark = sense(.datePart, index + 1), mark.payload == 2, isNear(index + 1) {
      return (day, index + 2)
    }
    if isSign(index + 1, "."), isTight(index + 1), style.decimal == 0x2C || style.decimal == 0x27,
      !isTight(index + 2) || token(index + 2)?.kind != .digits, !isLastPoint(index + 1)
    {
      return (day, index + 2)
    }
    return (day, index + 1)
  }

  /// Whether a point ends the sentence rather than marks an ordinal.
  private func isLastPoint(_ index: Int) -> Bool { index + 1 >= tokens.count || isCapitalised(index + 1) }

  func isCapitalised(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .otherWord || token.kind == .word else { return false }
    guard let (scalar, _) = text.scalar(at: token.start) else { return false }
    return scalar.properties.isUppercase
  }

  /// Whether nothing goes on behind: the end, a mark of punctuation, or a word of a date or time.
  private func isClauseEnd(_ end: Int) -> Bool {
    guard let token = token(end) else { return true }
    switch token.kind {
    case .sign:
      switch sign(end) {
      case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x29, 0x3A, 0x60C, 0x964, 0x3002, 0x61F: return true
      case _: return false
      }
    case .word: return has(.timeLink, end) && token.end - token.start > 1
    case .digits, .hanNumeral, .numeral, .otherWord, .piece: return false
    }
  }

  /// Whether nothing behind a bare number makes it something else than a day.
  func isBareDay(_ end: Int) -> Bool {
    switch sign(end) {
    case 0x3A, 0x25, 0x2F, 0x2D, 0x2013, 0x66A, 0x20AC, 0x24:
      return !isTight(end) && sign(end) < 0x2E && sign(end) > 0x25
    case 0x2E, 0x2C: return !isTight(end + 1) || token(end + 1)?.kind != .digits
    case _: break
    }
    if isContinued(end) { return false }
    guard let token = token(end), token.kind == .word, token.gap != .wide else { return true }
    return
      !(has(.unit, end) || has(.duration, end) || has(.currency, end) || has(.clockAfter, end)
      || has(.dayPeriod, end) || has(.scale, end) || has(.percentAfter, end))
  }
}
