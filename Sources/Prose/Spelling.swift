/// Finds the word that somebody probably meant.
package enum Spelling {
  /// The known word at the least edit distance, if it is near enough to be a slip; of two the one that begins alike
  /// for longer.
  package static func nearest(to word: String, among known: [String]) -> String? {
    let typed = Array(word.lowercased())
    let ranked = known.map { known in
      let letters = Array(known.lowercased())
      let alike = zip(typed, letters).prefix { $0 == $1 }.count
      return (word: known, distance: distance(typed, letters), alike: alike)
    }
    guard let best = ranked.min(by: { ($0.distance, $1.alike) < ($1.distance, $0.alike) }) else { return nil }
    return best.distance <= max(1, word.count / 3) ? best.word : nil
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost one each.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var previous: [Int] = []
    var current = Array(0...right.count)
    for i in left.indices {
      let before = previous
      previous = current
      current[0] = i + 1
      for j in right.indices {
        let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
        current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, substitution)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          current[j + 1] = min(current[j + 1], before[j - 1] + 1)
        }
      }
    }
    return current[right.count]
  }
}
