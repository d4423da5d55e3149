package import Prose

/// What the command line asks for a translation: the adapters of `--via`, in order, with retries and failover.
///
/// Used by one thread at a time; keeps connections and processes open between drafts.
package struct TranslationService {
  private var failover: Failover

  /// An adapter was named that there is none of.
  package struct UnknownAdapter: Error, Sendable, Hashable {
    package var name: String
    package var known: [String]
    /// The adapter that was probably meant.
    package var nearest: String?
  }

  /// Contacts nobody; an adapter that lacks a setting fails when it is asked, so that the next one can step in.
  package init(
    adapters names: [String], settings: @escaping (String) -> TranslatorSettings
  ) throws(UnknownAdapter) {
    try self.init(adapters: names, settings: settings, retrying: Retrying())
  }

  init(
    adapters names: [String], settings: @escaping (String) -> TranslatorSettings, retrying: Retrying
  ) throws(UnknownAdapter) {
    var types: [any Translator.Type] = []
    for name in names {
      guard let type = registeredAdapters.first(where: { $0.name == name }) else {
        throw UnknownAdapter(
          name: name, known: Self.adapters, nearest: Spelling.nearest(to: name, among: Self.adapters))
      }
      types.append(type)
    }
    failover = Failover(types, settings: settings, retrying: retrying)
  }

  /// The names that `--via` knows.
  package static var adapters: [String] { registeredAdapters.map { $0.name }.sorted() }

  /// What an adapter reads of the configuration; empty for an unknown one.
  package static func settingNames(of adapter: String) -> [String] {
    registeredAdapters.first { $0.name == adapter }?.settingNames ?? []
  }

  /// The adapter for a pair when none was configured: `apertium` where it is installed with that pair.
  package static func defaultAdapter(
    from source: LocaleTag, to target: LocaleTag, settings: TranslatorSettings
  ) -> String? {
    let isInstalled = try? Apertium(settings).offers(from: source, to: target)
    return isInstalled == true ? Apertium.name : nil
  }

  /// Translates well-formed UTF-8; `context` is text that helps and is not translated, such as the customer's
  /// message, and `doNotTranslate` lists terms that stay as they are.
  package mutating func translate(
    draft: [UInt8], from source: LocaleTag, to target: LocaleTag, register: RegisterWish = .auto,
    context: String? = nil, doNotTranslate: [String] = []
  ) throws(TranslationFailure) -> TranslatedDraft {
    let request = TranslationRequest(
      segments: [], source: source, target: target, register: register, context: context)
    return try failover.translate(draft, as: request, doNotTranslate: doNotTranslate)
  }

  /// For `doctor`: one line about each adapter, or what keeps it from answering.
  package mutating func descriptions() -> [(adapter: String, state: Result<String, TranslationError>)] {
    failover.descriptions()
  }
}
