import RulePacks
import Testing

@testable import PackCompiler

@Suite("Message templates")
struct MessageTemplateTests {
  @Test(
    "sound ones, braces that begin no placeholder included",
    arguments: [
      "“{found}” is cold; write “{fix}”.", "{count, plural, one {# mark} other {# marks}}",
      "{ count } {count,plural,other{x}}",
      "Write {{name}} or { }, {} and {1}", "a { b", "{count, plural, one {“{found}”} other {“{found}”s}}", "",
    ])
  func sound(_ text: String) {
    #expect(MessageTemplate(known: ["found", "fix", "count", "name"]).fault(in: text)?.english == nil)
  }

  @Test(
    "faulty ones",
    arguments: [
      ("{fuond}", "unknown placeholder “fuond”; did you mean “found”?"),
      ("{found", "“{found” is never closed"),
      ("{count, plural, one {x}}", "a plural is written “{count, plural, one {…} other {…}}”"),
      ("{count, select, other {x}}", "a plural is written “{count, plural, one {…} other {…}}”"),
      ("{count, plural, few {x} other {x}}", "a plural is written “{count, plural, one {…} other {…}}”"),
      ("{count, plural, other {x}", "a plural is written “{count, plural, one {…} other {…}}”"),
      ("{count, plural, other {{foumd}}}", "unknown placeholder “foumd”; did you mean “found”?"),
    ])
  func faulty(_ text: String, _ expected: String) {
    #expect(MessageTemplate(known: ["found", "fix", "count"]).fault(in: text)?.english == expected)
  }
}
