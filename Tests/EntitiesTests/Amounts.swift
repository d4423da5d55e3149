import Entities
import Prose
import TestSupport
import Testing

/// Sentences whose numbers, amounts and measures are marked, with the values they must have.
struct Amounts {
  private static let kinds: Set<EntityKind> = [.number, .ordinal, .percent, .currency, .unit]

  /// Expects the marked spans and no others, with their values and units one behind the other, parted by ` | `.
  static func expect(
    _ locale: String, _ marked: String, _ values: String, at place: SourceLocation = #_sourceLocation
  ) {
    let expected = MarkedText(marked)
    guard let tag = LocaleTag(locale), let reader = TestLexicons.readers.reader(for: tag) else {
      Issue.record("no reader for \(locale)", sourceLocation: place)
      return
    }
    let entities = reader.read(Array(expected.text.utf8)).filter { kinds.contains($0.kind) }
    #expect(entities.map(\.span) == expected.spans, "\(locale): \(marked)", sourceLocation: place)
    let read = entities.map {
      ([$0.value.text ?? "?"] + [$0.value.unit].compactMap(\.self)).joined(separator: " ")
    }
    #expect(read.joined(separator: " | ") == values, "\(locale): \(marked)", sourceLocation: place)
  }
}
