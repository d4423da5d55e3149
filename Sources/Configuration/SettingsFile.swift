import Prose
package import RulePacks

/// Reads `.tonelint.yml`, already turned into fields, into settings.
package struct SettingsFile {
  /// The folder that its paths are relative to.
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func read(_ field: Field, into settings: inout Settings) throws(PackError) {
    for member in try field.requireMembers(".tonelint.yml") {
      guard let key = SettingKey(rawValue: member.key) else {
        throw PackError(
          member.place, .unknown("setting", member.key, known: SettingKey.allCases.map(\.rawValue)))
      }
      try read(key, member.field, into: &settings)
      settings.note(key.rawValue, from: .file(member.place))
    }
  }

  private func read(_ key: SettingKey, _ field: Field, into settings: inout Settings) throws(PackError) {
    switch key {
    case .to: settings.to = try locale(key, field)
    case .from: settings.from = try locale(key, field)
    case .market: settings.market = try country(field)
    case .via: settings.via = try texts(key, field)
    case .glossary: settings.glossaries = try texts(key, field).map(path)
    case .pack:
      settings.packs = try texts(key, field).map { $0.hasPrefix(".") || $0.hasPrefix("~") ? path($0) : $0 }
    case .register: settings.register = RegisterWish(rawValue: try word(key, field)) ?? .auto
    case .channel: settings.channel = try word(key, field)
    case .scenario: settings.scenario = try field.requireScalar(key.rawValue)
    case .platform: settings.platform = try field.requireScalar(key.rawValue)
    case .select: settings.selected = try texts(key, field)
    case .ignore: settings.ignored = try texts(key, field)
    case .accept: settings.acceptedWords = try texts(key, field)
    case .failOn: settings.failOn = Severity(name: try word(key, field))
    case .uiLanguage: settings.uiLanguage = try word(key, field)
    case .adapters: settings.adapters = try adapters(field)
    case .timeout: settings.timeout = .seconds(try field.requireNumber(key.rawValue, in: 1...600))
    case .rules:
      _ = try field.requireMembers(key.rawValue)
      settings.ruleChanges = field
    }
  }

  private func word(_ key: SettingKey, _ field: Field) throws(PackError) -> String {
    try field.requireWord(key.rawValue, of: key.words)
  }

  private func locale(_ key: SettingKey, _ field: Field) throws(PackError) -> LocaleTag {
    let text = try field.requireScalar(key.rawValue)
    guard let tag = LocaleTag(text) else {
      throw PackError(
        field.place,
        .init("“\(text)” is no language tag such as de-DE", "“\(text)”不是有效的语言标签（例如 de-DE）"))
    }
    return tag
  }

  private func country(_ field: Field) throws(PackError) -> String {
    let code = try field.requireScalar(SettingKey.market.rawValue).uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw PackError(
        field.place, .init("“\(code)” is no country code such as AE", "“\(code)”不是国家代码（例如 AE）"))
    }
    return code
  }

  private func texts(_ key: SettingKey, _ field: Field) throws(PackError) -> [String] {
    var texts: [String] = []
    for element in field.elements { texts.append(try element.requireScalar(key.rawValue)) }
    return texts
  }

  private func adapters(_ field: Field) throws(PackError) -> [String: [String: String]] {
    var adapters: [String: [String: String]] = [:]
    for adapter in try field.requireMembers("adapters") {
      for setting in try adapter.field.requireMembers(adapter.key) {
        let text = try setting.field.requireScalar(setting.key)
        guard setting.key != "key" else {
          throw PackError(
            setting.place,
            .init(
              "a key does not belong into a file that is shared; use “key-file” or the environment",
              "密钥不应写在共享的文件里，请使用“key-file”或环境变量"))
        }
        adapters[adapter.key, default: [:]][setting.key] = setting.key.hasSuffix("file") ? path(text) : text
      }
    }
    return adapters
  }

  private func path(_ text: String) -> String {
    text.hasPrefix("/") ? text : folder.isEmpty ? text : folder + "/" + text
  }
}
