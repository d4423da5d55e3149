extension EntityReader {
  /// Every number that the text mentions in any way, also as part of something else: figures, numerals, ordinals,
  /// months, multipliers, articles that may mean one. What a value may be told by when it is not written as one.
  package func mentions(in text: [UInt8]) -> Set<DecimalValue> {
    text.withUnsafeBufferPointer { bytes in
      var found: Set<DecimalValue> = []
      for stretch in Stretches.lines(bytes) {
        var tokenizer = Tokenizer(bytes, lexicon, pieces: [])
        tokenizer.read(stretch)
        for token in tokenizer.tokens { add(token, to: &found) }
      }
      return found
    }
  }

  private func add(_ token: Token, to found: inout Set<DecimalValue>) {
    switch token.kind {
    case .digits, .hanNumeral, .numeral: found.insert(DecimalValue(Int(clamping: token.value)))
    case .word:
      for index in 0..<Int(token.senses.count) {
        let sense = lexicon.sense(index, of: token.senses)
        switch sense.kind {
        case .number, .ordinal, .scale: found.insert(sense.number)
        case .month: found.insert(DecimalValue(sense.payload))
        case .article: found.insert(DecimalValue(1))
        case .dayPart: found.insert(DecimalValue(sense.payload >= 21 ? 0 : sense.payload))
        case .halfHour: found.insert(DecimalValue(30))
        case .relativeDay: found.insert(DecimalValue(abs(sense.payload)))
        case .none, .ordinalSuffix, .ordinalPrefix, .percentAfter, .percentBefore, .currency, .unit,
          .unitBefore,
          .duration, .weekday, .dayPeriod, .era, .relativePeriod, .relativeUnit, .futureBefore, .futureAfter,
          .pastBefore, .pastAfter, .clockBefore, .clockAfter, .dateLink, .timeLink, .numberLink, .rangeBefore,
          .rangeBetween, .rangeAfter, .size, .timeZone, .negation, .datePart, .datePartBefore:
          break
        }
      }
    case .otherWord, .sign, .piece: break
    }
  }
}
