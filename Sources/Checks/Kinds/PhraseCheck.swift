import Prose
package import RulePacks

/// `phrase`: the reply must not contain one of the phrases.
package struct PhraseCheck: Check {
  package static let kind = "phrase"
  package static let starts = CheckStart.withPhrase
  package static let keys = [
    RuleKey("phrases", .phrases, required: true, help: "What must not stand in the reply"),
    Placement.key,
    RuleKey("suggest", .texts, help: "What to write instead; an empty text deletes"),
  ]

  private let placement: Placement
  private let suggestions: [String]

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    _ = try rule.addPhrases(try rule.require("phrases"))
    try Placement.compile(&rule)
    var suggestions: [String] = []
    for field in rule["suggest"]?.elements ?? [] { suggestions.append(try field.requireScalar("suggest")) }
    rule.payload.write(suggestions) { $0.write($1) }
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    placement = try Placement(from: &payload)
    suggestions = try payload.list { (reader) throws(ImageError) in try reader.text() }
  }

  package func examine(_ examination: Examination) {
    for hit in examination.hits where placement.holds(for: hit.span, in: examination) {
      let found = examination.draft.text(hit.span)
      examination.report(
        hit.span, suggestions: suggestions.map { LetterCase.fit($0, to: found, in: examination.draft.locale) }
      )
    }
  }
}
