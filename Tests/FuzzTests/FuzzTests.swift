import Foundation
import Fuzzing
import Testing

/// A small part of what `fuzz` runs; see `Fuzz/fuzz/main.swift`.
@Suite("Fuzz")
struct FuzzTests {
  private let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Rules").path

  @Test("mutated rule files are taken or refused at a place, in both languages")
  func packs() {
    for breach in PackFuzz(rules: rules, seed: 2026).run(0..<400) { Issue.record("\(breach)") }
  }

  @Test("numbers, percentages and money that a locale writes are read again")
  func amounts() {
    let fuzz = AmountFuzz(rules: rules, seed: 2026, others: 12)
    for breach in fuzz.run(0..<12_000) { Issue.record("\(breach)") }
  }

  @Test("any bytes are linted and fixed as the contract says")
  func lint() {
    for breach in LintFuzz(rules: rules, seed: 2026).run(0..<400) { Issue.record("\(breach)") }
  }
}
