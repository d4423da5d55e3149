/// The keys of `.tonelint.yml`: the one list that reading, printing and the JSON Schema share.
package enum SettingKey: String, CaseIterable, Sendable {
  case to, from, market, via, glossary, pack, register, channel, scenario, platform, select, ignore, accept
  case failOn = "fail-on"
  case uiLanguage = "ui-language"
  case adapters, timeout, rules

  /// One line for editors and for `--print-config`.
  package var help: String {
    switch self {
    case .to: "Locale of the reply, BCP 47, such as de-DE"
    case .from: "Language of the draft; detected when missing"
    case .market: "The customer's country where the locale does not say it, such as AE"
    case .via: "Translation adapters in the order they are tried; none lints the draft as it is"
    case .glossary: "Glossary files; paths are relative to this file"
    case .pack: "Extra rule packs: platforms/amazon, or the folder of a house pack, relative to this file"
    case .register: "Form of address wanted: formal, informal, mirror or auto"
    case .channel: "email, chat, marketplace or social"
    case .scenario: "What the conversation is about, such as complaint"
    case .platform: "The marketplace, such as amazon"
    case .select: "Only these rules: ids, beginnings of ids, categories"
    case .ignore: "Not these rules: ids, beginnings of ids, categories"
    case .accept: "Words that are right in this house: findings on them are dropped"
    case .failOn: "Lowest severity that makes the exit status 1: suggestion, warning, error or never"
    case .uiLanguage: "Language of messages: en or zh-Hans"
    case .adapters: "Settings of adapters by name, such as deepl: { key-file: … }"
    case .timeout: "Seconds that one attempt of an adapter may take"
    case .rules: "Changes to rules: ID: off, or { severity: …, add: { unless: […] } }"
    }
  }

  /// The words that are allowed, where they are few.
  package var words: [String] {
    switch self {
    case .register: ["formal", "informal", "mirror", "auto"]
    case .channel: ["email", "chat", "marketplace", "social"]
    case .failOn: ["suggestion", "warning", "error", "never"]
    case .uiLanguage: ["en", "zh-Hans"]
    case .to, .from, .market, .via, .glossary, .pack, .scenario, .platform, .select, .ignore, .accept,
      .adapters,
      .timeout, .rules:
      []
    }
  }
}
