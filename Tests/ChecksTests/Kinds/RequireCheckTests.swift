import TestSupport
import Testing

@Suite("require")
struct RequireCheckTests {
  @Test(
    "a draft without any of the phrases has an absence at its end",
    arguments: [
      "We ship today.⟦ → Thank you.⟧\n", "We ship today. Thanks!", "> Thanks\nWe ship today.⟦ → Thank you.⟧",
      "",
    ])
  func draft(_ text: String) throws {
    let rules = try TestRules("check: require\nrequire: [thank you, thanks]\nsuggest: Thank you.")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "at the start: the first sentences after the greeting",
    arguments: [
      "Hello Ana,\n\n⟦⟧We ship today. It takes a day. Ask us. Sorry for it.",
      "Hello Ana,\nWe ship. Sorry for it. Bye.",
      "⟦⟧We ship.", "Sorry. We ship.",
    ])
  func start(_ text: String) throws {
    let rules = try TestRules("check: require\nrequire: [sorry]\nin: start")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "at the end: the last three lines that hold something",
    arguments: [
      "Regards\nA.\nB.\nC.⟦⟧", "A.\nRegards\n\nAna\nShop\n", "A.\r\nRegards,\r\nAna\r\n",
    ])
  func end(_ text: String) throws {
    let rules = try TestRules("check: require\nrequire: [regards]\nin: end")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "only with a trigger, after whose sentence the absence stands",
    arguments: [
      "You must wait.⟦ → Sorry.⟧ We know.", "We know.", "You must wait. Sorry.",
    ])
  func trigger(_ text: String) throws {
    let rules = try TestRules("check: require\nrequire: [sorry]\ntrigger: [wait]\nsuggest: Sorry.")
    #expect(rules.marked(text) == text)
  }

  @Test("short drafts are let off")
  func short() throws {
    let rules = try TestRules("check: require\nrequire: [thanks]\nmin-words: 3")
    #expect(rules.marked("Two words") == "Two words")
    #expect(rules.marked("Three words now⟦⟧") == "Three words now⟦⟧")
  }
}
