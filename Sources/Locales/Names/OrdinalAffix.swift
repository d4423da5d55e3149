/// What stands around digits to make an ordinal: `st`, `º`, 第.
package struct OrdinalAffix: Hashable, Sendable {
  package let prefix: String
  package let suffix: String
  /// The numbers of 1…100 written so.
  package let values: [Int]
}
