import Glibc
import Prose

/// Aligns the sentences of two texts by their lengths (Gale and Church 1993, here on the logarithm of the ratio) and by
/// the numbers in them, to find sentences without a counterpart.
///
/// How sure that is follows from comparing the best alignment that leaves sentences out with the best one that
/// explains the texts without: merged, split or shortened sentences.
struct SentenceAlignment {
  /// A sentence that only one of the texts has.
  struct Loss {
    /// Its index among the sentences of its text.
    var sentence: Int
    /// How many sentences of the other text stand before its place.
    var place: Int
    /// How much likelier the loss is than the best explanation without it, as a natural logarithm.
    var margin: Double
  }

  /// More pairs of sentences than this are not compared.
  private static let mostPairs = 3000
  /// Of the length that the texts differ in, what the lost sentences must and may account for.
  private static let shortfall = 0.5...1.7
  /// Sentences taken from the fuller text and from the other, with the cost of how rare that is.
  private static let steps: [(full: Int, short: Int, cost: Double)] =
    [(1, 1, 0), (2, 2, 4.5), (1, 0, 4)]
    + (2...7).flatMap { count -> [(full: Int, short: Int, cost: Double)] in
      let cost = 3 + 1.5 * Double(count - 2)
      return [(count, 1, cost), (1, count, cost)]
    }

  private let full: [SentenceMeasure]
  private let short: [SentenceMeasure]
  /// Natural logarithm of how long the shorter text should be in relation to the fuller one.
  private let shift: Double

  /// `ratio` is the length that the language of `short` needs for what takes 1 in that of `full`.
  init(full: [SentenceMeasure], short: [SentenceMeasure], ratio: Double) {
    self.full = full
    self.short = short
    shift = log(ratio)
  }

  /// The sentences of the fuller text without a counterpart.
  var losses: [Loss] {
    guard full.count * short.count <= Self.mostPairs, let complete = path(leavesOut: false),
      let best = path(leavesOut: true), best.cost < complete.cost
    else { return [] }
    let left = best.steps.filter { $0.short == 0 }
    guard Self.shortfall.contains(missingLength / length(of: left)) else { return [] }
    let margin = (complete.cost - best.cost) / Double(left.count)
    return left.map { Loss(sentence: $0.fullStart, place: $0.shortStart, margin: margin) }
  }

  /// By how much the shorter text is too short, in its own letters.
  private var missingLength: Double {
    Self.sum(full[...]).length * exp(shift) - Self.sum(short[...]).length
  }

  private func length(of steps: [Step]) -> Double {
    steps.reduce(0) { $0 + Double(full[$1.fullStart].length) } * exp(shift)
  }

  private struct Step {
    var fullStart: Int
    var shortStart: Int
    var full: Int
    var short: Int
  }

  /// The cheapest alignment; nil when there is none.
  private func path(leavesOut: Bool) -> (cost: Double, steps: [Step])? {
    let width = short.count + 1
    var costs = [Double](repeating: .infinity, count: (full.count + 1) * width)
    var choices = [Int](repeating: -1, count: costs.count)
    costs[0] = 0
    for row in 0...full.count {
      for column in 0...short.count where costs[row * width + column] < .infinity {
        for (index, step) in Self.steps.enumerated() where step.short > 0 || leavesOut {
          let (nextRow, nextColumn) = (row + step.full, column + step.short)
          guard nextRow <= full.count, nextColumn <= short.count else { continue }
          let cost = costs[row * width + column] + cost(step, row, column)
          guard cost < costs[nextRow * width + nextColumn] else { continue }
          costs[nextRow * width + nextColumn] = cost
          choices[nextRow * width + nextColumn] = index
        }
      }
    }
    guard let cost = costs.last, cost < .infinity else { return nil }
    return (cost, backtrack(choices, width))
  }

  private func backtrack(_ choices: [Int], _ width: Int) -> [Step] {
    var steps: [Step] = []
    var (row, column) = (full.count, short.count)
    while row > 0 || column > 0 {
      let index = choices[row * width + column]
      guard index >= 0 else { break }
      let step = Self.steps[index]
      row -= step.full
      column -= step.short
      steps.append(Step(fullStart: row, shortStart: column, full: step.full, short: step.short))
    }
    return steps.reversed()
  }

  private func cost(_ step: (full: Int, short: Int, cost: Double), _ row: Int, _ column: Int) -> Double {
    guard step.short > 0 else { return step.cost }
    let (left, leftNumbers) = Self.sum(full[row..<row + step.full])
    let (right, rightNumbers) = Self.sum(short[column..<column + step.short])
    let difference = log((right + 20) / (left + 20)) - shift
    let variance = 0.03 + 10 / (min(left, right) + 40)
    var cost = step.cost + difference * difference / (2 * variance)
    if leftNumbers != 0, rightNumbers != 0 { cost += leftNumbers & rightNumbers != 0 ? -1.5 : 1.5 }
    return cost
  }

  private static func sum(_ sentences: ArraySlice<SentenceMeasure>) -> (length: Double, numbers: UInt64) {
    var length = 0
    var numbers: UInt64 = 0
    for sentence in sentences {
      length += sentence.length
      numbers |= sentence.numbers
    }
    return (Double(length), numbers)
  }
}
