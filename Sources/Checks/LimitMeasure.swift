import Locales
import Prose
import Readings
import RulePacks

/// What `limit` counts.
enum LimitMeasure: String, CaseIterable {
  case exclamationMarks = "exclamation-marks"
  case questionMarks = "question-marks"
  case emoji
  case capitalWords = "capital-words"
  case sentenceWords = "sentence-words"
  case draftWords = "draft-words"
  case phrases

  /// A place with how much it counts there.
  struct Item {
    var span: Span
    var count: Int
  }

  var usualUnit: LimitCheck.Unit {
    switch self {
    case .exclamationMarks, .questionMarks, .capitalWords, .sentenceWords: .run
    case .emoji, .draftWords, .phrases: .draft
    }
  }

  func items(in examination: Examination, exceptions: Set<String>) -> [Item] {
    switch self {
    case .exclamationMarks: marks(in: examination) { $0 == 0x21 || $0 == 0xFF01 }
    case .questionMarks: marks(in: examination) { $0 == 0x3F || $0 == 0xFF1F || $0 == 0x61F }
    case .emoji: Self.emoji(in: examination)
    case .capitalWords: Self.capitals(in: examination, exceptions)
    case .sentenceWords:
      examination.readings.sentences.map {
        Item(span: $0.span, count: Words.count(in: examination.bytes[$0.span.range]))
      }
    case .draftWords:
      [Item(span: Span(0, examination.bytes.count), count: Words.count(in: examination.bytes[...]))]
    case .phrases: examination.hits.map { Item(span: $0.span, count: 1) }
    }
  }

  /// Marks of the same kind that touch count as one run.
  private func marks(in examination: Examination, _ isCounted: (UInt32) -> Bool) -> [Item] {
    var items: [Item] = []
    for mark in examination.readings.marks where isCounted(mark.scalar) {
      if examination.readings.isOutsideProse(mark.span) { continue }
      if let last = items.last, last.span.end == mark.span.start {
        items[items.count - 1].span.end = mark.span.end
        items[items.count - 1].count += mark.count
      } else {
        items.append(Item(span: mark.span, count: mark.count))
      }
    }
    return items
  }

  /// Emoji as a reader sees them: a family or a flag is one.
  private static func emoji(in examination: Examination) -> [Item] {
    let candidates = examination.readings.marks.filter {
      $0.scalar >= 0x203C && isEmoji($0, examination.bytes)
    }
    var items: [Item] = []
    for mark in candidates where !examination.readings.isOutsideProse(mark.span) {
      var start = mark.span.start
      while start < mark.span.end {
        let whole = examination.readings.wholeGraphemes(Span(start, start + 1))
        if whole.start >= (items.last?.span.end ?? 0) { items.append(Item(span: whole, count: 1)) }
        start = max(whole.end, start + 1)
      }
    }
    return items
  }

  private static func isEmoji(_ mark: Mark, _ bytes: [UInt8]) -> Bool {
    guard let scalar = Unicode.Scalar(mark.scalar) else { return false }
    if Scalars.isEmojiPresentation(scalar) || scalar == "\u{20E3}" { return true }
    let end = mark.span.end
    let isVariation =
      end + 2 < bytes.count && bytes[end] == 0xEF && bytes[end + 1] == 0xB8 && bytes[end + 2] == 0x8F
    return isVariation && Scalars.isPictographic(scalar)
  }

  /// Runs of words of two and more capitals within a sentence, with nothing but spaces and hyphens between.
  private static func capitals(in examination: Examination, _ exceptions: Set<String>) -> [Item] {
    var items: [Item] = []
    for word in CapitalWords.find(in: examination.bytes) {
      if exceptions.contains(examination.draft.text(word)) || examination.readings.isOutsideProse(word) {
        continue
      }
      if let last = items.last, word.start - last.span.end <= 2,
        examination.bytes[last.span.end..<word.start].allSatisfy({ $0 == 0x20 || $0 == 0x2D || $0 == 0x27 })
      {
        items[items.count - 1].span.end = word.end
        items[items.count - 1].count += 1
      } else {
        items.append(Item(span: word, count: 1))
      }
    }
    return items
  }
}

/// Finds words written in capitals only.
enum CapitalWords {
  /// Words of at least two letters, all of them capitals; a word with a digit is a code and left alone.
  static func find(in bytes: [UInt8]) -> [Span] {
    bytes.withUnsafeBufferPointer { text in
      var words: [Span] = []
      var position = 0
      while let block = PlainText.nextCapitals(in: UnsafeRawBufferPointer(text), from: position) {
        position = max(position, block)
        // A word may have begun in the block before.
        while position > 0, isWordByte(text[position - 1]) { position -= 1 }
        let end = min(block + 8, text.count)
        while position < end { position = word(from: position, text, &words) }
        if position < block + 8 { position = block + 8 }
      }
      return words
    }
  }

  /// Takes in the word that begins here, if it is one of capitals; returns where the next may begin.
  private static func word(
    from start: Int, _ text: UnsafeBufferPointer<UInt8>, _ words: inout [Span]
  ) -> Int {
    guard isCapital(text, start) else { return afterWord(text, start) }
    var position = start
    var letters = 0
    while position < text.count, isCapital(text, position) {
      position += text[position] < 0x80 ? 1 : 2
      letters += 1
    }
    let end = min(position, text.count)
    position = afterWord(text, end)
    if letters >= 2, end == text.count || !isWordByte(text[end]), words.last.map({ $0.end <= start }) ?? true
    {
      words.append(Span(start, end))
    }
    return max(position, start + 1)
  }

  /// Capitals of ASCII, Latin-1 (À–Þ) and Cyrillic (А–Я, Ё).
  private static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let byte = text[position]
    if byte < 0x80 { return (0x41...0x5A).contains(byte) }
    guard position + 1 < text.count else { return false }
    switch byte {
    case 0xC3: return (0x80...0x9E).contains(text[position + 1]) && text[position + 1] != 0x97
    case 0xD0: return (0x90...0xAF).contains(text[position + 1]) || text[position + 1] == 0x81
    case _: return false
    }
  }

  private static func afterWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start < text.count, isWordByte(text[start]) else { return start + 1 }
    var position = start
    while position < text.count, isWordByte(text[position]) { position += 1 }
    return position
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }
}
