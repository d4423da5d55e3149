import Prose
import Readings
package import RulePacks

/// `repetition`: the same word, sentence or sentence opening once too often.
package struct RepetitionCheck: Check {
  package static let kind = "repetition"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["count"]
  package static let keys = [
    RuleKey("unit", .word(Unit.allCases.map(\.rawValue)), required: true, help: "What is repeated"),
    RuleKey("max", .number, help: "How many sentences running may open alike"),
    RuleKey("words", .number, help: "How many words make an opening"),
    RuleKey("except", .texts, help: "Words that may double"),
    RuleKey("min-letters", .number, help: "Shorter words or sentences are left alone"),
  ]
  package static let exemptions: [Disguise: String] = [
    .decomposed: "the same letters in another form are still the same word only when both are",
    .quoted: "a sentence quoted and answered in its own words is no repetition of the agent's",
    .address: "a sentence does not fit into an address",
  ]

  /// What is repeated.
  enum Unit: String, CaseIterable {
    case word, sentence, opening
  }

  private let unit: Unit
  private let maximum: Int
  private let words: Int
  private let exceptions: Set<String>
  private let minimumLetters: Int

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let unit = try rule.require("unit").requireWord("unit", of: Unit.allCases.map(\.rawValue))
    rule.payload.write(unit)
    rule.payload.write(try rule["max"]?.requireNumber("max", in: 1...100) ?? 2)
    rule.payload.write(try rule["words"]?.requireNumber("words", in: 1...10) ?? 1)
    var exceptions: [String] = []
    for field in rule["except"]?.elements ?? [] {
      exceptions.append(try field.requireScalar("except").lowercased())
    }
    rule.payload.write(exceptions) { $0.write($1) }
    rule.payload.write(
      try rule["min-letters"]?.requireNumber("min-letters", in: 1...1000) ?? (unit == "word" ? 2 : 12))
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let unit = Unit(rawValue: try payload.text()) else { throw .truncated }
    self.unit = unit
    maximum = try payload.number()
    words = try payload.number()
    exceptions = Set(try payload.list { (reader) throws(ImageError) in try reader.text() })
    minimumLetters = try payload.number()
  }

  package func examine(_ examination: Examination) {
    switch unit {
    case .word: examineWords(examination)
    case .sentence: examineSentences(examination)
    case .opening: examineOpenings(examination)
    }
  }

  /// Marks the second word together with the white space before it, so that deleting it leaves the text whole.
  private func examineWords(_ examination: Examination) {
    for pair in DoubledWords.find(in: examination.bytes) {
      let text = examination.draft.text(pair.second)
      guard text.count >= minimumLetters, !exceptions.contains(text.lowercased()) else { continue }
      examination.report(
        Span(pair.first.end, pair.second.end), suggestions: [""], arguments: [Argument("count", 2)])
    }
  }

  private func examineSentences(_ examination: Examination) {
    let sentences = examination.readings.sentences
    guard sentences.count > 1 else { return }
    examination.bytes.withUnsafeBufferPointer { text in
      var known = SentenceIndex()
      for (index, sentence) in sentences.enumerated() where sentence.span.count >= minimumLetters {
        guard let earlier = known.earlier(sentence.span, text) else { continue }
        let start = index > 0 ? sentences[index - 1].span.end : sentence.span.start
        let letters = examination.draft.text(sentence.span).count { $0.isLetter }
        guard letters >= minimumLetters, !examination.readings.isOutsideProse(earlier) else { continue }
        examination.report(
          Span(start, sentence.span.end), suggestions: [""], arguments: [Argument("count", 2)],
          related: [Related(.text, earlier)])
      }
    }
  }

  private func examineOpenings(_ examination: Examination) {
    let sentences = examination.readings.sentences
    guard sentences.count > maximum else { return }
    examination.bytes.withUnsafeBufferPointer { text in
      var running = 0
      var last = Span(0, 0)
      for sentence in sentences {
        let opening = Self.opening(of: sentence.span, text, words: words)
        let isSame = !opening.isEmpty && text[opening.range].elementsEqual(text[last.range])
        running = isSame ? running + 1 : 1
        last = opening
        guard running == maximum + 1 else { continue }
        let found = examination.draft.text(opening)
        if !exceptions.contains(found.lowercased()) {
          examination.report(opening, arguments: [Argument("count", running)])
        }
      }
    }
  }

  /// The first words of a sentence; empty when it has no white space behind them.
  private static func opening(of sentence: Span, _ text: UnsafeBufferPointer<UInt8>, words: Int) -> Span {
    var end = sentence.start
    for _ in 0..<words {
      while end < sentence.end, text[end] <= 0x20 { end += 1 }
      while end < sentence.end, text[end] > 0x20 { end += 1 }
    }
    return end < sentence.end ? Span(sentence.start, end) : Span(sentence.start, sentence.start)
  }
}

/// Finds an earlier sentence with the same bytes. A reply has few sentences, and comparing lengths and ends settles
/// most pairs; only a long text is worth a table.
private struct SentenceIndex {
  private var few: [Span] = []
  private var many: [Int: Span] = [:]

  /// The earlier sentence, if there is one; remembers this one.
  mutating func earlier(_ span: Span, _ text: UnsafeBufferPointer<UInt8>) -> Span? {
    if few.count < 32 {
      let known = few.first { isSame($0, span, text) }
      few.append(span)
      return known
    }
    if let known = few.first(where: { isSame($0, span, text) }) { return known }
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[span.range]))
    guard let known = many.updateValue(span, forKey: hasher.finalize()) else { return nil }
    return isSame(known, span, text) ? known : nil
  }

  private func isSame(_ left: Span, _ right: Span, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    left.count == right.count && text[left.end - 1] == text[right.end - 1]
      && text[left.range].elementsEqual(text[right.range])
  }
}

/// Finds a word that stands twice running, with only white space between.
enum DoubledWords {
  struct Pair {
    var first: Span
    var second: Span
  }

  /// Words of letters; capitals do not matter in ASCII. An empty line between two words keeps them apart.
  static func find(in bytes: [UInt8]) -> [Pair] {
    bytes.withUnsafeBufferPointer { text in
      classes.withUnsafeBufferPointer { classes in
        var pairs: [Pair] = []
        var lastStart = 0
        var lastEnd = 0
        var position = 0
        while position < text.count {
          while position < text.count, classes[Int(text[position])] != letter { position += 1 }
          let start = position
          while position < text.count, classes[Int(text[position])] != other { position += 1 }
          let isSameLength = position - start == lastEnd - lastStart && position > start
          if isSameLength, text[start] | 0x20 == text[lastStart] | 0x20 {
            let (first, second) = (Span(lastStart, lastEnd), Span(start, position))
            if isSame(text, first, second), isOnlySpace(text, lastEnd, start) {
              pairs.append(Pair(first: first, second: second))
            }
          }
          (lastStart, lastEnd) = (start, position)
        }
        return pairs
      }
    }
  }

  private static let other: UInt8 = 0
  /// May stand in a word, but not at its start: digits, apostrophe, hyphen, continuation bytes.
  private static let inner: UInt8 = 1
  private static let letter: UInt8 = 2

  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xFF: letter
    case 0x27, 0x2D, 0x30...0x39, 0x80...0xC2: inner
    case _: other
    }
  }

  private static func isSame(_ text: UnsafeBufferPointer<UInt8>, _ left: Span, _ right: Span) -> Bool {
    guard text[left.start] | 0x20 == text[right.start] | 0x20 else { return false }
    for offset in 0..<left.count {
      let (a, b) = (text[left.start + offset], text[right.start + offset])
      guard a == b || (a < 0x80 && (0x61...0x7A).contains(a | 0x20) && a | 0x20 == b | 0x20) else {
        return false
      }
    }
    return true
  }

  private static func isOnlySpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    var lines = 0
    for position in start..<end {
      if text[position] == 0x0A { lines += 1 }
      guard text[position] <= 0x20 else { return false }
    }
    return lines < 2
  }
}
