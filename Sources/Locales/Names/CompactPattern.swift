/// What stands around digits instead of zeros: ` Mio.`, `万`.
package struct CompactPattern: Hashable, Sendable {
  package let prefix: String
  package let suffix: String
  /// Of ten, by which the digits are multiplied.
  package let exponent: Int
  /// The digit that the words alone mean, in `prefix`; nil when digits are written.
  package let impliedNumber: Int?
}
