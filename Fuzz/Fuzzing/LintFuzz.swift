import Linting
import Locales
import Prose
import RulePacks
import TestSupport

/// Lints and fixes any bytes, and holds what is said of them to the contract.
package struct LintFuzz {
  private let stacks: Stacks
  private let replies: [[UInt8]]
  private let seed: UInt64

  /// `rules` is a rule tree.
  package init(rules: String, seed: UInt64) {
    stacks = Stacks(rules: rules)
    replies = Stacks.replies(rules: rules)
    self.seed = seed
  }

  /// The breaches of the inputs of a range; every input follows from the seed and its number alone.
  package func run(_ numbers: Range<Int>, progress: (Int) -> Void = { _ in }) -> [Breach] {
    var breaches: [Breach] = []
    for number in numbers {
      progress(number)
      var mutator = Mutator(seed: seed &+ UInt64(number) &* 0x9E37, pieces: Pieces.text)
      let bytes = input(&mutator)
      let linter = stacks.linters[mutator.random.below(stacks.linters.count)]
      if let what = Self.breach(bytes, linter, &mutator) {
        breaches.append(Breach(input: bytes, what: "lint \(number) \(linter.ruleSet.locale): \(what)"))
      }
    }
    return breaches
  }

  private func input(_ mutator: inout Mutator) -> [UInt8] {
    let reply = replies[mutator.random.below(replies.count)]
    let other = replies[mutator.random.below(replies.count)]
    switch mutator.random.below(20) {
    case 0:
      return (0..<mutator.random.below(300)).map { _ in UInt8(truncatingIfNeeded: mutator.random.next()) }
    case 1, 2:
      return (0..<mutator.random.below(60)).flatMap { _ in Array(mutator.random.pick(Pieces.text).utf8) }
    case 3:
      return Array(repeating: Array(mutator.random.pick(Pieces.text).utf8), count: mutator.random.below(400))
        .flatMap(\.self)
    case 4: return mutator.mutate(reply + [0x20] + other + [0x0A] + reply, other: other)
    case 5:
      return (0..<mutator.random.below(120)).flatMap { _ in
        Array(String(Unicode.Scalar(UInt32(mutator.random.below(0x11_0000))) ?? "\u{FFFD}").utf8)
      }
    case _: return mutator.mutate(reply, other: other)
    }
  }

  private static func breach(_ bytes: [UInt8], _ linter: Linter, _ mutator: inout Mutator) -> String? {
    // A reader refuses what is not UTF-8; such bytes must still do no harm.
    let isText = mutator.random.below(20) != 0
    let text = isText ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
    let record = record(text, linter, &mutator)
    let draft = Draft(bytes: text, locale: linter.ruleSet.locale)
    let result = linter.lint(draft, of: record)
    if let what = Contract.breach(result, draft, isText: isText) { return what }
    guard isText else { return nil }
    let again = linter.lint(draft, of: record)
    guard again.findings == result.findings, again.draft.bytes == result.draft.bytes else {
      return "twice is not the same"
    }
    let fixed = Fixer(linter).fix(draft, of: record)
    if let what = Contract.breach(fixed, draft, isText: true) { return "after fixing: " + what }
    // Without its directives a text may be fixed where it was not to be.
    guard fixed.rounds < Fixer.limit, result.draft.bytes == text else { return nil }
    let twice = Fixer(linter).fix(Draft(bytes: fixed.draft.bytes, locale: draft.locale), of: record)
    guard twice.draft.bytes == fixed.draft.bytes else {
      return
        "fixing again changes “\(fixed.draft.text.prefix(200).debugDescription)” to \(twice.draft.text.prefix(200).debugDescription)"
    }
    return nil
  }

  private static func record(_ text: [UInt8], _ linter: Linter, _ mutator: inout Mutator) -> Record {
    var record = Record(text: text, locale: linter.ruleSet.locale)
    record.facts.channel = mutator.random.pick([nil, "chat", "email", "marketplace"])
    record.facts.register = mutator.random.pick([nil, "formal", "informal"])
    record.facts.scenario = mutator.random.pick([nil, "complaint"])
    if mutator.random.below(8) == 0 {
      let source = String(decoding: mutator.mutate(text, other: text), as: UTF8.self)
      record.source = .init(locale: LocaleTag("en"), text: Array(source.utf8))
      record.glossary = [["order", "Bestellung"], ["", "x"], ["order"], ["a", ""]]
    }
    if mutator.random.below(10) == 0 {
      record.ignoredRules = [mutator.random.pick(["style", "all", "nope", ""])]
    }
    return record
  }
}

extension LintResult {
  /// Rounds of fixing that were taken; a text with a fault that grows with each fix is stopped, not settled.
  fileprivate var rounds: Int { Set(fixed.map(\.draft.bytes)).count }
}
