/// A month or weekday.
package struct CalendarName: Hashable, Sendable {
  package let text: String
  package let number: Int
  package let width: NameWidth
  /// For use without a day: the nominative where dates take the genitive.
  package let isStandAlone: Bool
}
