/// Why an engine gave no translation. Carries values only; words are made where they are shown. No case ever
/// holds a key.
package enum TranslationError: Error, Sendable, Hashable {
  /// A setting the adapter cannot do without is missing: its name in the configuration or the environment.
  case notConfigured(String)
  /// A setting that makes no sense.
  case invalidSetting(name: String, value: String)
  /// A file with a key that others may read, with its POSIX permission bits.
  case exposedKeyFile(path: String, permissions: UInt32)
  case unreadableKeyFile(path: String, errno: Int32)
  /// A program or library that is not on this machine.
  case notInstalled(String)
  /// No connection, no such host, or a connection that broke; in the words of libcurl or the system.
  case unreachable(String)
  /// The server sent us to another address, which is never followed: the host it named.
  case redirected(to: String)
  case timedOut(after: Duration)
  /// The key is missing or wrong, in the engine's words.
  case unauthorized(String)
  case pairNotOffered
  /// The engine refuses this request and will again, in its words.
  case rejected(status: Int, String)
  case tooLarge
  /// Too many requests; how long the engine asks to wait.
  case throttled(retryAfter: Duration?)
  case quotaExhausted
  case serverFailed(status: Int, retryAfter: Duration?)
  /// An answer that is no translation.
  case unintelligible(AnswerFault)

  /// What is wrong with an answer.
  package enum AnswerFault: Sendable, Hashable {
    /// An HTML page where JSON was expected, such as that of a proxy.
    case html
    case brokenJSON
    /// JSON without the members that a translation has.
    case unexpectedJSON
    /// It ended early, or the connection closed without any.
    case truncated
    /// Longer than any translation, in bytes.
    case longerThan(Int)
    case segments(wanted: Int, got: Int)
    /// A segment came back empty.
    case emptySegment
    /// A pipeline that lost count of its records.
    case outOfStep
  }

  /// Whether the same request may succeed if it is sent again.
  package var isTransient: Bool {
    switch self {
    case .unreachable, .timedOut, .throttled, .serverFailed, .unintelligible: true
    case .notConfigured, .invalidSetting, .exposedKeyFile, .unreadableKeyFile, .notInstalled, .redirected,
      .unauthorized, .pairNotOffered, .rejected, .tooLarge, .quotaExhausted:
      false
    }
  }

  /// How long the engine asks to wait before the next request.
  package var retryAfter: Duration? {
    switch self {
    case .throttled(let wait), .serverFailed(_, let wait): wait
    case .notConfigured, .invalidSetting, .exposedKeyFile, .unreadableKeyFile, .notInstalled, .unreachable,
      .redirected, .timedOut, .unauthorized, .pairNotOffered, .rejected, .tooLarge, .quotaExhausted,
      .unintelligible:
      nil
    }
  }
}
