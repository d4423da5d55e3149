package import Prose

/// The program's own sentences, English and Chinese side by side. Parameters are values; what is a sentence
/// is written here and nowhere else.
///
/// Chinese has no space around digits and Latin letters and uses full-width punctuation and “…” for
/// quotations.
package struct Wording: Sendable {
  package let language: UILanguage

  package init(_ language: UILanguage) {
    self.language = language
  }

  /// The sentence in the agent's language; only that one is built.
  func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
    switch language {
    case .english: english()
    case .chinese: chinese()
    }
  }

  /// “3 findings”, “1 finding”.
  func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  func list(_ items: [String]) -> String {
    items.joined(separator: say(", ", "、"))
  }
}
