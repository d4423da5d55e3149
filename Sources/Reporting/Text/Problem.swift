import Linting
import Prose
import Records

/// What a format made for source code can say: a message of some severity at a place in a file.
struct Problem {
  /// The id of the rule; for what is no finding, a name such as `input/unreadable`.
  var rule: String
  var severity: Severity
  /// One line of UTF-8.
  var message: [UInt8]
  var file: String
  /// 1-based line of the file.
  var line: Int
  /// Columns and offsets, where the text is the file.
  var place: FilePlace?
  var finding: Finding?
  /// The text found; empty for something missing and for what is no finding.
  var found: [UInt8] = []
  var related: [RelatedPlace] = []

  struct RelatedPlace {
    var heading: String
    var found: [UInt8]
  }

  /// The edits that suggestions stand for, where they can be made in the file.
  var fixes: [Suggestion] { place == nil ? [] : finding?.suggestions ?? [] }
}

/// Lists the problems of one answer after the other; the reporters of the formats for source code share it.
final class Problems {
  private let wording: Wording
  private let messages: RuleMessages
  private let places = FilePlaces()

  init(_ language: UILanguage) {
    wording = Wording(language)
    messages = RuleMessages(language)
  }

  /// In reading order; holds, which have no place, come last.
  func list(_ answer: Answer) -> [Problem] {
    switch answer.outcome {
    case .linted(let result):
      places.begin()
      return result.findings.map { problem($0, answer, result) }
        + result.holds.map { whole(answer, "hold/\($0.name)", .warning, wording.hold($0)) }
    case .inspected: return []
    case .unreadable(let unreadable):
      return [whole(answer, "input/unreadable", .error, wording.reason(unreadable.reason))]
    case .untranslated(let failure):
      return [whole(answer, "translation/failed", .error, wording.failure(failure))]
    case .unsettled(let unsettled):
      return [whole(answer, unsettled.name, .error, wording.unsettled(unsettled))]
    }
  }

  private func problem(_ finding: Finding, _ answer: Answer, _ result: LintResult) -> Problem {
    let place = places.place(of: finding, in: answer, result)
    var message: [UInt8] = []
    if finding.place != .text { message += "\(wording.place(finding.place))\(wording.colon)".utf8 }
    let found = place.text.slice(place.span)
    messages.message(of: finding, in: result.ruleSet).append(finding, found: found, to: &message)
    let related = finding.related.map { related in
      Problem.RelatedPlace(
        heading: wording.place(related.place),
        found: Array(answer.text(related.place, reply: result.draft).slice(related.span)))
    }
    return Problem(
      rule: finding.rule, severity: finding.severity, message: message, file: answer.record.origin.file,
      line: place.line, place: place.hasColumns ? place : nil, finding: finding,
      found: Array(found), related: related)
  }

  private func whole(_ answer: Answer, _ rule: String, _ severity: Severity, _ message: String) -> Problem {
    Problem(
      rule: rule, severity: severity, message: Array(message.utf8), file: answer.record.origin.file,
      line: answer.record.origin.line)
  }
}
