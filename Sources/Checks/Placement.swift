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

  static let key = RuleKey(
    "at", .word(allCases.map(\.rawValue)), help: "Where in the reply the text must stand")

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
    guard self != .anywhere else { return true }
    let readings = examination.readings
    let before = { readings.punctuationStart(before: span.start) }
    let after = { readings.punctuationEnd(from: span.end) }
    switch self {
    case .anywhere: return true
    case .draftStart: return before() == 0
    case .draftEnd: return after() == examination.bytes.count
    case .wholeDraft: return before() == 0 && after() == examination.bytes.count
    case .lineStart:
      let start = before()
      return start == 0 || examination.bytes[start..<span.start].contains(0x0A)
    case .sentenceStart, .sentenceEnd, .wholeSentence:
      guard let sentence = readings.sentence(at: span.start)?.span else { return false }
      return (self == .sentenceEnd || before() <= sentence.start)
        && (self == .sentenceStart || after() >= sentence.end)
    }
  }
}
