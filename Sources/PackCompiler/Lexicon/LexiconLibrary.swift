package import Entities
import Locales
import Prose
import RulePacks
import Synchronization

/// Readers of entities for rule authors and tests: lexicons are compiled in place, each when it is first asked for.
package final class LexiconLibrary: Sendable {
  private struct State: ~Copyable {
    var libraries: [PackLibrary]
    var readers: [LocaleTag: EntityReader?] = [:]
    var lexicons: [String: Lexicon?] = [:]
  }

  private let state: Mutex<State>
  private let phones: PhoneReader?

  /// Rule trees and folders of house packs.
  package init(roots: [String], phones: PhoneReader? = nil) {
    self.phones = phones
    state = Mutex(State(libraries: roots.map { PackLibrary(root: $0) }))
  }

  package var readers: EntityReaders { EntityReaders { self.reader(for: $0) } }

  private func reader(for locale: LocaleTag) -> EntityReader? {
    state.withLock { state -> EntityReader? in
      if let known = state.readers[locale] { return known }
      let layers = state.libraries.flatMap { $0.index(isWatched: false).layers }
      let name = LexiconName(locale.likely, layers)
      if state.lexicons[name.file] == nil {
        let layer = state.libraries.lazy.compactMap { $0.layer(named: "languages/\(name.tag)") }.first
        let bytes = try? LexiconCompiler.compile(name.tag, layer: layer)
        let image = bytes.flatMap { try? Image(bytes: $0) }
        state.lexicons[name.file] = image.flatMap { Lexicon($0[.lexicon], owner: $0) }
      }
      let style = Conventions(locale: locale).map { WritingStyle($0) } ?? .american
      let reader = (state.lexicons[name.file] ?? nil).map { EntityReader($0, style: style, phones: phones) }
      state.readers[locale] = .some(reader)
      return reader
    }
  }
}
