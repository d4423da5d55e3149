import Prose
import RulePacks

/// `--print-config`: the settings as a configuration file, with who set each.
package struct SettingsListing {
  private let settings: Settings
  private let isChinese: Bool

  package init(_ settings: Settings, isChinese: Bool) {
    self.settings = settings
    self.isChinese = isChinese
  }

  package var text: String {
    SettingKey.allCases.map { key in "\(key.rawValue): \(value(key))  # \(origin(key))\n" }.joined()
  }

  private func value(_ key: SettingKey) -> String {
    switch key {
    case .to: scalar(settings.to?.description)
    case .from: scalar(settings.from?.description)
    case .market: scalar(settings.market)
    case .via: settings.via.map(list) ?? "null"
    case .glossary: list(settings.glossaries)
    case .pack: list(settings.packs)
    case .register: settings.register.rawValue
    case .channel: scalar(settings.channel)
    case .scenario: scalar(settings.scenario)
    case .platform: scalar(settings.platform)
    case .select: list(settings.selected)
    case .ignore: list(settings.ignored)
    case .accept: list(settings.acceptedWords)
    case .failOn: settings.failOn?.name ?? "never"
    case .uiLanguage: scalar(settings.uiLanguage)
    case .adapters: adapters
    case .timeout: "\(settings.timeout.components.seconds)"
    case .rules: "{\((settings.ruleChanges?.members ?? []).map { "\($0.key): …" }.joined(separator: ", "))}"
    }
  }

  private var adapters: String {
    let entries = settings.adapters.sorted { $0.key < $1.key }.map { name, values in
      let pairs = values.sorted { $0.key < $1.key }.map { "\($0.key): \(scalar($0.value))" }
      return "\(name): {\(pairs.joined(separator: ", "))}"
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  private func scalar(_ text: String?) -> String {
    guard let text else { return "null" }
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) } && !text.isEmpty
    return isPlain && text.lowercased() != "no" ? text : "\"\(text.replacing("\"", with: "\\\""))\""
  }

  private func list(_ texts: [String]) -> String { "[\(texts.map { scalar($0) }.joined(separator: ", "))]" }

  private func origin(_ key: SettingKey) -> String {
    switch settings.origins[key.rawValue] {
    case nil: isChinese ? "默认" : "default"
    case .commandLine: isChinese ? "命令行" : "command line"
    case .environment(let name): isChinese ? "环境变量 \(name)" : "environment \(name)"
    case .file(let place): "\(place.file):\(place.line)"
    }
  }
}
