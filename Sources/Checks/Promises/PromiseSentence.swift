import Prose

/// The words of promise of one sentence, looked for once however many days it holds.
struct PromiseSentence {
  /// Bytes between a day and the word that makes it a limit: “by Friday, 3 April”, “until the 3rd”.
  private static let gap = 12

  let span: Span?
  /// In order of their places.
  private let hits: [PromiseWords.Hit]
  /// How many there are of each sense.
  private let counts: [PromiseWords.Sense: Int]
  private let longest: Int

  /// Of no sentence.
  init() {
    span = nil
    hits = []
    counts = [:]
    longest = 0
  }

  init(_ span: Span, _ hits: [PromiseWords.Hit]) {
    self.span = span
    self.hits = hits.sorted { $0.span < $1.span }
    counts = Dictionary(hits.map { ($0.sense, 1) }, uniquingKeysWith: +)
    longest = hits.map(\.span.count).max() ?? 0
  }

  /// Whether a word of the sense stands somewhere outside the day.
  func has(_ sense: PromiseWords.Sense, beside day: Span) -> Bool {
    guard let count = counts[sense] else { return false }
    return count > hits(near: day).count { $0.sense == sense && $0.span.overlaps(day) }
  }

  /// Whether a word next to the day makes it a limit.
  func limits(_ day: Span) -> Bool {
    hits(near: day).contains { hit in
      switch hit.sense {
      case .before: hit.span.end <= day.start && day.start - hit.span.end <= Self.gap
      case .after: hit.span.start >= day.end && hit.span.start - day.end <= Self.gap
      case .promise, .aware, .past: false
      }
    }
  }

  /// The words that can touch the day, and some more.
  private func hits(near day: Span) -> ArraySlice<PromiseWords.Hit> {
    let first = firstHit(from: day.start - Self.gap - longest)
    return hits[first...].prefix { $0.span.start <= day.end + Self.gap }
  }

  private func firstHit(from start: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
