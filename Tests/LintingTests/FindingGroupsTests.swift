import Linting
import PackCompiler
import Prose
import Readings
import RulePacks
import TestSupport
import Testing

@Suite("Findings that are repaired together or not at all")
struct FindingGroupsTests {
  private static func finding(_ start: Int, _ end: Int, of count: Int?) -> Finding {
    Finding(
      rule: "all/test/rule", ruleIndex: 0, category: .register, severity: .warning, span: Span(start, end),
      suggestions: [Suggestion("x", .safe)], companions: count.map { Companions(start: 0, count: $0) })
  }

  @Test("a whole group is applied, of a broken one nothing")
  func edits() {
    let whole = [Self.finding(0, 2, of: 2), Self.finding(5, 7, of: 2), Self.finding(9, 10, of: nil)]
    #expect(Fixer.edits(whole).0.count == 3)
    let broken = [Self.finding(0, 2, of: 2), Self.finding(9, 10, of: nil)]
    #expect(Fixer.edits(broken).1.map(\.span) == [Span(9, 10)])
  }

  @Test("a safe edit in its way leaves the group for the next round")
  func overlapping() {
    let findings = [Self.finding(0, 6, of: nil), Self.finding(5, 7, of: 2), Self.finding(9, 10, of: 2)]
    #expect(Fixer.edits(findings).1.map(\.span) == [Span(0, 6)])
  }
}
