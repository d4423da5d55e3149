import Matching

/// A phrase as an author wrote it, with its edges: `pork~`, `~fleisch`.
package struct PhraseText: Sendable, Hashable {
  /// Without the marks of open edges.
  package var text: String
  /// A longer word may begin before the phrase.
  package var openStart: Bool
  /// A longer word may go on after the phrase.
  package var openEnd: Bool
  package var place: SourcePlace

  /// Reads the `~` at either end.
  package init(_ written: String, at place: SourcePlace) {
    openStart = written.hasPrefix("~")
    openEnd = written.hasSuffix("~") && written.utf8.count > 1
    text = String(written.dropFirst(openStart ? 1 : 0).dropLast(openEnd ? 1 : 0))
    self.place = place
  }

  package init(_ text: String, openStart: Bool, openEnd: Bool, at place: SourcePlace) {
    self.text = text
    self.openStart = openStart
    self.openEnd = openEnd
    self.place = place
  }

  func refusal(_ error: PhraseError) -> PackError.Reason {
    let text = text.count > 60 ? text.prefix(60) + "…" : text
    return .init(
      "the phrase “\(text)” cannot be searched for: \(error.reason.english)",
      "无法搜索短语“\(text)”：\(error.reason.chinese)")
  }
}
