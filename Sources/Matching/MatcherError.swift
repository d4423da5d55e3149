/// Why an encoded matcher cannot be used.
package enum MatcherError: Error, Sendable {
  /// The bytes are not what `MatcherBuilder.encode` wrote.
  case damaged
}
