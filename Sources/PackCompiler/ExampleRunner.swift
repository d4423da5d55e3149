import Checks
package import Entities
import Glossaries
import Linting
import Locales
import Prose
import RulePacks

/// Runs the examples of rules as records under their own stacks, plain and in disguise.
package final class ExampleRunner {
  private let libraries: [PackLibrary]
  private let indexes: [PackIndex]
  private var linters: [String: Linter] = [:]
  private let lexicons: LexiconLibrary

  /// Without `phones` telephone numbers are not told.
  package init(_ libraries: [PackLibrary], phones: PhoneReader? = nil) {
    self.libraries = libraries
    indexes = libraries.map { $0.index(isWatched: false) }
    lexicons = LexiconLibrary(roots: libraries.map(\.root), phones: phones)
  }

  /// What is wrong with the examples of a rule; empty when all is well.
  package func run(_ rule: RuleFile) -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    for (examples, isFailing) in [(rule.examples.failing, true), (rule.examples.passing, false)] {
      for example in examples {
        failures += run(example, isFailing: isFailing, rule).map {
          ExampleFailure(rule: rule.id, place: example.place, reason: $0)
        }
      }
    }
    return failures
  }

  private func run(
    _ example: RuleExamples.Example, isFailing: Bool, _ rule: RuleFile
  ) -> [PackError.Reason] {
    guard let linter = linter(for: example, of: rule) else {
      return [.init("no stack can be made for this example", "无法为该例句建立规则栈")]
    }
    var plain = ExampleRecord(example, locale: linter.ruleSet.locale)
    let facts = plain.record.facts
    plain.record.facts.register = facts.register ?? linter.ruleSet.register(on: facts.channel)?.wish.rawValue
    let reasons = judge(plain, nil, isFailing: isFailing, rule, linter)
    guard reasons.isEmpty, isFailing else { return reasons }
    var all = afterFix(plain, rule, linter)
    for disguise in Disguise.allCases where rule.kind.exemptions[disguise] == nil {
      if rule.readsEverything, disguise == .quoted || disguise == .address { continue }
      guard let disguised = plain.disguised(disguise, rule: rule.id, decompose: Scalars.decomposed) else {
        continue
      }
      all += judge(disguised, disguise, isFailing: true, rule, linter)
    }
    return all
  }

  private func judge(
    _ example: ExampleRecord, _ disguise: Disguise?, isFailing: Bool, _ rule: RuleFile, _ linter: Linter
  ) -> [PackError.Reason] {
    let draft = Draft(bytes: example.record.text, locale: linter.ruleSet.locale)
    let result = linter.lint(draft, of: example.record)
    let suffix = disguise.map { " [\($0.rawValue)]" } ?? ""
    guard isFailing else {
      return result.findings.filter { $0.severity >= .warning || $0.rule == rule.id }.map { finding in
        .init(
          "must pass, but \(finding.rule) finds “\(result.draft.text(finding.span))”",
          "应当通过，但 \(finding.rule) 报告了“\(result.draft.text(finding.span))”")
      }
    }
    let own = result.findings.filter { $0.rule == rule.id }
    if example.isSilent {
      return own.map { finding in
        .init(
          "must be silent\(suffix), but finds “\(result.draft.text(finding.span))”",
          "此处应无报告\(suffix)，但报告了“\(result.draft.text(finding.span))”")
      }
    }
    // An example marks its text as written, directives included.
    let inExample = own.map { finding in
      var finding = finding
      finding.span = result.draft.origin.original(finding.span)
      return finding
    }
    return compare(inExample, example, draft, suffix)
  }

  private func compare(
    _ findings: [Finding], _ example: ExampleRecord, _ draft: Draft, _ suffix: String
  ) -> [PackError.Reason] {
    var reasons: [PackError.Reason] = []
    for mark in example.marks {
      let marked = draft.text(mark.span)
      guard let finding = findings.first(where: { $0.span == mark.span }) else {
        let seen = findings.map { "“\(draft.text($0.span))” at \($0.span.start)" }.joined(separator: ", ")
        reasons.append(
          .init(
            "does not find “\(marked)” at \(mark.span.start)\(suffix); finds: \(seen.isEmpty ? "nothing" : seen)",
            "没有报告位于 \(mark.span.start) 的“\(marked)”\(suffix)；实际报告：\(seen.isEmpty ? "无" : seen)"))
        continue
      }
      let offered = finding.suggestions.first?.text
      if offered != mark.fix {
        reasons.append(
          .init(
            "offers \(offered.map { "“\($0)”" } ?? "no fix") for “\(marked)”\(suffix)",
            "对“\(marked)”给出的建议是 \(offered.map { "“\($0)”" } ?? "（无）")\(suffix)"))
      }
    }
    for finding in findings where !example.marks.contains(where: { $0.span == finding.span }) {
      reasons.append(
        .init(
          "also finds “\(draft.text(finding.span))” at \(finding.span.start)\(suffix)",
          "还报告了位于 \(finding.span.start) 的“\(draft.text(finding.span))”\(suffix)"))
    }
    return reasons
  }

  /// After all first suggestions are taken, the rule has nothing more to say.
  private func afterFix(_ example: ExampleRecord, _ rule: RuleFile, _ linter: Linter) -> [PackError.Reason] {
    guard example.marks.allSatisfy({ $0.fix != nil }) else { return [] }
    let edits = example.marks.map { Edit($0.span, Array(($0.fix ?? "").utf8)) }
    let draft = Draft(bytes: example.record.text, locale: linter.ruleSet.locale).applying(edits)
    let again = linter.lint(draft, of: example.record)
    return again.findings.filter { $0.rule == rule.id }.prefix(1).map { finding in
      .init(
        "still finds “\(again.draft.text(finding.span))” after its own fix",
        "采用自身建议后仍报告“\(again.draft.text(finding.span))”")
    }
  }

  /// The linter of the example's stack: the layer's language, or the example's locale with the layer added.
  private func linter(for example: RuleExamples.Example, of rule: RuleFile) -> Linter? {
    let layerTag = rule.layer.hasPrefix("languages/") ? LocaleTag(String(rule.layer.dropFirst(10))) : nil
    guard let locale = example.locale ?? layerTag ?? LocaleTag("en") else { return nil }
    let layer = libraries.lazy.compactMap { $0.layer(named: rule.layer) }.first
    let isMarket = rule.layer.hasPrefix("markets/")
    let market = example.fields["market"]?.scalar ?? (isMarket ? layer?.regions.first : nil)
    let packs = rule.layer.hasPrefix("platforms/") || rule.layer.hasPrefix("house/") ? [rule.layer] : []
    let glossary = example.fields["glossary"]?.scalar
    let key = "\(locale) \(market ?? "") \(packs) \(glossary ?? "")"
    if let linter = linters[key] { return linter }
    let glossaries = glossary.map {
      [try? Glossary(name: "example.csv", bytes: Array($0.utf8))].compactMap(\.self)
    }
    let stackLocale = isMarket ? locale.withoutRegion : locale
    guard
      let stack = try? StackResolution(locale: stackLocale, market: market, packs: packs, in: indexes),
      let image = try? Image(
        bytes: StackCompiler(libraries).compile(stack.layers.map(\.name), locale: locale).bytes),
      let ruleSet = try? RuleSet(image)
    else { return nil }
    let linter = Linter(ruleSet, glossaries: glossaries ?? [], entityReaders: lexicons.readers)
    linters[key] = linter
    return linter
  }
}
