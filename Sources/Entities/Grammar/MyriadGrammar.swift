import Prose

// Figures mixed with the multipliers of East Asia: 3万5千, 4億23,800,000, 7천 5백만, 2千零30.

extension Grammar {
  /// A multiplier of Han or Hangul, behind which the rest of the number follows at once.
  func isUnspacedScale(_ index: Int) -> Bool {
    guard let token = token(index), token.gap != .wide, text[token.start] >= 0xE3 else { return false }
    return has(.scale, index) || token.kind == .hanNumeral
  }

  /// The number that begins with `reading`: digits, tens, hundreds and thousands make sections, which myriads
  /// multiply.
  func myriads(_ reading: NumberReading) -> NumberReading {
    var sum = MyriadSum()
    var part = reading
    var end = reading.end
    while let value = part.value {
      let multiplier = multiplier(at: part.end)
      let factor = multiplier?.value.integer
      guard sum.add(value, factor) else {
        if factor != nil, sum.add(value, nil) { end = part.end }
        break
      }
      end = multiplier?.end ?? part.end
      guard factor != nil, let next = nextPart(at: end) else { break }
      part = next
    }
    guard end > reading.end, let total = sum.total else { return reading }
    let alternative = sum.isOneTerm ? reading.alternative?.multiplied(by: sum.lastFactor) : nil
    return NumberReading(value: total, alternative: alternative, end: end, isSpelled: reading.isSpelled)
  }

  /// The figures that go on: at once, or behind a space when they have a multiplier too.
  private func nextPart(at end: Int) -> NumberReading? {
    let isZero = token(end)?.kind == .hanNumeral && token(end)?.value == 0 && isTight(end)
    let place = isZero ? end + 1 : end
    guard let token = token(place), token.gap == .none || token.gap == .space else { return nil }
    var part: NumberReading?
    if token.kind == .digits { part = figure(at: place) }
    if token.kind == .hanNumeral {
      part = NumberReading(value: DecimalValue(Int(clamping: token.value)), end: place + 1)
    }
    guard let part, !has(.fractionUnder, part.end) else { return nil }
    let isSpacedOut = self.token(end - 1)?.gap == .space
    return token.gap == .none || isSpacedOut || isUnspacedScale(part.end) ? part : nil
  }
}

/// Adds up sections of up to four digits and their myriads.
private struct MyriadSum {
  private var finished = DecimalValue(0)
  private var section = DecimalValue(0)
  /// What the next part must stay below, within the section and for the next myriad.
  private var limit = Int.max
  private var myriadLimit = Int.max
  private var parts = 0
  private(set) var lastFactor = DecimalValue(1)

  var isOneTerm: Bool { parts == 1 }
  var total: DecimalValue? { finished.adding(section) }

  /// Takes figures and their multiplier; false when they do not continue the number.
  mutating func add(_ value: DecimalValue, _ factor: Int?) -> Bool {
    let myriad = [1_000_000_000_000, 100_000_000, 10_000].first { $0 <= factor ?? 1 } ?? 1
    let small = (factor ?? 1) / myriad
    guard let term = value.multiplied(by: DecimalValue(small)), myriad < myriadLimit else { return false }
    if parts > 0 {
      guard let whole = term.integer, whole < limit else { return false }
    }
    guard let sum = section.adding(term) else { return false }
    if myriad > 1 {
      guard let product = sum.multiplied(by: DecimalValue(myriad)), let total = finished.adding(product)
      else { return false }
      finished = total
      section = DecimalValue(0)
      myriadLimit = myriad
      limit = myriad
    } else {
      section = sum
      limit = small
    }
    lastFactor = DecimalValue(factor ?? 1)
    parts += 1
    return true
  }
}
