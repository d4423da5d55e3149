extension EntityReader {
  /// Stands in `mentions` for an article that may mean one.
  package static let article = DecimalValue(coefficient: 1, exponent: -30)

  /// Stands in `mentions` for a number at the front of a longer word, which may count time: the 2 of “zweijährig”.
  package static func atFront(of number: Int) -> DecimalValue {
    DecimalValue(coefficient: -Int128(number), exponent: -30)
  }

  /// Every number that the text mentions in any way, also as part of something else: figures, numerals, ordinals,
  /// months, multipliers, articles that may mean one. What a value may be told by when it is not written as one; with how often each is mentioned.
  package func mentions(in text: [UInt8]) -> [DecimalValue: Int] {
    text.withUnsafeBufferPointer { bytes in
      var found: [DecimalValue: Int] = [:]
      for stretch in Stretches.lines(bytes) {
        var tokenizer = Tokenizer(bytes, lexicon, pieces: [])
        tokenizer.read(stretch)
        for token in tokenizer.tokens {
          add(token, to: &found)
          for digit in digitsOfGuess(token, bytes) { found[digit, default: 0] += 1 }
          if token.kind == .otherWord, let number = numberAtFront(of: token, bytes) {
            found[Self.atFront(of: number), default: 0] += 1
          }
        }
      }
      return found
    }
  }

  /// The two figures of 一两 and 三五, which a table has as no number because it is neither.
  private func digitsOfGuess(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> [DecimalValue] {
    guard token.kind == .word, token.end - token.start == 6, text[token.start] >= 0xE3 else { return [] }
    let digits = [token.start, token.start + 3].compactMap { place in
      text.scalar(at: place).flatMap { Script.hanNumeral($0.value.value) }
    }
    guard digits.count == 2, digits.allSatisfy({ $0 < 10 }) else { return [] }
    return digits.map { DecimalValue(Int($0)) }
  }

  private func numberAtFront(of token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard token.end - token.start > 5,
      let match = lexicon.longestMatch(in: text, at: token.start, limit: token.end, ends: { _ in true }),
      match.end - token.start > 2
    else { return nil }
    return lexicon.first(.number, in: match.senses)?.number.integer
  }

  private func add(_ token: Token, to found: inout [DecimalValue: Int]) {
    switch token.kind {
    case .digits, .hanNumeral, .numeral: found[DecimalValue(Int(clamping: token.value)), default: 0] += 1
    case .word:
      for index in 0..<token.senses.count {
        let sense = lexicon.sense(index, of: token.senses)
        switch sense.kind {
        case .number, .ordinal, .scale, .numberBeforeUnit: found[sense.number, default: 0] += 1
        case .month: found[DecimalValue(sense.payload), default: 0] += 1
        case .article: found[EntityReader.article, default: 0] += 1
        case .dayPart: found[DecimalValue(sense.payload >= 21 ? 0 : sense.payload), default: 0] += 1
        case .halfHour: found[DecimalValue(30), default: 0] += 1
        case .relativeDay: found[DecimalValue(abs(sense.payload)), default: 0] += 1
        case .wholeDuration: if let length = sense.length { found[length.amount, default: 0] += 1 }
        case .monthDay: found[DecimalValue(sense.payload), default: 0] += 1
        case .minutesBeforeHour, .minutesAfterHour: found[DecimalValue(abs(sense.payload)), default: 0] += 1
        case .otherMonth: found[DecimalValue(sense.payload % 100), default: 0] += 1
        case .none, .ordinalSuffix, .ordinalPrefix, .percentAfter, .percentBefore, .currency, .unit,
          .unitBefore,
          .duration, .weekday, .dayPeriod, .era, .relativePeriod, .relativeUnit, .futureBefore, .futureAfter,
          .pastBefore, .pastAfter, .clockBefore, .clockAfter, .dateLink, .timeLink, .numberLink, .rangeBefore,
          .rangeBetween, .rangeAfter, .size, .timeZone, .negation, .datePart, .datePartBefore,
          .dateArticle, .dayBefore, .minuteLink, .hourLink, .durationLink, .hourOffset, .calendar,
          .minus, .scaleLink, .amountLink, .fractionUnder, .fractionOver, .fractionLink, .minorUnit, .ending,
          .sale,
          .data:
          break
        }
      }
    case .otherWord, .sign, .piece: break
    }
  }
}
