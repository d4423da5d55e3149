/// CLDR's lengths of a word.
package enum NameWidth: Hashable, Sendable {
  case wide, abbreviated, short, narrow
}

/// A month or weekday.
package struct CalendarName: Hashable, Sendable {
  package let text: String
  package let number: Int
  package let width: NameWidth
  /// For use without a day: the nominative where dates take the genitive.
  package let isStandAlone: Bool
}

/// A part of the day.
package struct DayPeriodName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case am, pm, noon, midnight, part
  }

  package let text: String
  package let kind: Kind
  package let width: NameWidth
  /// The first hour, 0–23, and how many follow it in all, over midnight too.
  package let firstHour: Int
  package let hourCount: Int
}

/// An era of a calendar.
package struct EraName: Hashable, Sendable {
  package let text: String
  /// BCP 47 `ca`: `gregory`, `japanese`, `buddhist`, `roc`, `islamic`, `persian`.
  package let calendar: String
  /// Added to the era's year gives the Gregorian one; nil for lunar years and years before the common era.
  package let yearOffset: Int?
  package let width: NameWidth
}

/// A way to name a currency.
package struct CurrencyName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case code, symbol, narrowSymbol, variantSymbol, formalSymbol, name
  }

  package let text: String
  /// ISO 4217.
  package let code: String
  package let kind: Kind
}

/// What stands around a number of units.
package struct AmountPattern: Hashable, Sendable {
  /// UCUM code, or CLDR's name of a duration.
  package let unit: String
  /// With the spaces that CLDR writes.
  package let prefix: String
  package let suffix: String
  /// The number that the words alone mean, in `prefix` (Arabic “two days”); nil when digits are written.
  package let impliedNumber: Int?
  package let width: NameWidth
  /// CLDR's name of the grammatical case; nil is the one for counting.
  package let grammaticalCase: String?
}

/// A word for a day or period by its distance from now.
package struct RelativeName: Hashable, Sendable {
  package let text: String
  /// `day`, `week`, `month`, `quarter`, `year`, or a weekday `monday` … `sunday`.
  package let unit: String
  package let offset: Int
}

/// What stands around a number of units before or after now.
package struct RelativePattern: Hashable, Sendable {
  /// CLDR's name: `day`.
  package let unit: String
  package let prefix: String
  package let suffix: String
  package let isFuture: Bool
  /// The number that the words alone mean, in `prefix`; nil when digits are written.
  package let impliedNumber: Int?
}

/// A number in words.
package struct SpelledNumber: Hashable, Sendable {
  package let text: String
  package let value: Int
  package let isOrdinal: Bool
  /// Stands only before smaller numbers: `ciento`, `cento`.
  package let isCombining: Bool
}

/// What stands between hundreds (or thousands) and the rest of a number in words: `" and "`, `" "`, empty.
package struct NumberConnector: Hashable, Sendable {
  package let text: String
  /// 100 or 1000.
  package let after: Int
}

/// What stands around digits to make an ordinal: `st`, `º`, 第.
package struct OrdinalAffix: Hashable, Sendable {
  package let prefix: String
  package let suffix: String
  /// The numbers of 1…100 written so.
  package let values: [Int]
}

/// What stands around digits instead of zeros: ` Mio.`, `万`.
package struct CompactPattern: Hashable, Sendable {
  package let prefix: String
  package let suffix: String
  /// Of ten, by which the digits are multiplied.
  package let exponent: Int
  /// The digit that the words alone mean, in `prefix`; nil when digits are written.
  package let impliedNumber: Int?
}

/// A name of a time zone.
package struct ZoneName: Hashable, Sendable {
  package let text: String
  /// An IANA zone that has it.
  package let zone: String
  /// Minutes east of UTC when the name says standard or summer time; nil for the name of both.
  package let offset: Int?
  package let isAbbreviation: Bool
}
