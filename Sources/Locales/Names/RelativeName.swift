/// A word for a day or period by its distance from now.
package struct RelativeName: Hashable, Sendable {
  package let text: String
  /// `day`, `week`, `month`, `quarter`, `year`, or a weekday `monday` … `sunday`.
  package let unit: String
  package let offset: Int
}
