import Linting
import Prose
import Readings
import TestSupport
import Testing

@Suite("register")
struct RegisterCheckTests {
  private static let table = """
    formal:
      - words: { Sie: du, haben: hast }
      - words: [perhaps]
        strength: likely
    informal:
      - words: { du: Sie, hast: haben }
      - words: [hallöchen]
        strength: hint
    threshold: 10
    """

  private func rules(_ fault: String) throws -> TestRules {
    try TestRules(
      ["rule": "check: register\nfault: \(fault)"], locale: "de", tables: ["register": Self.table])
  }

  @Test("words of the form that is not wanted, side by side ones as one, with their counterparts")
  func unwanted() throws {
    let rules = try rules("unwanted")
    let formal: (inout Record) -> Void = { $0.facts.register = "formal" }
    #expect(rules.marked("Was ⟦du hast → Sie haben⟧!", formal) == "Was ⟦du hast → Sie haben⟧!")
    #expect(rules.marked("⟦Hast → Haben⟧ ja ⟦du → Sie⟧?", formal) == "⟦Hast → Haben⟧ ja ⟦du → Sie⟧?")
    #expect(rules.lint("Was Sie haben!", formal).findings.isEmpty)
    let informal: (inout Record) -> Void = { $0.facts.register = "informal" }
    #expect(rules.marked("Was ⟦Sie → du⟧ so!", informal) == "Was ⟦Sie → du⟧ so!")
    #expect(rules.lint("Was du hast!", informal).findings.isEmpty)
    #expect(rules.lint("Was du hast!").findings.isEmpty)
    #expect(rules.lint("Was für hallöchen!", formal).findings.isEmpty)
  }

  @Test("both forms in a reply: the one not wanted is told, else the rarer one")
  func mixed() throws {
    let rules = try rules("mixed")
    #expect(rules.marked("Sie, Sie und ⟦du → Sie⟧.") == "Sie, Sie und ⟦du → Sie⟧.")
    #expect(rules.marked("⟦Sie → Du⟧, du und du.") == "⟦Sie → Du⟧, du und du.")
    let formal: (inout Record) -> Void = { $0.facts.register = "formal" }
    #expect(rules.marked("Sie, ⟦du → Sie⟧ und ⟦du → Sie⟧.", formal) == "Sie, ⟦du → Sie⟧ und ⟦du → Sie⟧.")
    #expect(rules.lint("Sie und Sie.", formal).findings.isEmpty)
  }

  private static let rewriting = """
    informal:
      - words: { du: Sie }
        role: subject
      - words: { hast: haben }
        role: verb
    """

  @Test("where the sentence is free of doubt the suggestions are safe, and all that changes is told")
  func safe() throws {
    let rules = try TestRules(
      ["rule": "check: register\nfault: unwanted"], locale: "de",
      tables: ["register": Self.table, "register-rewriting": Self.rewriting])
    let formal: (inout Record) -> Void = { $0.facts.register = "formal" }
    let found = rules.lint("Hast ja du Zeit. Was du nicht.", formal).findings
    #expect(found.map { $0.suggestions.first?.text } == ["Haben", "Sie", "Sie"])
    #expect(found.map { $0.suggestions.first?.safety } == [.safe, .safe, .review])
    #expect(found.map(\.companions) == [Companions(start: 0, count: 2), Companions(start: 0, count: 2), nil])
  }

  @Test("half of a sentence is never safe: a word that another rule tells leaves the rest to a person")
  func half() throws {
    let rules = try TestRules(
      [
        "rule": "check: register\nfault: unwanted", "word": "check: phrase\nphrases: [hast]\nseverity: error",
      ],
      locale: "de", tables: ["register": Self.table, "register-rewriting": Self.rewriting])
    let found = rules.lint("Hast ja du Zeit.") { $0.facts.register = "formal" }.findings
    #expect(found.map(\.rule) == ["all/test/word", "all/test/rule"])
    #expect(found.last?.suggestions == [Suggestion("Sie", .review)])
    #expect(found.last?.companions == nil)
  }

  @Test(
    "a word of address in a phrase that a rule of style finds is told once, by the phrase, unless that is milder"
  )
  func phrases() throws {
    let phrase = "check: phrase\nphrases: [wenn du]"
    let fault = "check: register\ncategory: register\nfault: unwanted"
    let formal: (inout Record) -> Void = { $0.facts.register = "formal" }
    for (category, expected) in [
      ("style", ["phrase", "register"]), ("legal", ["phrase", "register", "register"]),
    ] {
      let rules = try TestRules(
        ["register": fault, "phrase": phrase + "\ncategory: \(category)"], locale: "de",
        tables: ["register": Self.table])
      let found = rules.lint("Wenn du magst, hast Zeit.", formal).findings
      #expect(found.map(\.rule) == expected.map { "all/test/\($0)" }, "\(category)")
    }
    let mild = try TestRules(
      ["register": fault, "phrase": phrase + "\ncategory: style\nseverity: suggestion"], locale: "de",
      tables: ["register": Self.table])
    #expect(
      mild.lint("Wenn du magst.", formal).findings.map(\.rule) == ["all/test/phrase", "all/test/register"])
  }

  @Test("the form of earlier replies counts where nobody asked for one")
  func changed() throws {
    let rules = try rules("changed")
    let text = "Was ⟦Sie → du⟧ so!"
    let turns = [Record.Turn(role: "agent", text: Array("Du!".utf8))]
    #expect(rules.marked(text) { $0.turns = turns } == text)
    let asked: (inout Record) -> Void = { record in
      record.turns = turns
      record.facts.register = "formal"
      record.facts.registerIsAsked = true
    }
    #expect(rules.lint("Was Sie so!", asked).findings.isEmpty)
    let byCustomer = [Record.Turn(role: "customer", text: Array("Du!".utf8))]
    #expect(rules.lint("Was Sie so!") { $0.turns = byCustomer }.findings.isEmpty)
    let hinted = [Record.Turn(role: "agent", text: Array("Hallöchen!".utf8))]
    #expect(rules.lint("Was Sie so!") { $0.turns = hinted }.findings.isEmpty)
  }

  @Test("the customer's form counts where it is to be mirrored")
  func mirrored() throws {
    let rules = try rules("unlike-customer")
    let text = "Was ⟦Sie → du⟧ so!"
    let inbound = Record.Passage(locale: nil, text: Array("Hast ja!".utf8))
    let mirror: (inout Record) -> Void = { record in
      record.inbound = inbound
      record.facts.register = "mirror"
    }
    #expect(rules.marked(text, mirror) == text)
    #expect(rules.lint("Was Sie so!") { $0.inbound = inbound }.findings.isEmpty)
  }

  @Test("what the reply shows is told once a rule asked, and nothing of languages without a table")
  func seen() throws {
    #expect(try rules("mixed").lint("Du.").seen == .informal)
    #expect(try TestRules("check: register\nfault: mixed", locale: "de").lint("Du.").seen == nil)
  }
}
