/// A length of time in the units it was written in; “14 days” is not “2 weeks”.
package struct DurationValue: Hashable, Sendable {
  package enum Unit: Int, CaseIterable, Sendable {
    case second = 1
    case minute, hour, day, week, month, year
    /// A working day: weekends and holidays are not counted.
    case businessDay

    /// The name in tables and in CLDR.
    package init?(name: some StringProtocol) {
      guard let unit = Self.allCases.first(where: { $0.name == name }) else { return nil }
      self = unit
    }

    package var name: String {
      switch self {
      case .second: "second"
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      case .businessDay: "business-day"
      }
    }
  }

  package struct Part: Hashable, Sendable {
    package var amount: DecimalValue
    package var unit: Unit

    package init(_ amount: DecimalValue, _ unit: Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// From the largest unit to the smallest.
  package var parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts.sorted { $0.unit.order > $1.unit.order }
  }
}

extension DurationValue.Unit {
  fileprivate var order: Int { self == .businessDay ? Self.day.rawValue : rawValue }
}

extension DurationValue: CustomStringConvertible {
  /// ISO 8601: `P3D`, `PT1H30M`; working days, for which it has no letter, as days.
  package var description: String {
    var text = "P"
    var isInTime = false
    for part in parts {
      if !isInTime, part.unit.rawValue <= Unit.hour.rawValue {
        text += "T"
        isInTime = true
      }
      text += part.amount.description + part.unit.letter
    }
    return text
  }
}

extension DurationValue.Unit {
  fileprivate var letter: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day, .businessDay: "D"
    case .week: "W"
    case .year: "Y"
    }
  }
}
