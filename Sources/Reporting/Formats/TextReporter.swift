import Entities
import Linting
import Prose
import Readings
import Records

/// For people: each finding with its line of source, the found text marked, and what could stand there
/// instead.
///
///     reply.txt:1:7: error: “du” is too familiar here  [languages/de/register/informal-address]
///       Hallo du, wie geht es?
///             ^^
///       suggestion: “Sie”
///
/// Nothing from a reply reaches the terminal that could move its cursor or turn its writing direction.
struct TextReporter: Reporter {
  static let name = "text"
  static let fileEndings = ["txt", "text"]
  static let carriesReadings = true
  private static let indent = "  "

  private let style: ReportStyle
  private let wording: Wording
  private let colors: Colors
  private let messages: RuleMessages
  private let graphemes = Graphemes()
  private let excerpt: Excerpt
  private let places = FilePlaces()
  private var line: [UInt8] = []

  init(_ style: ReportStyle) {
    self.style = style
    wording = Wording(style.language)
    colors = Colors(isOn: style.usesColor)
    messages = RuleMessages(style.language)
    excerpt = Excerpt(width: style.width - Self.indent.utf8.count, graphemes: graphemes)
  }

  mutating func report(_ answer: Answer, into bytes: inout [UInt8]) {
    switch answer.outcome {
    case .linted(let result):
      places.begin()
      for finding in result.findings { append(finding, answer, result, &bytes) }
      for hold in result.holds {
        appendHead(answer, .warning, wording.hold(heading: wording.hold(hold)), &bytes)
      }
      for repair in result.fixed { append(repair, answer, &bytes) }
    case .inspected(let inspection): append(inspection, answer, &bytes)
    case .unreadable(let unreadable): appendHead(answer, .error, wording.reason(unreadable.reason), &bytes)
    case .untranslated(let failure): appendHead(answer, .error, wording.failure(failure), &bytes)
    case .unsettled(let unsettled): appendHead(answer, .error, wording.unsettled(unsettled), &bytes)
    }
  }

  private mutating func append(
    _ finding: Finding, _ answer: Answer, _ result: LintResult, _ bytes: inout [UInt8]
  ) {
    let place = places.place(of: finding, in: answer, result)
    appendPlace(place, finding.place, answer, &bytes)
    appendSeverity(finding.severity, &bytes)
    line.removeAll(keepingCapacity: true)
    let found = place.text.slice(place.span)
    messages.message(of: finding, in: result.ruleSet).append(finding, found: found, to: &line)
    TerminalText.append(line, by: graphemes, to: &bytes)
    bytes += "  \(colors.dim)[".utf8
    bytes += finding.rule.utf8
    bytes += "]\(colors.reset)\n".utf8
    append(place, finding, &bytes)
    appendAdvice(finding, answer, result, &bytes)
  }

  /// `file:line:column: `, as far as each is known.
  private func appendPlace(
    _ place: FilePlace, _ text: Finding.Place, _ answer: Answer, _ bytes: inout [UInt8]
  ) {
    bytes += colors.bold.utf8
    TerminalText.append(answer.record.origin.file.utf8, by: graphemes, to: &bytes)
    bytes += ":\(place.line):".utf8
    if place.hasColumns { bytes += "\(place.start.column):".utf8 }
    bytes += colors.reset.utf8
    bytes += " ".utf8
    if !place.hasColumns, let id = answer.record.id {
      TerminalText.append(id, by: graphemes, to: &bytes)
      bytes += ": ".utf8
    }
    if text != .text { bytes += "\(wording.place(text))\(wording.colon)".utf8 }
  }

  private func appendSeverity(_ severity: Severity, _ bytes: inout [UInt8]) {
    bytes += colors.severity(severity).utf8
    bytes += wording.severity(severity).utf8
    bytes += colors.reset.utf8
    bytes += wording.colon.utf8
  }

  /// A line about a whole answer.
  private func appendHead(
    _ answer: Answer, _ severity: Severity, _ text: String, _ bytes: inout [UInt8]
  ) {
    bytes += colors.bold.utf8
    TerminalText.append(answer.record.origin.file.utf8, by: graphemes, to: &bytes)
    bytes += ":\(answer.record.origin.line):\(colors.reset) ".utf8
    appendSeverity(severity, &bytes)
    TerminalText.append(text.utf8, by: graphemes, to: &bytes)
    bytes += "\n".utf8
  }

  /// The line of source and the mark below it.
  private func append(_ place: FilePlace, _ finding: Finding, _ bytes: inout [UInt8]) {
    graphemes.forget()
    let lineEnd = places.lineEnd(of: place)
    let window = place.text.withUnsafeBufferPointer { text in
      let window = excerpt.window(text, line: place.start.lineStart..<lineEnd, span: place.span)
      bytes += Self.indent.utf8
      excerpt.append(window, of: text, to: &bytes)
      return window
    }
    graphemes.forget()
    bytes += "\n\(Self.indent)".utf8
    bytes += repeatElement(UInt8(ascii: " "), count: window.indent)
    bytes += colors.severity(finding.severity).utf8
    bytes += repeatElement(UInt8(ascii: "^"), count: window.marks)
    if finding.isMissing { bytes += " \(wording.missingHere)".utf8 }
    bytes += "\(colors.reset)\n".utf8
  }

  private func appendAdvice(
    _ finding: Finding, _ answer: Answer, _ result: LintResult, _ bytes: inout [UInt8]
  ) {
    if !finding.suggestions.isEmpty {
      let texts = finding.suggestions.map { Self.quoted(Array($0.text.utf8)[...]) }
      appendNote(wording.suggestions(texts, isMissing: finding.isMissing), &bytes)
    }
    for related in finding.related {
      let text = answer.text(related.place, reply: result.draft).slice(related.span)
      appendNote(wording.related(related.place, Self.quoted(text)), &bytes)
    }
  }

  private func append(_ repair: Repair, _ answer: Answer, _ bytes: inout [UInt8]) {
    let found = Self.quoted(repair.draft.bytes.slice(repair.finding.span))
    let fix = Self.quoted(Array((repair.finding.suggestions.first?.text ?? "").utf8)[...])
    bytes += colors.bold.utf8
    TerminalText.append(answer.record.origin.file.utf8, by: graphemes, to: &bytes)
    bytes += ":\(answer.record.origin.line):\(colors.reset) ".utf8
    TerminalText.append(wording.fixed(found, fix).utf8, by: graphemes, to: &bytes)
    bytes += "  \(colors.dim)[\(repair.finding.rule)]\(colors.reset)\n".utf8
  }

  private func append(_ inspection: Inspection, _ answer: Answer, _ bytes: inout [UInt8]) {
    let positions = Positions()
    positions.read(inspection.text)
    if let register = inspection.register, let first = register.evidence.first {
      appendStart(positions.locate(first.span).start, answer, &bytes)
      let words = register.evidence.map { "“\(Self.quoted(inspection.text.slice($0.span)))”" }
      bytes += "\(wording.formOfAddress)\(wording.colon)\(wording.register(register))\(wording.colon)".utf8
      TerminalText.append(words.joined(separator: " ").utf8, by: graphemes, to: &bytes)
      bytes += "\n".utf8
    }
    for entity in inspection.entities ?? [] {
      appendStart(positions.locate(entity.span).start, answer, &bytes)
      bytes += "\(wording.entity(entity.kind))\(wording.colon)".utf8
      TerminalText.append(
        Self.quoted(inspection.text.slice(entity.span)).utf8, by: graphemes, to: &bytes)
      if let value = entity.value.text {
        bytes += " = \(value)\(entity.value.unit.map { " " + $0 } ?? "")".utf8
      }
      bytes += "\n".utf8
    }
  }

  private func appendStart(_ start: Position, _ answer: Answer, _ bytes: inout [UInt8]) {
    TerminalText.append(answer.record.origin.file.utf8, by: graphemes, to: &bytes)
    bytes += ":\(answer.record.origin.line + start.line - 1):\(start.column): ".utf8
  }

  private func appendNote(_ text: String, _ bytes: inout [UInt8]) {
    bytes += Self.indent.utf8
    TerminalText.append(text.utf8, by: graphemes, to: &bytes)
    bytes += "\n".utf8
  }

  private static func quoted(_ text: ArraySlice<UInt8>) -> String {
    var short: [UInt8] = []
    Shortened.append(text, to: &short)
    return String(decoding: short, as: UTF8.self)
  }
}
