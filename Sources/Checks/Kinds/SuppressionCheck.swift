import Prose
package import RulePacks

/// `suppression`: an `ignore` that switched nothing off, or names no rule.
package struct SuppressionCheck: Check {
  package static let kind = "suppression"
  package static let starts = CheckStart.afterOthers
  package static let placeholders = ["rule"]
  package static let keys = [
    RuleKey(
      "fault", .word(SuppressionFault.Kind.allCases.map(\.rawValue)), required: true,
      help: "Which suppressions are meant")
  ]
  package static let exemptions: [Disguise: String] = Dictionary(
    uniqueKeysWithValues: Disguise.allCases.map { ($0, "a suppression is about the text it is written for") })

  private let fault: SuppressionFault.Kind

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let words = SuppressionFault.Kind.allCases.map(\.rawValue)
    rule.payload.write(try rule.require("fault").requireWord("fault", of: words))
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = SuppressionFault.Kind(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
  }

  package func examine(_ examination: Examination) {
    for found in examination.suppressionFaults where found.kind == fault {
      examination.report(found.span, arguments: [Argument("rule", found.rule)])
    }
  }
}
