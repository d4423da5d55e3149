import Checks

/// What `rules new` writes: a file that says what is still to be done, and is refused until it is.
package enum RuleTemplate {
  package static var kinds: [String] { CheckKinds.names }

  /// Nil for a kind that is not there.
  package static func text(kind name: String) -> String? {
    guard let kind = CheckKinds.named(name) else { return nil }
    let keys = kind.keys.map { key in
      "\(key.isRequired ? "" : "# ")\(key.name): \(placeholder(key.shape))  # \(key.help)\n"
    }
    return """
      check: \(name)
      category: style
      severity: suggestion
      message:
        en: “{found}” …
        zh-Hans: “{found}”……
      why:
        en:
        zh-Hans:
      source: { title: , reviewed: , expires: }
      \(keys.joined())safety: review
      examples:
        fail:
          - A natural sentence with ⟦the fault → the fix⟧.
          - Another one with ⟦the fault → the fix⟧.
        pass:
          - The nearest good sentence.
          - One more.

      """
  }

  private static func placeholder(_ shape: RuleKey.Shape) -> String {
    switch shape {
    case .text: "…"
    case .texts, .phrases: "[]"
    case .number: "1"
    case .word(let words): words.first ?? "…"
    case .map: "{}"
    }
  }
}
