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
