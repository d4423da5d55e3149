import Linting
import Prose
import TestSupport
import Testing

@Suite("replace")
struct ReplaceCheckTests {
  @Test(
    "each phrase has its own suggestion, in the capitals of the text",
    arguments: [
      "⟦Recieve → Receive⟧ or ⟦recieve → receive⟧ ⟦alot → a lot⟧", "⟦RECIEVE → RECEIVE⟧", "⟦ÉTÉS → ÊTRE⟧",
      "⟦ÉTÉ → Être⟧",
      "⟦Été → Être⟧",
    ])
  func capitals(_ text: String) throws {
    let rules = try TestRules(
      "check: replace\nreplace: { recieve: receive, alot: a lot, été: être, étés: être }")
    #expect(rules.marked(text) == text)
  }

  @Test("a list of texts gives as many suggestions, the first one first")
  func several() throws {
    let rules = try TestRules("check: replace\nreplace: { great: [good, fine] }")
    #expect(rules.lint("Great").findings.first?.suggestions.map(\.text) == ["Good", "Fine"])
  }

  @Test(
    "a suggestion with capitals of its own keeps them",
    arguments: [("de", "⟦MAC → macOS⟧"), ("de", "⟦iphone → iPhone⟧")])
  func ownCapitals(_ locale: String, _ text: String) throws {
    let rules = try TestRules("check: replace\nreplace: { iphone: iPhone, MAC: macOS }", locale: locale)
    #expect(rules.marked(text).hasPrefix("⟦"))
  }

  @Test("a place narrows all phrases")
  func place() throws {
    let rules = try TestRules("check: replace\nreplace: { hi: Hello }\nat: draft-start")
    #expect(rules.marked("⟦Hi → Hello⟧, hi.") == "⟦Hi → Hello⟧, hi.")
  }
}
