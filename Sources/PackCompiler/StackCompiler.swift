import Checks
import Matching
package import Prose
package import RulePacks

/// Layers in order → the image of one stack.
package struct StackCompiler {
  private let libraries: [PackLibrary]

  package init(_ libraries: [PackLibrary]) {
    self.libraries = libraries
  }

  /// A compiled stack, with what was wrong on the way: a rule that cannot be compiled is left out.
  package struct Outcome {
    package var bytes: [UInt8]
    package var errors: [PackError]
    /// The rules that made it, in order.
    package var rules: [RuleFile]
  }

  /// `last` are changes on top of all layers: `rules:` of a configuration file.
  package func compile(_ layerNames: [String], locale: LocaleTag, last: [Field.Member] = []) -> Outcome {
    let layers = layerNames.compactMap { name in libraries.lazy.compactMap { $0.layer(named: name) }.first }
    var errors: [PackError] = []
    var rules: [RuleFile] = []
    for layer in layers {
      for rule in layer.rules {
        switch rule {
        case .success(let rule): rules.append(rule)
        case .failure(let error): errors.append(error)
        }
      }
    }
    var changes = LayerChanges()
    // A house pack may change rules of languages that are not in this stack.
    let everywhere = libraries.flatMap(\.layers).flatMap(\.rulePaths).map(\.id)
    for layer in layers { errors += changes.take(layer.overrides, known: everywhere) }
    errors += changes.take(last, known: everywhere)
    var writer = RuleSetWriter(folding: ["tr", "az"].contains(locale.language) ? .turkic : .simple)
    var kept: [RuleFile] = []
    for rule in rules {
      do throws(PackError) {
        guard let rule = changes.changed(rule, errors: &errors) else { continue }
        if try add(rule, to: &writer, locale, layers) { kept.append(rule) }
      } catch {
        errors.append(error)
      }
    }
    let registers = layers.reversed().map(\.register).filter { $0.standard != nil || !$0.byChannel.isEmpty }
    let bytes = writer.encode(
      locale: locale, layers: layers.map(\.name), registers: registers,
      holidays: Self.holidays(layers, errors: &errors),
      register: RegisterCompiler.compile(layers, errors: &errors))
    return Outcome(bytes: bytes, errors: errors, rules: kept)
  }

  /// The holidays that layers bring in their tables.
  private static func holidays(_ layers: [LayerFolder], errors: inout [PackError]) -> [HolidayGroup] {
    var groups: [HolidayGroup] = []
    for layer in layers {
      guard let table = layer.table(HolidayTable.name) else { continue }
      do throws(PackError) {
        let feasts = Self.table(HolidayTable.feasts, for: layer.name, layers)
        let holidays = try HolidayTable(table, feasts: feasts).holidays()
        groups.append(HolidayGroup(regions: layer.regions, country: layer.title, holidays: holidays))
      } catch {
        errors.append(error)
      }
    }
    return groups
  }

  /// What is wrong with one rule when it is compiled for a locale.
  package func errors(of rule: RuleFile, locale tag: String) -> [PackError] {
    guard let locale = LocaleTag(tag) else { return [] }
    var writer = RuleSetWriter(folding: .simple)
    do throws(PackError) {
      _ = try add(rule, to: &writer, locale, libraries.flatMap(\.layers))
      return []
    } catch {
      return [error]
    }
  }

  /// The phrases of a rule after tables and paradigms were expanded, in the language of its layer or first example.
  package func phrases(of rule: RuleFile) -> [PhraseText] {
    let isLanguage = rule.layer.hasPrefix("languages/")
    let tag = isLanguage ? LocaleTag(String(rule.layer.dropFirst(10))) : rule.examples.failing.first?.locale
    let locale = tag ?? LocaleTag(language: "en")
    var compilation = RuleCompilation(id: rule.id, fields: rule.fields, locale: locale) { name in
      Self.table(name, for: rule.layer, libraries.flatMap(\.layers))
    }
    guard (try? rule.kind.compile(&compilation)) != nil else { return [] }
    return compilation.phrases
  }

  /// Compiles one rule into the image; false when it has nothing to look for in this language.
  private func add(
    _ rule: RuleFile, to writer: inout RuleSetWriter, _ locale: LocaleTag, _ layers: [LayerFolder]
  ) throws(PackError) -> Bool {
    var compilation = RuleCompilation(id: rule.id, fields: rule.fields, locale: locale) { name in
      Self.table(name, for: rule.layer, layers)
    }
    try rule.kind.compile(&compilation)
    let own = compilation.phrases.count
    let hasPhrasesForOthers = rule.kind.starts == .withPhrase || rule.fields["phrases"] != nil
    if own == 0, hasPhrasesForOthers { return false }
    let conditions = try RuleConditions.compile(&compilation)
    let looksAtEveryDraft =
      switch rule.kind.starts {
      case .withPhrase: false
      case .everyDraft, .afterOthers: true
      case .everyDraftUnlessPhrases: own == 0
      }
    let compiled = Rule(
      id: rule.id, kind: rule.kind.kind, category: rule.category, severity: rule.severity,
      safety: rule.safety,
      situation: rule.situation, conditions: conditions, ownPhraseCount: own,
      looksAtEveryDraft: looksAtEveryDraft,
      readsEverything: rule.readsEverything, payload: 0..<0, words: 0)
    try writer.add(
      compiled, phrases: compilation.phrases, payload: compilation.payload.bytes, words: rule.words)
    return true
  }

  /// A table of the rule's own layer, else of the nearest layer before it.
  private static func table(_ name: String, for layer: String, _ layers: [LayerFolder]) -> Field? {
    let own = layers.first { $0.name == layer }?.table(name)
    return own ?? layers.reversed().lazy.compactMap { $0.table(name) }.first
  }
}
