import Prose

/// Which sentences of a reply say what those of its source say.
enum SentencePairs {
  struct Pair {
    var source: Span
    var target: Span
  }

  /// Sentence by sentence where both texts have as many and their lengths agree; else the two texts as a whole, which
  /// always belong together. Empty for an empty text.
  static func certain(
    _ source: [Sentence], _ sourceText: [UInt8], _ target: [Sentence], _ targetText: [UInt8]
  ) -> [Pair] {
    guard let first = source.first, let last = source.last, let targetFirst = target.first,
      let targetLast = target.last
    else { return [] }
    let whole = Pair(
      source: Span(first.span.start, last.span.end), target: Span(targetFirst.span.start, targetLast.span.end)
    )
    guard source.count == target.count, source.count > 1 else { return [whole] }
    let pairs = zip(source, target).map { Pair(source: $0.span, target: $1.span) }
    return pairs.allSatisfy { agree($0, in: whole) } ? pairs : [whole]
  }

  /// Whether a pair's lengths have about the ratio that the whole texts have; short sentences are given more room.
  private static func agree(_ pair: Pair, in whole: Pair) -> Bool {
    let left = (pair.source.count + slack) * (whole.target.count + slack)
    let right = (pair.target.count + slack) * (whole.source.count + slack)
    return left <= right * 2 && right <= left * 2
  }

  /// In bytes.
  private static let slack = 10
}
