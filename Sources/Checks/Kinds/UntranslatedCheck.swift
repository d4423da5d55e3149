import Prose
import Readings
package import RulePacks

/// `untranslated`: a sentence of the source that stands in the reply as it was.
package struct UntranslatedCheck: Check {
  package static let kind = "untranslated"
  package static let starts = CheckStart.everyDraft
  package static let keys = [
    RuleKey("min-words", .number, help: "Shorter sentences, often names, are left alone")
  ]
  package static let exemptions: [Disguise: String] = [
    .decomposed: "the source of the example stays as it is",
    .address: "a sentence does not fit into an address",
    .carriageReturns: "the source of the example stays as it is",
  ]

  private let minimumWords: Int

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    rule.payload.write(try rule["min-words"]?.requireNumber("min-words", in: 1...100) ?? 4)
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    minimumWords = try payload.number()
  }

  package static func concerns(_ examination: Examination) -> Bool { examination.record.source != nil }

  package func examine(_ examination: Examination) {
    guard let source = examination.record.source, !source.text.isEmpty,
      source.locale?.language != examination.draft.locale.language
    else { return }
    let others = SentenceTable(source.text, examination.sourceSentences)
    for sentence in examination.readings.sentences {
      guard let found = others.sentence(equal: examination.bytes, sentence.span),
        Words.count(in: examination.bytes[sentence.span.range]) >= minimumWords
      else { continue }
      examination.report(sentence.span, related: [Related(.source, found)])
    }
  }
}

/// The sentences of a text by their length and first bytes: few sentences of two languages share those, and hashing
/// them whole cost more than the check.
private struct SentenceTable {
  private let text: [UInt8]
  private let sentences: [Sentence]
  /// Made only for texts of many sentences.
  private var byKey: [UInt64: [Int]] = [:]

  init(_ text: [UInt8], _ sentences: [Sentence]) {
    self.text = text
    self.sentences = sentences
    guard sentences.count > 32 else { return }
    for (index, sentence) in sentences.enumerated() {
      byKey[Self.key(text, sentence.span), default: []].append(index)
    }
  }

  /// The first sentence with the same bytes.
  func sentence(equal other: [UInt8], _ span: Span) -> Span? {
    func isSame(_ own: Span) -> Bool {
      own.count == span.count && other[span.start] == text[own.start]
        && text[own.range].elementsEqual(other[span.range])
    }
    if sentences.count > 32 {
      let places = byKey[Self.key(other, span)] ?? []
      return places.first { isSame(sentences[$0].span) }.map { sentences[$0].span }
    }
    return sentences.first { isSame($0.span) }?.span
  }

  private static func key(_ text: [UInt8], _ span: Span) -> UInt64 {
    text[span.range].prefix(16).reduce(UInt64(span.count)) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
  }
}
