package import Prose
package import RulePacks

/// The settings of a run before any record is seen. A record's own keys win over all of them.
package struct Settings: Sendable {
  package var to: LocaleTag?
  package var from: LocaleTag?
  /// ISO 3166 code of the customer's country.
  package var market: String?
  /// Names of adapters in the order they are tried; nil when nobody chose.
  package var via: [String]?
  /// Paths.
  package var glossaries: [String] = []
  /// Names of shipped packs or folders of house packs.
  package var packs: [String] = []
  package var register = RegisterWish.auto
  package var channel: String?
  package var scenario: String?
  package var platform: String?
  package var selected: [String] = []
  package var ignored: [String] = []
  /// Words that the house accepts: a finding whose text is one of them is dropped.
  package var acceptedWords: [String] = []
  /// Nil for `never`.
  package var failOn: Severity? = .error
  package var uiLanguage: String?
  /// By adapter, then by setting, for example `deepl`, `key-file`.
  package var adapters: [String: [String: String]] = [:]
  /// How long one attempt of an adapter may take.
  package var timeout = Duration.seconds(20)
  /// `rules:` of the configuration file: what it changes in the packs' rules.
  package var ruleChanges: Field?
  /// Who set each setting, by its name in the file; what is missing here is the default.
  package private(set) var origins: [String: SettingOrigin] = [:]

  package init() {}

  package mutating func note(_ name: String, from origin: SettingOrigin) { origins[name] = origin }
}

/// Who set a setting.
package enum SettingOrigin: Sendable, Hashable {
  case commandLine
  case environment(String)
  case file(SourcePlace)
}
