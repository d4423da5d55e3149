package import Configuration
package import Glossaries
package import Linting
package import Prose
import RulePacks

/// Lints replies of any locale: finds the rule set, settles the register, and keeps the linters it has made.
///
/// One serves one thread; all of a run share one source of rule sets.
package final class ReplyLinter {
  private struct Key: Hashable {
    var locale: LocaleTag
    var market: String?
    var platform: String?
  }

  private struct Entry {
    var linter: Linter
    var stack: StackResolution
  }

  private let settings: Settings
  private let source: SharedRuleSets
  private let glossaries: [Glossary]
  private var linters: [Key: Entry] = [:]
  private var latest: (key: Key, entry: Entry)?

  package init(_ settings: Settings, _ source: SharedRuleSets, glossaries: [Glossary]) {
    self.settings = settings
    self.source = source
    self.glossaries = glossaries
  }

  /// A reply that was linted.
  package struct Outcome {
    package var result: LintResult
    package var register: RegisterOutcome
    package var locale: LocaleTag
  }

  /// The form of address that was wanted, and who wanted it.
  package struct RegisterOutcome: Sendable {
    package var wanted: RegisterWish
    package var setBy: String
    /// Whether somebody asked for it, and not only the language pack's default did.
    var isAsked = true
  }

  /// Lints a draft: the record's own text, or what a translator made of it. `fixes` applies safe suggestions.
  package func lint(
    _ bytes: [UInt8], origin: OriginMap = OriginMap(), of record: Record, locale: LocaleTag, fixes: Bool
  ) throws(CompilationFailure) -> Outcome {
    var record = completed(record)
    let market = record.facts.market ?? locale.region
    let entry = try entry(Key(locale: locale, market: market, platform: record.facts.platform))
    record.facts.market = market
    let register = register(for: record, entry.linter.ruleSet)
    record.facts.register = register.wanted.rawValue
    record.facts.registerIsAsked = register.isAsked
    let draft = Draft(bytes: bytes, locale: locale, origin: origin)
    var result = fixes ? Fixer(entry.linter).fix(draft, of: record) : entry.linter.lint(draft, of: record)
    if !entry.stack.knowsLanguage { result.holds.append(.unknownLocale(locale.description)) }
    return Outcome(result: result, register: register, locale: locale)
  }

  /// The record with what the run's settings say where it is silent.
  private func completed(_ record: Record) -> Record {
    var record = record
    record.facts.channel = record.facts.channel ?? settings.channel
    record.facts.scenario = record.facts.scenario ?? settings.scenario
    record.facts.platform = record.facts.platform ?? settings.platform
    record.facts.market = record.facts.market ?? settings.market
    return record
  }

  /// Strongest first: the record, the run, the packs; formal where nobody says anything.
  private func register(for record: Record, _ ruleSet: RuleSet) -> RegisterOutcome {
    if let wish = record.register, wish != .auto { return RegisterOutcome(wanted: wish, setBy: "record") }
    if settings.register != .auto {
      return RegisterOutcome(wanted: settings.register, setBy: "configuration")
    }
    if let pack = ruleSet.register(on: record.facts.channel) {
      let isAsked = !pack.layer.hasPrefix("languages/")
      return RegisterOutcome(wanted: pack.wish, setBy: pack.layer, isAsked: isAsked)
    }
    return RegisterOutcome(wanted: .formal, setBy: "default", isAsked: false)
  }

  private func entry(_ key: Key) throws(CompilationFailure) -> Entry {
    if let latest, latest.key == key { return latest.entry }
    let entry: Entry
    if let known = linters[key] {
      entry = known
    } else {
      let (ruleSet, stack) = try source.ruleSet(key.locale, market: key.market, platform: key.platform)
      let selection = RuleSelection(selected: settings.selected, ignored: settings.ignored)
      let linter = Linter(
        ruleSet, selection: selection, glossaries: glossaries, acceptedWords: settings.acceptedWords,
        entityReaders: source.entityReaders)
      entry = Entry(linter: linter, stack: stack)
      // A batch may meet any number of locales; what it met long ago can be made again.
      if linters.count >= 64 { linters.removeAll() }
      linters[key] = entry
    }
    latest = (key, entry)
    return entry
  }
}
