import Prose
import Readings
import RulePacks

/// Where in a draft a found text must stand: the `at` of `phrase`, `replace` and `pattern`.
enum Placement: String, CaseIterable {
  case anywhere
  case sentenceStart = "sentence-start"
  case sentenceEnd = "sentence-end"
  case wholeSentence = "whole-sentence"
  case draftStart = "draft-start"
  case draftEnd = "draft-end"
  case wholeDraft = "whole-draft"
  case lineStart = "line-start"

  static let key = RuleKey("at", .word(allCases.map(\.rawValue)), help: "Where in the reply the text must stand")

  static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let word = try rule["at"]?.requireWord("at", of: allCases.map(\.rawValue)) ?? anywhere.rawValue
    rule.payload.write(word)
  }

  init(from reader: inout PayloadReader) throws(ImageError) {
    guard let placement = Placement(rawValue: try reader.text()) else { throw .truncated }
    self = placement
  }

  /// Punctuation and white space around the place do not count.
  func holds(for span: Span, in examination: Examination) -> Bool {
    let readings = examination.readings
    switch self {
    case .anywhere: return true
    case .draftStart: return readings.isOnlyPunctuation(Span(0, span.start))
    case .draftEnd: return readings.isOnlyPunctuation(Span(span.end, examination.bytes.count))
    case .wholeDraft:
      return readings.isOnlyPunctuation(Span(0, span.start))
        && readings.isOnlyPunctuation(Span(span.end, examination.bytes.count))
    case .lineStart:
      let start = examination.bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return readings.isOnlyPunctuation(Span(start, span.start))
    case .sentenceStart, .sentenceEnd, .wholeSentence:
      guard let sentence = readings.sentence(at: span.start) else { return false }
      let opens = readings.isOnlyPunctuation(Span(sentence.span.start, span.start))
      let closes = readings.isOnlyPunctuation(Span(span.end, sentence.span.end))
      return (self == .sentenceEnd || opens) && (self == .sentenceStart || closes)
    }
  }
}
