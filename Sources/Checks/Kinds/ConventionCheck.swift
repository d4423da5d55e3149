import Prose
import Readings
package import RulePacks

/// `convention`: a figure, date, time or measure that is not written the way of the locale.
package struct ConventionCheck: Check {
  package static let kind = "convention"
  package static let starts = CheckStart.everyDraft
  package static let keys = [
    RuleKey(
      "fault", .word(ConventionReading.Fault.Kind.allCases.map(\.rawValue)), required: true,
      help: "Which convention is meant")
  ]
  package static let exemptions: [Disguise: String] = [
    .address: "a figure inside an address is part of it"
  ]

  private let fault: ConventionReading.Fault.Kind

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let words = ConventionReading.Fault.Kind.allCases.map(\.rawValue)
    rule.payload.write(try rule.require("fault").requireWord("fault", of: words))
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = ConventionReading.Fault.Kind(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
  }

  package static func concerns(_ examination: Examination) -> Bool { !examination.conventions.faults.isEmpty }

  package func examine(_ examination: Examination) {
    for found in examination.conventions.faults where found.kind == fault {
      examination.report(
        found.span, suggestions: found.fix.map { [$0] } ?? [], safety: found.isCertain ? nil : .review)
    }
  }
}
