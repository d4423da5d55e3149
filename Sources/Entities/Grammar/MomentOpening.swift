// Whether a day or time can begin at a token, told from the kinds of words around it and the signs behind it: the
// grammars of dates and times are many, and most figures and articles are part of neither. Rules out only what cannot
// be.

extension Grammar {
  func mayBeginMoment(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    switch token.kind {
    case .digits:
      return
        (isAnnounced(index) || hasTimeSign(index)
        || isFollowed(index) && kinds(behind: index) & Set.temporal != 0)
        && saleName(at: index) == nil
    case .hanNumeral, .numeral: return true
    case .otherWord: return token.end - token.start == 1
    case .sign, .piece: return false
    case .word:
      if isLetter(index, 0x54) { return true }
      let kinds = token.kinds & Set.beginners
      guard kinds != 0 else { return false }
      return kinds & ~Set.introducers != 0 || isFollowed(index)
    }
  }

  /// What a date without its weekday can be told by in the words from a token on.
  func mayBeMarkedDate(_ kinds: UInt64) -> Bool { kinds & Set.marks != 0 }
  func mayBeNamedDate(_ kinds: UInt64) -> Bool { kinds & Set.months != 0 }

  /// Whether the figure at a token can be a distance from today.
  func mayBeRelative(_ index: Int) -> Bool {
    token(index)?.kind != .digits || kinds(behind: index) & Set.directions != 0
  }

  /// The kinds of the words that can belong to a date or time with the token before them.
  func kinds(behind index: Int) -> UInt64 {
    var found: UInt64 = 0
    let last = min(index + Set.reach, tokens.count - 1)
    var place = index + 1
    while place <= last {
      found |= tokens[place].kinds
      place += 1
    }
    return found
  }

  /// “at 7”, “on 15 …”, “the 22nd”.
  private func isAnnounced(_ index: Int) -> Bool {
    (kinds(at: index - 1) | kinds(at: index - 2)) & Set.announcers != 0
  }

  /// 3/4, 14:30, 3. 4., 9–17, 2025 04 03, 20250403T12, 7h.
  private func hasTimeSign(_ index: Int) -> Bool {
    guard let next = token(index + 1) else { return false }
    switch next.kind {
    case .digits: return true
    case .word, .otherWord: return next.end - next.start == 1
    case .hanNumeral, .numeral, .piece: return false
    case .sign:
      guard token(index + 2)?.kind == .digits else { return false }
      switch sign(index + 1) {
      case 0x2D...0x2F, 0x3A, 0x7E, 0x2010...0x2014, 0x301C: return true
      case _: return false
      }
    }
  }

  /// Whether a figure, a sign or a word of the lexicon stands behind: no day or time goes on over other words.
  private func isFollowed(_ index: Int) -> Bool {
    guard let next = token(index + 1) else { return false }
    switch next.kind {
    case .digits, .hanNumeral, .numeral, .word, .sign: return true
    case .otherWord, .piece: return false
    }
  }
}

/// Sets of kinds of words.
private enum Set {
  /// How many tokens the words of one date or time can be away from its first figure.
  static let reach = 9

  private static func of(_ kinds: [SenseKind]) -> UInt64 { kinds.reduce(0) { $0 | $1.bit } }

  /// The kinds of words a day or time can begin with.
  static let beginners = of([
    .number, .ordinal, .scale, .article, .month, .weekday, .dayPeriod, .dayPart, .era, .relativeDay,
    .relativePeriod, .relativeUnit, .futureBefore, .pastBefore, .clockBefore, .datePartBefore, .dateArticle,
    .minutesBeforeHour, .wholeDuration, .otherMonth, .calendar, .monthDay, .hourOffset, .duration,
    .numberBeforeUnit,
  ])

  /// Those of them that say nothing without what stands behind.
  static let introducers = of([
    .article, .futureBefore, .pastBefore, .clockBefore, .datePartBefore, .dateArticle, .minutesBeforeHour,
    .duration, .relativePeriod,
  ])

  static let announcers = of([
    .clockBefore, .dayBefore, .dateArticle, .datePartBefore, .weekday, .calendar, .era, .dayPeriod, .dayPart,
  ])

  /// The words that make a figure before them a day or time.
  static let temporal = of([
    .month, .weekday, .dayPeriod, .dayPart, .era, .relativeDay, .relativePeriod, .relativeUnit, .futureAfter,
    .pastAfter, .clockAfter, .halfHour, .datePart, .datePartBefore, .minutesBeforeHour, .minutesAfterHour,
    .minuteLink, .hourLink, .hourOffset, .otherMonth, .calendar, .monthDay, .timeZone, .wholeDuration,
  ])

  /// Year, month and day with their words.
  static let marks = of([.datePart, .datePartBefore, .era, .calendar, .monthDay, .month])
  static let months = of([.month, .otherMonth])
  /// What says of a length that it is counted from today.
  static let directions = of([.futureAfter, .pastAfter, .relativePeriod, .relativeUnit, .relativeDay])
}
