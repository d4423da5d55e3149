package import Prose

/// An entry of a glossary: one concept with the terms for it, as TBX has it.
package struct Concept: Sendable, Hashable {
  /// Terms by the tag of their column, preferred first.
  package var terms: [LocaleTag: [String]]
  /// Terms that must not stand for this concept.
  package var forbidden: [LocaleTag: [String]]
  /// Kept as it is in every language.
  package var isNotTranslated: Bool
  /// 1-based line of the file; 0 for a pair of a record.
  package var line: Int

  package init(
    terms: [LocaleTag: [String]], forbidden: [LocaleTag: [String]] = [:], isNotTranslated: Bool = false,
    line: Int = 0
  ) {
    self.terms = terms
    self.forbidden = forbidden
    self.isNotTranslated = isNotTranslated
    self.line = line
  }

  /// The terms of the nearest column: `de-AT`, else `de`.
  package func terms(for locale: LocaleTag) -> [String] { Self.nearest(terms, locale) }

  /// The terms that are right in a reply of this locale: the nearest column's, or the name itself of what is not
  /// translated.
  func agreed(for locale: LocaleTag) -> [String] {
    guard isNotTranslated else { return terms(for: locale) }
    return Array(Set(terms.values.flatMap { $0.prefix(1) })).sorted()
  }

  package func forbidden(for locale: LocaleTag) -> [String] { Self.nearest(forbidden, locale) }

  private static func nearest(_ columns: [LocaleTag: [String]], _ locale: LocaleTag) -> [String] {
    for tag in locale.fallbacks {
      if let terms = columns[tag] { return terms }
    }
    return columns[LocaleTag(language: locale.language)] ?? []
  }
}
