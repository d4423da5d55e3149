import Glossaries
import Prose
import Readings
package import RulePacks

/// `glossary`: a term that is not used as the glossary agrees.
package struct GlossaryCheck: Check {
  package static let kind = "glossary"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["term", "expected"]
  package static let keys = [
    RuleKey(
      "fault", .word(TermReading.Fault.Kind.allCases.map(\.rawValue)), required: true,
      help: "Which disagreement with the glossary is meant")
  ]
  package static let exemptions: [Disguise: String] = Dictionary(
    uniqueKeysWithValues: Disguise.allCases.filter { $0 != .suppressed }.map {
      ($0, "the glossary and the source of the example stay as they are")
    })

  private let fault: TermReading.Fault.Kind

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let words = TermReading.Fault.Kind.allCases.map(\.rawValue)
    rule.payload.write(try rule.require("fault").requireWord("fault", of: words))
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = TermReading.Fault.Kind(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
  }

  package static func concerns(_ examination: Examination) -> Bool { !examination.terms.faults.isEmpty }

  package func examine(_ examination: Examination) {
    for found in examination.terms.faults where found.kind == fault {
      let end = examination.readings.sentences.last?.span.end ?? 0
      examination.report(
        found.span ?? Span(end, end), suggestions: found.span == nil ? [] : found.expected,
        arguments: [
          Argument("term", found.term), Argument("expected", found.expected.joined(separator: " / ")),
        ], related: found.sourceSpan.map { [Related(.source, $0)] } ?? [])
    }
  }
}
