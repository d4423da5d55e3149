/// A day on which a country does not work as usual, or a span of such days.
package struct Holiday: Sendable, Hashable {
  /// What a customer notices of it.
  package enum Effect: Int, Sendable, CaseIterable {
    /// A public holiday: offices, banks and the post are closed.
    case closed
    /// No public holiday, but shops and carriers pause.
    case paused
    /// Business goes on, more slowly.
    case slow

    /// What `effect:` calls it.
    package var name: String {
      switch self {
      case .closed: "closed"
      case .paused: "paused"
      case .slow: "slow"
      }
    }
  }

  package var name: RuleWords.Bilingual
  package var effect: Effect
  /// Days since 1970-01-01, from the first to the last.
  package var days: ClosedRange<Int>
  /// A day off in place of a holiday that falls on a weekend.
  package var isSubstitute = false
  /// Its day hangs on the sighting of the moon: it may be one earlier or later.
  package var isSighted = false

  package init(_ name: RuleWords.Bilingual, _ effect: Effect, days: ClosedRange<Int>) {
    self.name = name
    self.effect = effect
    self.days = days
  }

  /// Whether a day is one of its days, or may be.
  package func includes(_ day: Int) -> Bool {
    isSighted ? (days.lowerBound - 1...days.upperBound + 1).contains(day) : days.contains(day)
  }
}

/// The holidays that one layer brings.
package struct HolidayGroup: Sendable {
  /// ISO 3166 codes of the countries that keep them; empty when all do, as a seller's own days off.
  package var regions: [String]
  /// The layer's name, which is the country's.
  package var country: RuleWords.Bilingual
  package var holidays: [Holiday]

  package init(regions: [String], country: RuleWords.Bilingual, holidays: [Holiday]) {
    self.regions = regions
    self.country = country
    self.holidays = holidays
  }
}
