import Matching
import Prose
import RulePacks

/// The terms of some concepts in one locale, found in one pass however many there are.
struct TermIndex {
  /// What a found term is for its concept.
  enum Role {
    case agreed, forbidden
  }

  struct Occurrence {
    var concept: Int
    var role: Role
    var span: Span
  }

  private let matcher: PhraseMatcher?
  private let owners: [(concept: Int, role: Role)]
  private let image: Image?

  init(_ concepts: [Concept], locale: LocaleTag) {
    var builder = MatcherBuilder(folding: ["tr", "az"].contains(locale.language) ? .turkic : .simple)
    var owners: [(Int, Role)] = []
    for (index, concept) in concepts.enumerated() {
      for (terms, role) in [
        (concept.agreed(for: locale), Role.agreed), (concept.forbidden(for: locale), .forbidden),
      ] {
        let forms = concept.isNotTranslated ? terms : terms.flatMap { TermForms.of($0, in: locale) }
        for form in forms {
          guard let number = try? builder.add(form, openStart: false, openEnd: false) else { continue }
          while owners.count <= number { owners.append((index, role)) }
        }
      }
    }
    let (words, runs) = builder.encode()
    // An image gives the matcher aligned tables that stay in one place.
    image = try? Image(bytes: Image.encode([(.words, words), (.runs, runs)]))
    matcher = image.flatMap { try? PhraseMatcher(words: $0[.words], runs: $0[.runs]) }
    self.owners = owners
  }

  /// The terms in a text; of overlapping ones the longest.
  func occurrences(in text: [UInt8]) -> [Occurrence] { Self.longest(allOccurrences(in: text)) }

  /// The terms in a text, those inside longer ones too.
  func allOccurrences(in text: [UInt8]) -> [Occurrence] {
    guard let matcher else { return [] }
    var hits: [PhraseHit] = []
    text.withUnsafeBufferPointer { matcher.match($0, into: &hits) }
    return hits.compactMap { hit -> Occurrence? in
      guard owners.indices.contains(Int(hit.phrase)) else { return nil }
      let owner = owners[Int(hit.phrase)]
      return Occurrence(concept: owner.concept, role: owner.role, span: Span(Int(hit.start), Int(hit.end)))
    }
  }

  static func longest(_ found: [Occurrence]) -> [Occurrence] {
    var kept: [Occurrence] = []
    for occurrence in found.sorted(by: { $0.span < $1.span }) {
      if let last = kept.last, last.span.contains(occurrence.span), last.span != occurrence.span { continue }
      while let last = kept.last, occurrence.span.contains(last.span), occurrence.span != last.span {
        kept.removeLast()
      }
      kept.append(occurrence)
    }
    return kept
  }
}
