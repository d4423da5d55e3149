import Linting
import Prose
import TestSupport
import Testing

@Suite("when and severity")
struct SituationTests {
  @Test("a rule holds when all facts are known and have one of its values")
  func facts() throws {
    let rules = try TestRules("check: phrase\nphrases: [wait]\nwhen: { channel: [chat, social], author: ai }")
    #expect(rules.lint("Wait.").findings.isEmpty)
    #expect(rules.lint("Wait.") { $0.facts.channel = "chat" }.findings.isEmpty)
    #expect(
      rules.lint("Wait.") {
        $0.facts.channel = "email"
        $0.facts.author = "ai"
      }.findings.isEmpty)
    #expect(
      rules.lint("Wait.") {
        $0.facts.channel = "social"
        $0.facts.author = "ai"
      }.findings.count == 1)
  }

  @Test("where the customer's form of address is mirrored, rules for that form hold once the thread shows it")
  func mirrored() throws {
    let table = "formal: [{ words: { Sie: du } }]\ninformal: [{ words: { du: Sie } }]"
    let rules = try TestRules(
      "check: phrase\nphrases: [hallo]\nwhen: { register: formal }", locale: "de", tables: ["register": table]
    )
    let asked: (String?, [String]) -> (inout Record) -> Void = { inbound, turns in
      { record in
        record.facts.register = "mirror"
        record.inbound = inbound.map { .init(locale: LocaleTag("de"), text: Array($0.utf8)) }
        record.turns = turns.map { .init(role: "customer", text: Array($0.utf8)) }
      }
    }
    #expect(rules.lint("Hallo.", asked(nil, [])).findings.isEmpty)
    #expect(rules.lint("Hallo.", asked("Wann kommt es?", [])).findings.isEmpty)
    #expect(rules.lint("Hallo.", asked("Haben Sie es?", [])).findings.count == 1)
    #expect(rules.lint("Hallo.", asked("Wann?", ["Haben Sie es?"])).findings.count == 1)
    #expect(rules.lint("Hallo.", asked("Hast du es?", [])).findings.isEmpty)
  }

  @Test("a rule that needs the source is silent without one")
  func source() throws {
    let rules = try TestRules("check: phrase\nphrases: [wait]\nwhen: { needs: source }")
    #expect(rules.lint("Wait.").findings.isEmpty)
    #expect(rules.lint("Wait.") { $0.source = .init(locale: nil, text: []) }.findings.count == 1)
  }

  @Test("severity may depend on the channel")
  func severity() throws {
    let rules = try TestRules(
      "check: phrase\nphrases: [wait]\nseverity: { default: error, channel: { chat: suggestion } }")
    #expect(rules.lint("Wait.").findings.map(\.severity) == [.error])
    #expect(rules.lint("Wait.") { $0.facts.channel = "chat" }.findings.map(\.severity) == [.suggestion])
    #expect(rules.lint("Wait.") { $0.facts.channel = "email" }.findings.map(\.severity) == [.error])
  }

  @Test("a rule that reads everything looks into quotations, code and placeholders")
  func everything() throws {
    let rules = try TestRules("check: phrase\nphrases: [wait]\nreads: everything")
    let text = "> ⟦wait⟧\n`⟦wait⟧` {{⟦wait⟧}}"
    #expect(rules.marked(text) == text)
  }
}
