import RulePacks
import Testing

@testable import Checks

@Suite("Kinds of check")
struct CheckKindsTests {
  @Test("all kinds of the documentation are registered")
  func registered() {
    #expect(
      Set(CheckKinds.names).isSuperset(of: [
        "phrase", "replace", "require", "limit", "repetition", "punctuation", "pattern", "characters",
        "script", "untranslated",
        "glossary", "suppression",
      ]))
    #expect(CheckKinds.named("phrsae") == nil)
  }

  @Test(
    "each says what its keys are for, which placeholders it fills, and why it leaves out a disguise",
    arguments: CheckKinds.names)
  func described(_ name: String) throws {
    let kind = try #require(CheckKinds.named(name))
    #expect(kind.kind == name)
    #expect(Set(kind.keys.map(\.name)).count == kind.keys.count)
    for key in kind.keys { #expect(key.help.count > 8, "\(key.name)") }
    for placeholder in kind.placeholders { #expect(placeholder.allSatisfy { $0.isLetter || $0 == "-" }) }
    for (disguise, reason) in kind.exemptions { #expect(reason.count > 20, "\(disguise.rawValue)") }
  }
}
