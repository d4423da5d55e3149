import Prose
import Readings
package import RulePacks

/// `facts`: a number, amount, date, address or placeholder of the source that is not the same in the reply.
package struct FactsCheck: Check {
  package static let kind = "facts"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["expected"]
  package static let keys = [
    RuleKey(
      "fault", .word(FactReading.Fault.Kind.allCases.map(\.rawValue)), required: true,
      help: "Which difference between source and reply is meant")
  ]
  package static let exemptions: [Disguise: String] = Dictionary(
    uniqueKeysWithValues: Disguise.allCases.filter { $0 != .suppressed }.map {
      ($0, "the source of the example stays as it is")
    })

  private let fault: FactReading.Fault.Kind

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let words = FactReading.Fault.Kind.allCases.map(\.rawValue)
    rule.payload.write(try rule.require("fault").requireWord("fault", of: words))
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = FactReading.Fault.Kind(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
  }

  package static func concerns(_ examination: Examination) -> Bool {
    examination.record.source != nil && !examination.facts.faults.isEmpty
  }

  package func examine(_ examination: Examination) {
    guard let source = examination.record.source else { return }
    for found in examination.facts.faults where found.kind == fault {
      let end = examination.readings.sentences.last?.span.end ?? 0
      let expected = found.sourceSpan.map { String(decoding: source.text[$0.range], as: UTF8.self) } ?? ""
      examination.report(
        found.span ?? Span(end, end), suggestions: found.fix.map { [$0] } ?? [],
        arguments: [Argument("expected", expected)],
        related: found.sourceSpan.map { [Related(.source, $0)] } ?? [])
    }
  }
}
