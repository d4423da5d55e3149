import Matching
import Prose
import RulePacks

/// Finds the negation words of one language in a text.
final class NegationLexicon {
  typealias Weight = NegationWords.Weight

  /// A negation word in a text.
  struct Hit {
    var span: Span
    var weight: Weight

    /// Whether a later hit lies in this one; what begins in a harmless word (보안 되) is part of it too.
    func hides(_ later: Hit) -> Bool {
      span.contains(later.span) || (weight == .harmless && later.span.start < span.end)
    }
  }

  /// A phrase that cannot be searched for.
  struct Refusal: Error {
    var phrase: PhraseText
    var reason: PhraseError.Reason
  }

  /// Keeps the matcher's tables in one place.
  private let image: Image?
  private let matcher: PhraseMatcher?
  private var weights: [Weight] = []
  private var found: [PhraseHit] = []

  init(_ words: NegationWords) throws(Refusal) {
    var builder = MatcherBuilder(folding: ["tr", "az"].contains(words.locale.language) ? .turkic : .simple)
    for (phrase, weight) in words.phrases {
      do throws(PhraseError) {
        _ = try builder.add(phrase.text, openStart: phrase.openStart, openEnd: phrase.openEnd)
      } catch {
        throw Refusal(phrase: phrase, reason: error.reason)
      }
      weights.append(weight)
    }
    let (words, runs) = builder.encode()
    image = try? Image(bytes: Image.encode([(.words, words), (.runs, runs)]))
    matcher = image.flatMap { try? PhraseMatcher(words: $0[.words], runs: $0[.runs]) }
  }

  /// The words that say something, in order; what lies in a longer one or is harmless is left out.
  func read(_ text: [UInt8], into hits: inout [Hit]) {
    hits.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { matcher?.match($0, into: &found) }
    for hit in found {
      let next = Hit(span: Span(Int(hit.start), Int(hit.end)), weight: weights[Int(hit.phrase)])
      if let last = hits.last, last.hides(next) {
        if last.span == next.span, next.weight.rawValue > last.weight.rawValue { hits[hits.count - 1] = next }
      } else {
        hits.append(next)
      }
    }
    if hits.contains(where: { $0.weight == .harmless }) { hits.removeAll { $0.weight == .harmless } }
  }
}
