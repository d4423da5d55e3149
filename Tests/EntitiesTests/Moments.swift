import Entities
import Foundation
import PackCompiler
import Prose
import TestSupport
import Testing

/// Sentences whose days, times and durations are marked, with the values they must have.
struct Moments {
  /// Compiles each language's words when first asked.
  static let library = LexiconLibrary(roots: [
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Rules")
      .standardizedFileURL.path
  ])

  private static let kinds: Set<EntityKind> = [.date, .time, .datetime, .duration]

  /// The entities of time in a text.
  static func found(_ text: String, _ locale: String) -> [Entity] {
    guard let tag = LocaleTag(locale), let reader = library.readers.reader(for: tag) else { return [] }
    return reader.read(Array(text.utf8)).filter { kinds.contains($0.kind) }
  }

  /// Expects the marked spans and no others, with their values one behind the other.
  static func expect(
    _ locale: String, _ marked: String, _ values: String, at place: SourceLocation = #_sourceLocation
  ) {
    let expected = MarkedText(marked)
    let entities = found(expected.text, locale)
    #expect(entities.map(\.core) == expected.spans, "\(locale): \(marked)", sourceLocation: place)
    let read = entities.map { $0.value.text ?? "" }.joined(separator: " ")
    #expect(read == values, "\(locale): \(marked)", sourceLocation: place)
  }
}
