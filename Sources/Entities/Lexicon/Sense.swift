/// One meaning of a word in a lexicon, packed into eight bytes.
package struct Sense: Hashable, Sendable {
  package let packed: UInt64

  package init(_ kind: SenseKind, _ payload: Int = 0, exponent: Int = 0) {
    packed =
      UInt64(kind.rawValue) << 56 | UInt64(UInt8(truncatingIfNeeded: exponent)) << 48
      | UInt64(truncatingIfNeeded: payload) & 0xFFFF_FFFF_FFFF
  }

  init(packed: UInt64) { self.packed = packed }

  package var kind: SenseKind { SenseKind(rawValue: UInt8(packed >> 56)) ?? .none }

  /// 48 bits with a sign.
  package var payload: Int { Int(Int64(bitPattern: packed << 16) >> 16) }

  private var exponent: Int { Int(Int8(truncatingIfNeeded: packed >> 48)) }

  /// What a `wholeDuration` says.
  var length: DurationValue.Part? {
    DurationValue.Unit(rawValue: payload & 15).map {
      DurationValue.Part(
        DecimalValue(coefficient: Int128(payload >> 4), exponent: exponent, writtenFraction: 0), $0)
    }
  }

  /// The payload times its power of ten: numerals and multipliers.
  package var number: DecimalValue {
    DecimalValue(coefficient: Int128(payload), exponent: exponent, writtenFraction: 0)
  }

  /// Ten to the power that is kept beside the payload: the size of a part of a currency unit.
  var power: Int { exponent }
}

/// What a word can say in an entity. The payload's meaning stands beside each.
package enum SenseKind: UInt8, CaseIterable, Sendable {
  /// This kind in a set of kinds; there are fewer than 64.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  case none = 0
  /// A spelled-out number below a thousand, or a fraction: its value.
  case number
  /// A multiplier: hundred, thousand, million; its value.
  case scale
  /// A spelled-out ordinal: its value.
  case ordinal
  /// `st`, `º`, `번째` after digits.
  case ordinalSuffix
  /// 第 before digits.
  case ordinalPrefix
  /// What one of them is in per cent: 1, or 10 for tenths (割); −1 for the tenths of the price that remain (折), −10 for
  /// thousandths (‰), before the number too.
  case percentAfter
  case percentBefore
  /// The ISO 4217 code, `CurrencyCode.packed`.
  case currency
  /// `UnitCode.rawValue`.
  case unit
  /// The same before the number: 摂氏10度.
  case unitBefore
  /// `DurationValue.Unit.rawValue`.
  case duration
  /// 1–12.
  case month
  case weekday
  /// 0 before noon, 1 after noon.
  case dayPeriod
  /// An hour of the day, 0–23, in the middle of that part of the day.
  case dayPart
  /// Added to the written year: 2018 for 令和, −543 for the Buddhist era; 0 is the common era.
  case era
  /// Days from today.
  case relativeDay
  /// −1 last, 0 this, 1 next.
  case relativePeriod
  /// A period with its direction in one word: unit × 100 + 50 + offset (“next week”, 来週).
  case relativeUnit
  case futureBefore, futureAfter, pastBefore, pastAfter
  case clockBefore, clockAfter
  case halfHour
  case dateLink, timeLink, numberLink
  case rangeBefore, rangeBetween, rangeAfter
  /// `UnitCode.rawValue` of a size system.
  case size
  /// An article that can also mean one: 1 where it is the numeral that counts on (hundred and one).
  case article
  /// Minutes east of UTC.
  case timeZone
  /// A word of negation.
  case negation
  /// What a figure before it counts in a date or time: 0 year, 1 month, 2 day, 3 hour, 4 minute, 5 second.
  case datePart
  /// The same before the figure: “tháng 3”.
  case datePartBefore
  /// An article or word that begins a date: “the 22nd”, “il 22”.
  case dateArticle
  /// A word behind which a bare number can be a day of the month: 1 if it is one at the end of a clause (“le 15”), 0 if
  /// it needs an ordinal ending or a time beside it (“by the 15th”, “on 15 at 8:00”).
  case dayBefore
  /// Minutes added to the hour that follows: 30 for “half past”, −30 for “halb”, −15 for “quarter to”.
  case minutesBeforeHour
  /// Minutes added to the hour before: 30 for “et demie”, −15 for “menos cuarto”.
  case minutesAfterHour
  /// Between minutes and an hour: 1 past, −1 to.
  case minuteLink
  /// Between an hour and minutes: 1 past, −1 to.
  case hourLink
  /// A duration in one word: its number times 16, plus `DurationValue.Unit.rawValue`; see `Sense.length`.
  case wholeDuration
  /// “and” between the units of one duration.
  case durationLink
  /// Hours added to the figure before: 18 for “ทุ่ม”.
  case hourOffset
  /// A month of another calendar: `CalendarDate.Calendar.rawValue` times 100, plus the month.
  case otherMonth
  /// A word that says in which calendar the date behind it counts (农历, 旧暦): `CalendarDate.Calendar.rawValue`.
  case calendar
  /// A day of the month in one word: 初一.
  case monthDay
  /// Minus, before a figure.
  case minus
  /// A numeral that is one only directly before a unit, currency or duration (半, 두): its value.
  case numberBeforeUnit
  /// May stand between figures and their multiplier: 500余万.
  case scaleLink
  /// May stand between a large number and what it counts: 2 millions de francs.
  case amountLink
  /// Between the lower part of a fraction and the upper one (分の), and the other way round (bölü); 1 where the word
  /// says so only when nothing that is counted follows (sur).
  case fractionUnder, fractionOver
  /// Between a whole number and its fraction: 3と5分の1.
  case fractionLink
  /// Part of a currency unit: its size; the payload is the currency, 0 for any.
  case minorUnit
  /// A case ending that is written onto a word behind a figure: liralık.
  case ending
  /// A word for a sale, which beside 11.11 makes it a name.
  case sale
  /// What is counted in bytes: the 流量 of 500M流量, the “data” of “10G data”.
  case data
}
