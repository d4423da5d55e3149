import Prose
import TestSupport
import Testing

@testable import Linting

@Suite("Overlaps")
struct OverlapsTests {
  private func finding(
    _ rule: String, _ start: Int, _ end: Int, _ category: Prose.Category = .style,
    _ severity: Severity = .warning,
    index: Int = 0, place: Finding.Place = .text
  ) -> Finding {
    Finding(
      rule: rule, ruleIndex: index, category: category, severity: severity, place: place,
      span: Span(start, end))
  }

  private func kept(_ findings: [Finding]) -> [String] { findings.withoutOverlaps().map(\.rule) }

  @Test("of two in one category the more severe wins, then the longer, the later layer, the id")
  func ranking() {
    #expect(kept([finding("a", 0, 9), finding("b", 2, 4, .style, .error)]) == ["b"])
    #expect(kept([finding("a", 0, 3), finding("b", 2, 9)]) == ["b"])
    #expect(kept([finding("a", 0, 3, index: 1), finding("b", 2, 5, index: 7)]) == ["b"])
    #expect(kept([finding("b", 0, 3), finding("a", 0, 3)]) == ["a"])
  }

  @Test("findings of different categories may overlap, but not have the same span")
  func categories() {
    #expect(kept([finding("a", 0, 5), finding("b", 3, 9, .register)]) == ["a", "b"])
    #expect(kept([finding("a", 0, 5), finding("b", 0, 5, .register, .error)]) == ["b"])
  }

  @Test("several things may be missing at one place, each once")
  func absences() {
    #expect(kept([finding("a", 4, 4), finding("b", 4, 4, .omission)]) == ["a", "b"])
    #expect(kept([finding("a", 4, 4), finding("b", 4, 4)]) == ["a", "b"])
    #expect(kept([finding("a", 4, 4), finding("a", 4, 4)]) == ["a"])
    #expect(kept([finding("a", 4, 4), finding("b", 2, 9)]).count == 2)
  }

  @Test("thousands of things missing at one place stay, each once")
  func manyAbsences() {
    let names = (0..<20_000).map { "rule-\(100_000 + $0)" }
    #expect(kept((names + names).map { finding($0, 4, 4) }) == names)
  }

  @Test("findings that only touch, or lie in other texts, do not compete")
  func neighbours() {
    #expect(kept([finding("a", 0, 4), finding("b", 4, 8)]) == ["a", "b"])
    #expect(kept([finding("a", 0, 4), finding("b", 0, 4, place: .source)]) == ["b", "a"])
  }

  @Test("one that lost against a loser stays")
  func chains() {
    // b beats a and c beats b; a does not touch c.
    #expect(kept([finding("a", 0, 3), finding("b", 2, 8), finding("c", 7, 20)]) == ["a", "c"])
  }

  @Test("reading order is by place, position, the longer first, severity, id")
  func order() {
    let findings = [
      finding("e", 5, 6, .grammar), finding("d", 5, 9, .register), finding("c", 1, 2),
      finding("b", 3, 4, place: .source),
      finding("a", 0, 0, .omission),
    ]
    #expect(kept(findings) == ["b", "a", "c", "d", "e"])
  }

  @Test("many findings are resolved like few, whatever order they come in", arguments: 0..<40)
  func agreesWithComparingAll(_ seed: UInt64) {
    var random = SplitMix(seed)
    let categories: [Prose.Category] = [.style, .register, .grammar]
    let findings = (0..<60).map { number in
      let start = random.below(1500)
      let length = random.below(10) == 0 ? random.below(1200) : random.below(30)
      return finding(
        "r\(number)", start, start + length, random.pick(categories), random.pick(Severity.allCases),
        index: random.below(5))
    }
    var expected: [Finding] = []
    let ranked = findings.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.span.count != right.span.count { return left.span.count > right.span.count }
      if left.ruleIndex != right.ruleIndex { return left.ruleIndex > right.ruleIndex }
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      return left.rule < right.rule
    }
    for finding in ranked where !expected.contains(where: { $0.competes(with: finding) }) {
      expected.append(finding)
    }
    #expect(Set(findings.shuffled(using: &random).withoutOverlaps()) == Set(expected))
    #expect(findings.withoutOverlaps() == findings.shuffled(using: &random).withoutOverlaps())
  }
}
