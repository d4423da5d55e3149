/// A part of the day.
package struct DayPeriodName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case am, pm, noon, midnight, part
  }

  package let text: String
  package let kind: Kind
  package let width: NameWidth
  /// The first hour, 0–23, and how many hours there are, over midnight too.
  package let firstHour: Int
  package let hourCount: Int
}
