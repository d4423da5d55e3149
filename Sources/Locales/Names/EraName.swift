/// An era of a calendar.
package struct EraName: Hashable, Sendable {
  package let text: String
  /// BCP 47 `ca`: `gregory`, `japanese`, `buddhist`, `roc`, `islamic`, `persian`.
  package let calendar: String
  /// Added to the era's year gives the Gregorian one; nil for lunar years and years before the common era.
  package let yearOffset: Int?
  package let width: NameWidth
}
