import Prose
package import RulePacks

/// `replace`: a phrase and what to write instead of it.
package struct ReplaceCheck: Check {
  package static let kind = "replace"
  package static let starts = CheckStart.withPhrase
  package static let keys = [
    RuleKey("replace", .map, required: true, help: "Phrase: what to write instead, or a list of texts"),
    Placement.key,
  ]

  private let placement: Placement
  /// By ordinal of the phrase.
  private let suggestions: [[String]]

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let members = try rule.require("replace").requireMembers("replace")
    var suggestions: [[String]] = []
    for member in members {
      let key = Field(.scalar(member.key), at: member.place)
      let ordinals = try rule.addPhrases(key)
      var texts: [String] = []
      for field in member.field.elements { texts.append(try field.requireScalar("replace")) }
      suggestions += ordinals.map { _ in texts }
    }
    try Placement.compile(&rule)
    rule.payload.write(suggestions) { writer, texts in writer.write(texts) { $0.write($1) } }
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    placement = try Placement(from: &payload)
    suggestions = try payload.list { (reader) throws(ImageError) in
      try reader.list { (reader) throws(ImageError) in try reader.text() }
    }
  }

  package func examine(_ examination: Examination) {
    for hit in examination.hits where placement.holds(for: hit.span, in: examination) {
      guard hit.ordinal < suggestions.count else { continue }
      let found = examination.draft.text(hit.span)
      examination.report(
        hit.span,
        suggestions: suggestions[hit.ordinal].map {
          LetterCase.fit($0, to: found, in: examination.draft.locale)
        })
    }
  }
}
