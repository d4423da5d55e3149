import Linting
import Prose
import TestSupport
import Testing

@Suite("Fixer")
struct FixerTests {
  private func fix(_ rules: TestRules, _ text: String) -> LintResult {
    Fixer(rules.linter).fix(
      Draft(text, locale: rules.locale), of: Record(text: Array(text.utf8), locale: rules.locale))
  }

  @Test("safe suggestions are applied and told, those for review are not")
  func safety() throws {
    let rules = try TestRules([
      "safe": "check: replace\nreplace: { recieve: receive }\nsafety: safe",
      "review": "check: replace\nreplace: { wait: hold }",
    ])
    let result = fix(rules, "We recieve it. Wait. Recieve!")
    #expect(result.draft.text == "We receive it. Wait. Receive!")
    #expect(result.fixed.map(\.finding.rule) == ["all/test/safe", "all/test/safe"])
    #expect(result.fixed.map(\.finding.span) == [Span(3, 10), Span(21, 28)])
    #expect(TestRules.mark(result) == "We receive it. ⟦Wait → Hold⟧. Receive!")
  }

  @Test("a fix that makes another fault is fixed in the next round")
  func rounds() throws {
    let rules = try TestRules([
      "one": "check: replace\nreplace: { alpha: beta }\nsafety: safe",
      "two": "check: replace\nreplace: { beta: gamma }\nsafety: safe",
    ])
    let result = fix(rules, "alpha")
    #expect(result.draft.text == "gamma")
    #expect(result.fixed.count == 2)
    #expect(result.draft.origin.original(Span(0, 5)) == Span(0, 5))
  }

  @Test("what a directive switches off stays off in every round")
  func suppressed() throws {
    let rules = try TestRules([
      "one": "check: replace\nreplace: { alpha: beta }\nsafety: safe",
      "two": "check: replace\nreplace: { beta: gamma }\nsafety: safe",
    ])
    let text = "alpha é\n<!-- tonelint ignore all/test/one -->\nalpha beta\n<!-- tonelint end -->\nalpha"
    let result = fix(rules, text)
    #expect(result.draft.text == "gamma é\nalpha gamma\ngamma")
    #expect(result.findings.isEmpty)
  }

  @Test("fixes that undo each other stop, and so do those that only ever grow")
  func circles() throws {
    let circle = try TestRules([
      "one": "check: replace\nreplace: { alpha: beta }\nsafety: safe",
      "two": "check: replace\nreplace: { beta: alpha }\nsafety: safe",
    ])
    #expect(["alpha", "beta"].contains(fix(circle, "alpha").draft.text))
    let growing = try TestRules("check: replace\nreplace: { ha: ha ha }\nsafety: safe")
    let grown = fix(growing, "ha").draft.text
    #expect(grown.split(separator: " ").count == 1 << Fixer.limit)
  }

  @Test(
    "fixing what was fixed changes nothing",
    arguments: [
      "the the the the cat", "Wow!!!! Really????", "a  b   c", "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
      "We are late. We are late. We are late.", "x ,y ;z",
      "（ok）， done。 Ｎext", "",
    ])
  func idempotence(_ text: String) throws {
    let rules = try TestRules([
      "words": "check: repetition\nunit: word\nsafety: safe",
      "sentences": "check: repetition\nunit: sentence\nsafety: safe",
      "marks": "check: limit\nmeasure: exclamation-marks\nmax: 1\nsuggest: trim\nsafety: safe",
      "questions": "check: limit\nmeasure: question-marks\nmax: 1\nsuggest: trim\nsafety: safe",
      "emoji": "check: limit\nmeasure: emoji\nmax: 1\nsuggest: trim\nsafety: safe",
      "spaces": "check: punctuation\nfault: double-space\nsafety: safe",
      "before": "check: punctuation\nfault: space-before-mark\nsafety: safe",
      "wide": "check: punctuation\nfault: full-width-in-latin\nsafety: safe",
    ])
    let once = fix(rules, text)
    let twice = fix(rules, once.draft.text)
    #expect(twice.draft.text == once.draft.text)
    #expect(twice.fixed.isEmpty)
    #expect(once.findings.allSatisfy { $0.suggestions.first?.safety != .safe }, "\(TestRules.mark(once))")
  }

  @Test("of overlapping edits the first is made, the other in the next round if it still stands")
  func overlapping() {
    func finding(_ start: Int, _ end: Int, _ text: String, _ safety: Safety = .safe) -> Finding {
      Finding(
        rule: "r", ruleIndex: 0, category: .style, severity: .warning, span: Span(start, end),
        suggestions: [Suggestion(text, safety)])
    }
    let (edits, repaired) = Fixer.edits([
      finding(0, 4, "a"), finding(2, 6, "b"), finding(6, 6, "c"), finding(6, 8, "d"),
      finding(9, 9, "e", .review),
    ])
    #expect(edits.map(\.span) == [Span(0, 4), Span(6, 6), Span(6, 8)])
    #expect(repaired.count == 3)
  }
}
