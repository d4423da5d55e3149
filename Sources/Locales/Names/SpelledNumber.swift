/// A number in words.
package struct SpelledNumber: Hashable, Sendable {
  package let text: String
  package let value: Int
  package let isOrdinal: Bool
  /// Stands only before smaller numbers: `ciento`, `cento`.
  package let isCombining: Bool
}
