package import Prose

/// What glossaries have to say about one reply, read once however many rules ask.
package final class TermReading {
  /// A term that is not used as agreed.
  package struct Fault: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
      /// The source has the term, the reply none of the agreed ones.
      case notAsAgreed = "not-as-agreed"
      /// The reply has a term that must not stand for the concept.
      case forbidden
      /// A name that is kept in every language is gone from the reply.
      case translated
    }

    package var kind: Kind
    /// The source's term, or the forbidden one.
    package var term: String
    /// What is agreed, preferred first.
    package var expected: [String]
    /// In the reply; nil for what is not there.
    package var span: Span?
    package var sourceSpan: Span?
  }

  private let glossaries: [Glossary]
  private var indexes: [LocaleTag: TermIndex] = [:]
  private let concepts: [Concept]
  private var record: Record?
  private var draft: Draft?
  private var found: [Fault]?

  package init(glossaries: [Glossary]) {
    self.glossaries = glossaries
    concepts = glossaries.flatMap(\.concepts)
  }

  /// Takes up a reply; nothing is read yet.
  package func read(_ record: Record, _ draft: Draft) {
    found = nil
    guard !concepts.isEmpty || !record.glossary.isEmpty else {
      self.record = nil
      found = []
      return
    }
    self.record = record
    self.draft = draft
  }

  package var faults: [Fault] {
    if let found { return found }
    guard let record, let draft else { return [] }
    var faults = concepts.isEmpty ? [] : faults(of: concepts, record, draft, index: index)
    let pairs = Self.concepts(of: record, draft.locale)
    if !pairs.isEmpty { faults += self.faults(of: pairs, record, draft) { TermIndex(pairs, locale: $0) } }
    found = faults
    return faults
  }

  private func index(_ locale: LocaleTag) -> TermIndex {
    if let index = indexes[locale] { return index }
    let index = TermIndex(concepts, locale: locale)
    indexes[locale] = index
    return index
  }

  /// The pairs of the record; those with one source term are alternatives.
  private static func concepts(of record: Record, _ target: LocaleTag) -> [Concept] {
    // The source may be in the language of the reply.
    let source = record.source?.locale ?? LocaleTag(language: "und")
    var terms: [(source: String, targets: [String])] = []
    for pair in record.glossary where pair.count == 2 {
      if let index = terms.firstIndex(where: { $0.source == pair[0] }) {
        terms[index].targets.append(pair[1])
      } else {
        terms.append((pair[0], [pair[1]]))
      }
    }
    return terms.map { term in
      let terms = Dictionary([(source, [term.source]), (target, term.targets)]) { $0 + $1 }
      return Concept(terms: terms, isNotTranslated: term.targets == [term.source])
    }
  }

  private func faults(
    of concepts: [Concept], _ record: Record, _ draft: Draft, index: (LocaleTag) -> TermIndex
  ) -> [Fault] {
    let sourceLocale = record.source?.locale ?? LocaleTag(language: "und")
    // In the reply a term inside a longer one is there too; a forbidden one inside an agreed one is not meant.
    let all = index(draft.locale).allOccurrences(in: draft.bytes)
    let forbidden = TermIndex.longest(all).filter { $0.role == .forbidden }
    var faults = forbidden.map { occurrence in
      let concept = concepts[occurrence.concept]
      let found = draft.text(occurrence.span)
      return Fault(
        kind: .forbidden, term: concept.terms(for: sourceLocale).first ?? found,
        expected: concept.terms(for: draft.locale), span: occurrence.span)
    }
    guard let source = record.source, !source.text.isEmpty else { return faults }
    let rendered = Set(all.filter { $0.role == .agreed }.map(\.concept))
    let renderedTerms = Set(rendered.flatMap { concepts[$0].agreed(for: draft.locale) })
    var seen = rendered.union(forbidden.map(\.concept))
    for occurrence in index(sourceLocale).occurrences(in: source.text) where occurrence.role == .agreed {
      let concept = concepts[occurrence.concept]
      let expected = concept.agreed(for: draft.locale)
      let isAsked = sourceLocale.language != draft.locale.language || concept.isNotTranslated
      // Two concepts may share a term in the source (Chinese 退款 is a refund and to refund): one rendering will do.
      guard !expected.isEmpty, isAsked, seen.insert(occurrence.concept).inserted,
        renderedTerms.isDisjoint(with: expected)
      else { continue }
      let term = String(decoding: source.text[occurrence.span.range], as: UTF8.self)
      faults.append(
        Fault(
          kind: concept.isNotTranslated ? .translated : .notAsAgreed, term: term, expected: expected,
          span: nil,
          sourceSpan: occurrence.span))
    }
    return faults
  }
}
