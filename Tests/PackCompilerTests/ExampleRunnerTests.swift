import Foundation
import PackCompiler
import RulePacks
import Testing

@Suite("Running examples")
struct ExampleRunnerTests {
  /// What `rules test` says of one rule with the given keys and examples, each with its line and column.
  private func reasons(
    _ keys: String, fail: [String], pass: [String] = ["Fine.", "Good."], today: String = "2026-11-21"
  ) throws
    -> (said: [String], outcome: RuleTest.Outcome)
  {
    let root = NSTemporaryDirectory() + "tonelint-examples-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    let text = """
      \(keys)
      category: style
      severity: warning
      message: { en: found, zh-Hans: 找到 }
      why: { en: because, zh-Hans: 因为 }
      source: { title: test, reviewed: 2026-01-01, expires: 2027-01-01 }
      examples:
        fail:
      \(fail.map { "    - \($0)\n" }.joined())  pass:
      \(pass.map { "    - \($0)\n" }.joined())
      """
    let folder = root + "/languages/en/theme"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("name: { en: English, zh-Hans: 英语 }\n".utf8).write(
      to: URL(fileURLWithPath: root + "/languages/en/pack.yaml"))
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/rule.yaml"))
    let outcome = RuleTest([PackLibrary(root: root)]).run(only: [], today: today)
    let said =
      outcome.errors.map { "\($0.place.line):\($0.place.column): \($0.reason.english)" }
      + outcome.failures.map { "\($0.place.line):\($0.place.column): \($0.reason.english)" }
    return (said, outcome)
  }

  private static let wait = "check: replace\nreplace: { wait: hold on }"

  @Test("examples that hold are silent")
  func sound() throws {
    let (said, outcome) = try reasons(Self.wait, fail: ["Please ⟦wait → hold on⟧.", "⟦Wait → Hold on⟧, é."])
    #expect(said.isEmpty)
    #expect(outcome.isClean && outcome.exampleCount == 4 && outcome.ruleCount == 1 && outcome.expired.isEmpty)
  }

  @Test("each way in which an example does not hold is told at its line")
  func failures() throws {
    #expect(
      try reasons(Self.wait, fail: ["Please ⟦stay⟧.", "⟦Wait → Hold on⟧."]).said == [
        "10:7: does not find “stay” at 7; finds: nothing"
      ])
    #expect(
      try reasons(Self.wait, fail: ["Please ⟦wait → stay⟧.", "⟦Wait → Hold on⟧."]).said == [
        "10:7: offers “hold on” for “wait”"
      ])
    #expect(
      try reasons(Self.wait, fail: ["⟦Wait⟧.", "⟦Wait → Hold on⟧."]).said == [
        "10:7: offers “Hold on” for “Wait”"
      ])
    #expect(
      try reasons(Self.wait, fail: ["Wait and ⟦wait → hold on⟧.", "⟦Wait → Hold on⟧."]).said == [
        "10:7: also finds “Wait” at 0"
      ])
    #expect(
      try reasons(Self.wait, fail: ["⟦Wait → Hold on⟧.", "⟦wait → hold on⟧"], pass: ["Fine.", "Wait."]).said
        == [
          "14:7: must pass, but languages/en/theme/rule finds “Wait”"
        ])
  }

  @Test("a fix that leaves the fault is told")
  func afterFix() throws {
    let keys = "check: replace\nreplace: { wait: wait here }"
    #expect(
      try reasons(keys, fail: ["⟦Wait → Wait here⟧.", "Please ⟦wait → wait here⟧."]).said.contains(
        "10:7: still finds “Wait” after its own fix"))
  }

  @Test("a check that works on the plainest text alone is caught in disguise")
  func disguises() throws {
    // Opening an example with an emoji paragraph moves what stands at the start of the draft.
    let said = try reasons("check: phrase\nphrases: [wait]\nat: whole-draft", fail: ["⟦Wait⟧.", "⟦wait⟧"])
      .said
    #expect(said.isEmpty, "an emoji is no word, so the phrase is still the whole draft")
    let everywhere = try reasons(
      "check: phrase\nphrases: [wait]\nreads: everything", fail: ["⟦Wait⟧.", "⟦wait⟧"]
    ).said
    #expect(everywhere.isEmpty, "a rule that reads everything is not repeated in quotations")
  }

  @Test("an expired source is told, and is no fault")
  func expired() throws {
    let outcome = try reasons(Self.wait, fail: ["⟦Wait → Hold on⟧", "⟦wait → hold on⟧"], today: "2027-01-02")
      .outcome
    #expect(outcome.isClean)
    #expect(outcome.expired.map(\.date) == ["2027-01-01"])
    #expect(outcome.expired.map(\.place.line) == [7])
  }

  @Test("rules are narrowed to ids and folders")
  func narrowed() throws {
    let root = NSTemporaryDirectory() + "tonelint-none-" + UUID().uuidString
    #expect(
      RuleTest([PackLibrary(root: root)]).run(only: ["languages/en"], today: "2026-01-01").ruleCount == 0)
  }
}
