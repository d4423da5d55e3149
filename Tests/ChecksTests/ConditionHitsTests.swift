import Prose
import TestSupport
import Testing

@Suite("unless and only-if")
struct ConditionHitsTests {
  @Test(
    "unless excuses a finding within its reach",
    arguments: [
      ("[problem]", "⟦No⟧. A problem.\nThe problem is no."), ("[problem]", "No problem."),
      ("[{ phrase: no problem, within: match }]", "No problem, ⟦no⟧."),
      ("[{ phrase: problem, within: draft }]", "No. A problem."),
      ("[{ phrase: problem, within: draft, side: before }]", "⟦No⟧. A problem. No."),
      ("[{ phrase: problem, within: draft, side: after }]", "No. A problem. ⟦No⟧."),
      ("[{ phrase: oh, within: before }]", "Oh, no. Oh my ⟦no⟧. Oh … “no”. ⟦No⟧ oh."),
      ("[{ phrase: way, within: after }]", "No way. No … way! ⟦No⟧ other way."),
      ("[{ phrase: but, side: before }]", "But no. ⟦No⟧ but. But.\n⟦No⟧."),
      ("[{ phrase: but, side: after }]", "But ⟦no⟧. No but."),
      ("[{ phrases: [aye, yes], within: sentence }]", "Yes no. Aye no. ⟦No⟧. Yes."),
    ])
  func unless(_ conditions: String, _ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [\"no\"]\nunless: \(conditions)")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "only-if demands one of its phrases",
    arguments: [
      ("[refund]", "No. A refund, ⟦no⟧. ⟦No⟧ refund."),
      ("[{ phrase: refund, within: draft }]", "⟦No⟧. Refund."),
      (
        "[{ phrase: refund, within: before }, { phrase: return, within: after }]",
        "Refund ⟦no⟧, ⟦no⟧ return. No."
      ),
    ])
  func onlyIf(_ conditions: String, _ text: String) throws {
    let rules = try TestRules("check: phrase\nphrases: [\"no\"]\nonly-if: \(conditions)")
    #expect(rules.marked(text) == text)
  }

  @Test("only-if and unless together")
  func both() throws {
    let rules = try TestRules("check: phrase\nphrases: [\"no\"]\nonly-if: [refund]\nunless: [sorry]")
    let text = "⟦No⟧ refund. Sorry, no refund. No."
    #expect(rules.marked(text) == text)
  }

  @Test("conditions by language are those of the stack's language")
  func languages() throws {
    let rule = "check: phrase\nphrases: { en: [\"no\"], de: [nein] }\nunless: { en: [but], de: [aber] }"
    #expect(try TestRules(rule).marked("No but. ⟦No⟧ aber.") == "No but. ⟦No⟧ aber.")
    #expect(try TestRules(rule, locale: "de").marked("Nein aber. ⟦Nein⟧ but.") == "Nein aber. ⟦Nein⟧ but.")
  }

  @Test("a condition is met by quoted text too, but a finding is not made there")
  func quoted() throws {
    let rules = try TestRules(
      "check: phrase\nphrases: [\"no\"]\nonly-if: [{ phrase: refund, within: draft }]")
    #expect(rules.marked("> refund no\n⟦No⟧.") == "> refund no\n⟦No⟧.")
  }
}
