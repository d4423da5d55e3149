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
