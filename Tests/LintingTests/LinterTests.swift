import Linting
import Prose
import TestSupport
import Testing

@Suite("Linter")
struct LinterTests {
  private static let rules = [
    "cold": "check: phrase\nphrases: [unfortunately]\ncategory: style",
    "slow": "check: phrase\nphrases: [wait]\ncategory: register\nseverity: error",
    "unused": "check: suppression\nfault: unused\nseverity: suggestion\ncategory: other",
    "unknown": "check: suppression\nfault: unknown-rule\ncategory: other",
  ]

  private func rules(_ selection: RuleSelection = RuleSelection()) throws -> TestRules {
    try TestRules(Self.rules, selection: selection)
  }

  private func ids(_ result: LintResult) -> [String] {
    result.findings.map { "\($0.rule.dropFirst(9)) \(result.draft.text($0.span))" }
  }

  @Test("findings come in reading order with the verdict of the heaviest")
  func order() throws {
    let rules = try rules()
    let result = rules.lint("Please wait. Unfortunately we wait.")
    #expect(ids(result) == ["slow wait", "cold Unfortunately", "slow wait"])
    #expect(result.verdict == .block)
    #expect(rules.lint("Unfortunately.").verdict == .review)
    #expect(rules.lint("All is well.").verdict == .send)
    #expect(rules.lint("").verdict == .send)
  }

  @Test(
    "a suppression holds for its rule, folder or category and nothing else",
    arguments: [
      ("all/test/cold", ["slow wait"]), ("style", ["slow wait"]), ("all/test", []), ("all/test/", []),
      ("all", []),
      ("all/test/slow", ["cold Unfortunately"]),
    ])
  func suppressed(_ name: String, _ expected: [String]) throws {
    let result = try rules().lint(
      "<!-- tonelint ignore \(name) -->\nUnfortunately wait.\n<!-- tonelint end -->\n")
    #expect(ids(result) == expected)
    #expect(result.draft.text == "Unfortunately wait.\n")
  }

  @Test("a suppression ends where it ends")
  func ended() throws {
    let text = "<!-- tonelint ignore-next style -->\nUnfortunately.\n\nUnfortunately."
    #expect(ids(try rules().lint(text)) == ["cold Unfortunately"])
  }

  @Test("suppressions in vain and of unknown rules are reported at their text")
  func idle() throws {
    let rules = try rules()
    #expect(
      ids(rules.lint("<!-- tonelint ignore all/test/cold -->\nHello.\n<!-- tonelint end -->\n")) == [
        "unused Hello."
      ])
    #expect(
      ids(rules.lint("<!-- tonelint ignore all/test/cool -->\nHello.\n<!-- tonelint end -->\n")) == [
        "unknown Hello."
      ])
    #expect(ids(rules.lint("Hello <!-- tonelint ignroe x --> you.")) == ["unknown Hello you."])
    let finding = try #require(rules.lint("<!-- tonelint ignore nope -->\nHello.").findings.first)
    #expect(finding.arguments == [Argument("rule", "nope")])
  }

  @Test("a suppression that an earlier one makes needless is still in use")
  func doubly() throws {
    let text = "<!-- tonelint ignore style -->\n<!-- tonelint ignore all/test/cold -->\nUnfortunately.\n"
    #expect(ids(try rules().lint(text)) == [])
  }

  @Test("a suppression of a rule that is not selected is not called idle")
  func deselected() throws {
    let rules = try rules(RuleSelection(ignored: ["register"]))
    #expect(ids(rules.lint("<!-- tonelint ignore all/test/slow -->\nWait.\n")) == [])
  }

  @Test("the record's ignore switches rules off for all of it")
  func ignoredByRecord() throws {
    let rules = try rules()
    let result = rules.lint("Unfortunately wait.") { $0.ignoredRules = ["all/test/cold"] }
    #expect(ids(result) == ["slow wait"])
    #expect(ids(rules.lint("Hello.") { $0.ignoredRules = ["no/such/rule"] }) == ["unknown Hello."])
    #expect(ids(rules.lint("") { $0.ignoredRules = ["no/such/rule"] }) == [])
  }

  @Test("selection takes ids, folders and categories")
  func selected() throws {
    let text = "Unfortunately wait."
    #expect(ids(try rules(RuleSelection(selected: ["style"])).lint(text)) == ["cold Unfortunately"])
    #expect(ids(try rules(RuleSelection(selected: ["all/test/slow"])).lint(text)) == ["slow wait"])
    #expect(
      ids(try rules(RuleSelection(selected: ["all"], ignored: ["all/test/slow"])).lint(text)) == [
        "cold Unfortunately"
      ])
    #expect(ids(try rules(RuleSelection(selected: ["all/tes"])).lint(text)) == [])
  }

  @Test("quotations, code, URLs, addresses and placeholders are left alone")
  func outsideProse() throws {
    let rules = try rules()
    for text in [
      "> Please wait.\n", "`wait`", "https://example.com/wait/now", "wait@example.com", "{{wait}}",
      "%(wait)s",
      "<a title=\"wait\">", "```\nwait\n```\n",
    ] {
      #expect(ids(rules.lint(text)) == [], "\(text)")
    }
    #expect(ids(rules.lint("> Please wait.\nWe wait.")) == ["slow wait"])
  }

  @Test("one linter lints any number of drafts alike")
  func repeated() throws {
    let rules = try rules()
    let texts = ["Wait.", "", "Unfortunately wait.", "👩‍👩‍👧 wait", "Wait."]
    let first = texts.map { ids(rules.lint($0)) }
    for _ in 0..<3 { #expect(texts.map { ids(rules.lint($0)) } == first) }
  }

  @Test("a span never cuts a letter and its accent, an emoji or CR LF in two")
  func graphemes() throws {
    let rules = try TestRules("check: characters\ncharacters: [e, \"👩\", \"🇩\", \"\\r\"]")
    #expect(rules.marked("caf⟦e\u{301}⟧ now") == "caf⟦e\u{301}⟧ now")
    #expect(rules.marked("a ⟦👩‍👩‍👧⟧") == "a ⟦👩‍👩‍👧⟧")
    #expect(rules.marked("⟦🇩🇪⟧") == "⟦🇩🇪⟧")
    #expect(rules.marked("a⟦\r\n⟧b") == "a⟦\r\n⟧b")
  }

  @Test("a draft of nothing but faults is answered with as many as a rule may find")
  func overwhelmed() throws {
    let rules = try TestRules("check: punctuation\nfault: unbalanced-pair")
    #expect(rules.lint(String(repeating: "(", count: 120_000)).findings.count == 100_000)
  }
}
