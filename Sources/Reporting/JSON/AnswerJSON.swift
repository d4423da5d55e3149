import Entities
import JSON
import Linting
import Prose
import Readings
import Records
import RulePacks
import Translation

/// Writes an answer as one JSON object, version 1 of the contract in `INTERFACE.md`: the line of `jsonl` and
/// the element of `json`.
///
/// One instance serves one thread and keeps its buffers and parsed messages from answer to answer.
struct AnswerJSON {
  private let wording: Wording
  private let messages: RuleMessages
  private let positions = Positions()
  private let filePositions = Positions()
  /// In the text that related places were asked for last.
  private let relatedPositions = Positions()
  private var relatedPlace: Finding.Place?
  private var writer = JSONWriter()
  private var message: [UInt8] = []

  init(_ language: UILanguage) {
    wording = Wording(language)
    messages = RuleMessages(language)
  }

  mutating func append(_ answer: Answer, to bytes: inout [UInt8]) {
    swap(&bytes, &writer.bytes)
    writer.beginObject()
    writer.key("version")
    writer.number(1)
    if let id = answer.record.id {
      writer.key("id")
      writer.raw(id)
    }
    switch answer.outcome {
    case .linted(let result): append(result, answer)
    case .inspected(let inspection): append(inspection)
    case .unreadable(let unreadable): append(wording.reason(unreadable.reason), answer)
    case .untranslated(let failure): append(wording.failure(failure), answer)
    case .unsettled(let unsettled): append(wording.unsettled(unsettled), answer)
    }
    appendExtra(answer.record.extra)
    writer.endObject()
    swap(&bytes, &writer.bytes)
  }

  private mutating func append(_ result: LintResult, _ answer: Answer) {
    member("locale", result.draft.locale.description)
    member("verdict", result.verdict.rawValue)
    if !answer.isReplyHeld {
      writer.key("text")
      writer.string(utf8: result.draft.bytes)
    }
    if let draft = answer.draft {
      writer.key("draft")
      writer.string(utf8: draft)
    }
    writer.key("findings")
    append(result.findings, answer, result)
    writer.key("holds")
    append(result.holds)
    writer.key("fixed")
    append(result.fixed, answer, result)
    append(answer.register)
    append(answer.translation)
    writer.key("checked")
    writer.beginArray()
    for layer in result.ruleSet.layers { writer.string(layer) }
    writer.endArray()
  }

  private mutating func append(_ findings: [Finding], _ answer: Answer, _ result: LintResult) {
    writer.beginArray()
    var place: Finding.Place?
    relatedPlace = nil
    if answer.placement == .file { filePositions.read(answer.record.text) }
    for finding in findings {
      let text = answer.text(finding.place, reply: result.draft)
      if place != finding.place {
        positions.read(text)
        place = finding.place
      }
      writer.beginObject()
      append(finding, in: text, result)
      append(finding.related, answer, result)
      if finding.place == .text { appendFilePlace(finding, answer, result) }
      writer.endObject()
    }
    writer.endArray()
  }

  /// Repairs: their spans refer to the text before the round of fixing that made them.
  private mutating func append(_ repairs: [Repair], _ answer: Answer, _ result: LintResult) {
    writer.beginArray()
    for repair in repairs {
      positions.read(repair.draft.bytes)
      writer.beginObject()
      append(repair.finding, in: repair.draft.bytes, result)
      writer.endObject()
    }
    writer.endArray()
  }

  /// The members of a finding; `positions` has read the text it lies in.
  private mutating func append(_ finding: Finding, in text: [UInt8], _ result: LintResult) {
    let found = text.slice(finding.span)
    member("rule", finding.rule)
    member("category", finding.category.rawValue)
    member("mqm", finding.category.mqm)
    member("severity", finding.severity.name)
    append(finding.place)
    let place = appendSpans(finding.span, positions)
    writer.key("line")
    writer.number(place.line)
    writer.key("column")
    writer.number(place.column)
    if finding.isMissing {
      writer.key("missing")
      writer.bool(true)
    }
    writer.key("found")
    writer.string(utf8: found)
    message.removeAll(keepingCapacity: true)
    messages.message(of: finding, in: result.ruleSet).append(finding, found: found, to: &message)
    writer.key("message")
    writer.string(utf8: message)
    writer.key("suggestions")
    append(finding.suggestions)
  }

  /// The span in bytes and in UTF-16; gives the position of its start.
  private mutating func appendSpans(_ span: Span, _ positions: Positions) -> Position {
    let place = positions.locate(span)
    pair("span", place.start.offset, place.end.offset)
    pair("utf16", place.start.utf16, place.end.utf16)
    return place.start
  }

  private mutating func append(_ suggestions: [Suggestion]) {
    writer.beginArray()
    for suggestion in suggestions {
      writer.beginObject()
      member("text", suggestion.text)
      member("safety", suggestion.safety.name)
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func append(_ related: [Related], _ answer: Answer, _ result: LintResult) {
    guard !related.isEmpty else { return }
    writer.key("related")
    writer.beginArray()
    for other in related {
      let text = answer.text(other.place, reply: result.draft)
      if relatedPlace != other.place {
        relatedPositions.read(text)
        relatedPlace = other.place
      }
      writer.beginObject()
      append(other.place)
      _ = appendSpans(other.span, relatedPositions)
      writer.key("found")
      writer.string(utf8: text.slice(other.span))
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func appendFilePlace(_ finding: Finding, _ answer: Answer, _ result: LintResult) {
    guard answer.placement == .file else { return }
    let place = filePositions.locate(result.draft.original(finding))
    member("file", answer.record.origin.file)
    pair("file_span", place.start.offset, place.end.offset)
    writer.key("file_line")
    writer.number(place.start.line + answer.record.origin.line - 1)
    writer.key("file_column")
    writer.number(place.start.column)
  }

  /// Which text, unless it is the reply's.
  private mutating func append(_ place: Finding.Place) {
    switch place {
    case .text: break
    case .source: member("in", "source")
    case .inbound: member("in", "inbound")
    case .turn(let number):
      member("in", "turn")
      writer.key("turn")
      writer.number(number)
    }
  }

  private mutating func append(_ holds: [Hold]) {
    writer.beginArray()
    for hold in holds {
      writer.beginObject()
      member("reason", hold.name)
      member("message", wording.hold(hold))
      if case .damagedTranslation(let missing) = hold {
        writer.key("missing")
        writer.beginArray()
        for piece in missing { writer.string(piece) }
        writer.endArray()
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func append(_ register: Answer.Register?) {
    guard let register else { return }
    writer.key("register")
    writer.beginObject()
    member("wanted", register.wanted.rawValue)
    member("set_by", register.setBy)
    if let seen = register.seen { member("seen", seen) }
    writer.endObject()
  }

  private mutating func append(_ translation: Answer.Translation?) {
    guard let translation else { return }
    writer.key("translation")
    writer.beginObject()
    member("via", translation.via)
    writer.key("attempts")
    writer.number(translation.attempts)
    member("guards", translation.guards.rawValue)
    writer.endObject()
  }

  private mutating func append(_ inspection: Inspection) {
    if let language = inspection.language {
      writer.key("language")
      writer.beginObject()
      member("tag", language.tag.description)
      writer.key("confidence")
      writer.number(language.confidence)
      writer.endObject()
    }
    if let register = inspection.register { append(register) }
    guard let entities = inspection.entities else { return }
    positions.read(inspection.text)
    writer.key("entities")
    writer.beginArray()
    for entity in entities {
      writer.beginObject()
      member("type", entity.kind.rawValue)
      if let value = entity.value.text { member("value", value) }
      if let unit = entity.value.unit { member("unit", unit) }
      _ = appendSpans(entity.span, positions)
      writer.key("found")
      writer.string(utf8: inspection.text.slice(entity.span))
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func append(_ register: Register) {
    writer.key("register")
    writer.beginObject()
    member("value", register.value.rawValue)
    if let level = register.level { member("level", level.name) }
    writer.key("evidence")
    writer.beginArray()
    for span in register.evidence.lazy.map(\.span) {
      writer.beginArray()
      writer.number(span.start)
      writer.number(span.end)
      writer.endArray()
    }
    writer.endArray()
    writer.endObject()
  }

  /// Why there is no result, and for which line of the input.
  private mutating func append(_ error: String, _ answer: Answer) {
    member("file", answer.record.origin.file)
    writer.key("line")
    writer.number(answer.record.origin.line)
    member("error", error)
  }

  private mutating func appendExtra(_ members: [[UInt8]]) {
    guard !members.isEmpty else { return }
    writer.key("extra")
    writer.beginObject()
    for member in members { writer.raw(member) }
    writer.endObject()
  }

  private mutating func member(_ key: StaticString, _ value: String) {
    writer.key(key)
    writer.string(value)
  }

  private mutating func pair(_ key: StaticString, _ start: Int, _ end: Int) {
    writer.key(key)
    writer.beginArray()
    writer.number(start)
    writer.number(end)
    writer.endArray()
  }
}
