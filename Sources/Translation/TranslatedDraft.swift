package import Prose

/// A draft in the customer's language, and how it came about.
package struct TranslatedDraft: Sendable {
  /// Well-formed UTF-8 with the lines of the draft.
  package var text: [UInt8]
  /// The adapter that translated it.
  package var via: String
  /// Requests that were made in all, of all adapters; 0 when the draft has no word to translate.
  package var attempts: Int
  package var guards: GuardVerdict
  /// What did not survive; their spans are in the draft.
  package var losses: [GuardLoss]
  /// Which span of the draft each translated span comes from, for an `OriginMap`.
  package var steps: [OriginMap.Step]
  /// Adapters that failed before this one.
  package var failures: [AdapterFailure]
}

/// An adapter that gave no translation, and why.
package struct AdapterFailure: Sendable, Hashable {
  package var adapter: String
  package var error: TranslationError

  package init(adapter: String, error: TranslationError) {
    self.adapter = adapter
    self.error = error
  }
}

/// No adapter gave a translation.
package struct TranslationFailure: Error, Sendable, Hashable {
  /// In the order in which they were asked.
  package var failures: [AdapterFailure]
  /// Requests that were made in all.
  package var attempts: Int
}
