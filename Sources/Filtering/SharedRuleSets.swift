package import Entities
import Locales
package import Prose
package import RulePacks
import Synchronization

/// The rule sets of a run, shared by its threads: each is resolved and mapped once.
package final class SharedRuleSets: Sendable {
  private struct Key: Hashable {
    var locale: LocaleTag
    var market: String?
    var platform: String?
  }

  private struct State: ~Copyable {
    var source: RuleSetSource
    var known: [Key: (RuleSet, StackResolution)] = [:]
    var readers: [LocaleTag: EntityReader?] = [:]
  }

  private let state: Mutex<State>
  private let phones: PhoneReader?

  /// Without `phones` telephone numbers are not told.
  package init(phones: PhoneReader? = nil, _ make: () -> sending RuleSetSource) {
    self.phones = phones
    state = Mutex(State(source: make()))
  }

  /// The rules of a locale alone.
  package func ruleSet(_ locale: LocaleTag) throws(CompilationFailure) -> RuleSet {
    try ruleSet(locale, market: nil, platform: nil).0
  }

  func ruleSet(
    _ locale: LocaleTag, market: String?, platform: String?
  ) throws(CompilationFailure) -> (RuleSet, StackResolution) {
    let key = Key(locale: locale, market: market, platform: platform)
    let answer = state.withLock { state -> Result<(RuleSet, StackResolution), CompilationFailure> in
      if let known = state.known[key] { return .success(known) }
      do throws(CompilationFailure) {
        let stack = try state.source.resolve(locale, market: market, platform: platform)
        let found = (try state.source.ruleSet(for: stack), stack)
        state.known[key] = found
        return .success(found)
      } catch {
        return .failure(error)
      }
    }
    return try answer.get()
  }

  /// The layers there are, for `doctor` and `--pack`.
  package func layers() throws(CompilationFailure) -> [PackIndex.Layer] {
    let answer = state.withLock { state -> Result<[PackIndex.Layer], CompilationFailure> in
      do throws(CompilationFailure) { return .success(try state.source.layers()) } catch {
        return .failure(error)
      }
    }
    return try answer.get()
  }

  /// What is wrong with a name of `--select` or `--ignore`; nil when some layer has such a rule.
  package func unknown(_ name: String) throws(CompilationFailure) -> UnknownRuleName? {
    let answer = state.withLock { state -> Result<UnknownRuleName?, CompilationFailure> in
      do throws(CompilationFailure) { return .success(try state.source.unknown(name)) } catch {
        return .failure(error)
      }
    }
    return try answer.get()
  }

  /// Readers of entities in any language, each made once.
  package var entityReaders: EntityReaders { EntityReaders { self.entityReader(for: $0) } }

  private func entityReader(for locale: LocaleTag) -> EntityReader? {
    state.withLock { state -> EntityReader? in
      if let known = state.readers[locale] { return known }
      let lexicon = try? state.source.lexicon(for: locale)
      let style = Conventions(locale: locale).map { WritingStyle($0) } ?? .american
      let reader = lexicon.flatMap { $0 }.map { EntityReader($0, style: style, phones: phones) }
      state.readers[locale] = .some(reader)
      return reader
    }
  }
}
