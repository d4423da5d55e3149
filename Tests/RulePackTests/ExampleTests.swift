import PackCompiler
import RulePacks
import Testing

@Suite("Examples of rules")
struct ExampleTests {
  @Test("every example of a rule does what its author says", arguments: RuleTree.rules)
  func examplesHold(_ rule: RuleTree.Rule) {
    let file = "Rules/" + rule.id + ".yaml"
    for fault in RuleTree.faults[file] ?? [] {
      Issue.record(
        "\(file):\(fault.place.line):\(fault.place.column): \(fault.reason)",
        sourceLocation: SourceLocation(
          fileID: file, filePath: rule.path, line: fault.place.line, column: fault.place.column))
    }
  }

  @Test("packs and tables have no fault of their own")
  func packsHold() {
    for fault in RuleTree.otherFaults {
      Issue.record("\(fault.place.file):\(fault.place.line):\(fault.place.column): \(fault.reason)")
    }
  }
}
