import Prose

// Numbers in words.

extension Grammar {
  /// Numerals in words, one behind the other: two hundred and fifty.
  func spelled(at index: Int) -> NumberReading? {
    if let short = sense(.numberBeforeUnit, index) {
      // A Hangul syllable is a numeral only where a word begins.
      let isInside = index > 0 && isTight(index) && (0xEA...0xED).contains(text[tokens[index].start])
      guard isCounted(index + 1), !isInside else { return nil }
      return NumberReading(value: short.number, end: index + 1, isSpelled: true)
    }
    var sum = NumeralSum()
    var next = index
    var end = index
    var fraction: DecimalValue?
    while let token = token(next), next == index || token.gap != .wide {
      // The one of หนึ่งแสน and एक लाख may also begin.
      if isOne(next), next > index || numeralWord(next + 1)?.isScale ?? false, sum.add(1) {
        next += 1
        end = next
      } else if token.kind == .word, let word = numeralWord(next) {
        if word.isScale {
          guard let scale = word.value.integer, sum.multiply(by: scale) else { break }
        } else if let value = word.value.integer {
          guard sum.add(value) else { break }
        } else {
          fraction = sum.total == nil ? word.value : nil
          guard fraction != nil else { break }
          end = next + 1
          break
        }
        next += 1
        end = next
      } else if end == next, next > index, isNumeralLink(next) {
        next += 1
      } else {
        break
      }
    }
    guard end > index, let value = fraction ?? sum.total.map({ DecimalValue($0) }) else { return nil }
    return NumberReading(value: value, end: end, isSpelled: true)
  }

  /// The numeral one, which alone is rather an article; “a” is no part of a number.
  func isOne(_ index: Int) -> Bool {
    guard has(.article, index), let token = token(index), token.kind == .word else { return false }
    return (0..<token.senses.count).contains { lexicon.sense($0, of: token.senses) == Sense(.article, 1) }
  }

  /// Whether a unit, currency or span of time follows: 두 시간, 半年.
  private func isCounted(_ index: Int) -> Bool {
    isNear(index) && (has(.unit, index) || has(.duration, index) || has(.currency, index))
  }

  private func numeralWord(_ index: Int) -> (value: DecimalValue, isScale: Bool)? {
    if let number = sense(.number, index) { return (number.number, false) }
    guard let scale = sense(.scale, index), let token = token(index) else { return nil }
    // “mil gracias” counts nothing, “mil doscientos” does.
    let length = token.end - token.start
    guard length > 3 || length == 3 && text[token.start] < 0x80 && has(.number, index + 1) else { return nil }
    return (scale.number, true)
  }

  /// A hyphen or “and” between two numerals.
  private func isNumeralLink(_ index: Int) -> Bool {
    let isHyphen = isSign(index, "-") && isTight(index) && isTight(index + 1)
    return (isHyphen || has(.numberLink, index)) && (numeralWord(index + 1) != nil || isOne(index + 1))
  }
}
