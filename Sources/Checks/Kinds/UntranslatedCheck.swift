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
    var inSource: [ArraySlice<UInt8>: Span] = [:]
    for sentence in examination.sourceSentences {
      inSource[source.text[sentence.span.range]] = inSource[source.text[sentence.span.range]] ?? sentence.span
    }
    for sentence in examination.readings.sentences {
      let words = examination.bytes[sentence.span.range]
      guard Words.count(in: words) >= minimumWords, let found = inSource[words] else { continue }
      examination.report(sentence.span, related: [Related(.source, found)])
    }
  }
}
