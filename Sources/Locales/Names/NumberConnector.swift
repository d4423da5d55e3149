/// What stands between hundreds (or thousands) and the rest of a number in words: `" and "`, `" "`, empty.
package struct NumberConnector: Hashable, Sendable {
  package let text: String
  /// 100 or 1000.
  package let after: Int
}
