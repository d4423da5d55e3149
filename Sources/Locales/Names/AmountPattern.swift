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
