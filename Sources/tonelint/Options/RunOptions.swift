import ArgumentParser
import Configuration
import Prose

/// Options that `filter`, `check` and `inspect` share: what the reply is and how it is looked at.
struct RunOptions: ParsableArguments {
  @Option(
    help: .init(
      say("Locale of the reply, BCP 47, such as de-DE.", "回复的语言区域（BCP 47），例如 de-DE。"), valueName: "tag"))
  var to: String?

  @Option(
    help: .init(say("Language of the draft; detected when missing.", "草稿的语言；省略时自动识别。"), valueName: "tag"))
  var from: String?

  @Option(
    help: .init(
      say("The customer's country where the locale does not say it, such as AE.", "客户所在国家（语言区域没有写明时），例如 AE。"),
      valueName: "country"))
  var market: String?

  @Option(
    help: .init(say("Glossary file; repeatable.", "术语表文件，可重复。"), valueName: "file"),
    completion: .file())
  var glossary: [String] = []

  @Option(
    help: .init(
      say(
        "Extra rule pack: platforms/amazon, or the folder of a house pack; repeatable.",
        "附加规则包：platforms/amazon 或自有规则包的文件夹，可重复。"),
      valueName: "pack"),
    completion: .directory)
  var pack: [String] = []

  @Option(
    help: .init(
      say(
        "Form of address wanted: formal, informal, mirror or auto.", "希望的称呼方式：formal、informal、mirror 或 auto。"),
      valueName: "register"),
    completion: .list(SettingKey.register.words))
  var register: String?

  @Option(
    help: .init(
      say("email, chat, marketplace or social.", "渠道：email、chat、marketplace 或 social。"), valueName: "channel"),
    completion: .list(SettingKey.channel.words))
  var channel: String?

  @Option(
    help: .init(
      say("What the conversation is about, such as complaint.", "对话场景，例如 complaint（投诉）。"), valueName: "name"))
  var scenario: String?

  @Option(
    help: .init(
      say("Only these rules: ids, beginnings of ids, categories; repeatable.", "只用这些规则：id、id 的开头部分或类别，可重复。"),
      valueName: "rule"))
  var select: [String] = []

  @Option(help: .init(say("Not these rules; repeatable.", "不用这些规则，可重复。"), valueName: "rule"))
  var ignore: [String] = []

  @Flag(help: .init(say("Apply the fixes that are safe without a person.", "自动应用无需人工确认的修正。")))
  var fix = false

  @Option(
    help: .init(
      say(
        "Lowest severity that makes the exit status 1: suggestion, warning, error or never.",
        "达到该级别时退出状态为 1：suggestion、warning、error 或 never。"),
      valueName: "severity"),
    completion: .list(SettingKey.failOn.words))
  var failOn: String?

  @Option(
    help: .init(say("Language of messages: en or zh-Hans.", "提示信息的语言：en 或 zh-Hans。"), valueName: "tag"),
    completion: .list(SettingKey.uiLanguage.words))
  var uiLanguage: String?

  @Option(
    help: .init(
      say("Configuration file; else the nearest .tonelint.yml.", "配置文件；省略时用最近的 .tonelint.yml。"),
      valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: .init(say("Print the settings and who set each, and stop.", "打印各项设置及其来源，然后退出。")))
  var printConfig = false

  /// Puts what was given on top of `settings`.
  func apply(to settings: inout Settings) throws {
    func take<Value>(_ key: SettingKey, _ value: Value?, _ set: (Value) -> Void) {
      guard let value else { return }
      set(value)
      settings.note(key.rawValue, from: .commandLine)
    }
    take(.to, try OptionValues.locale(to, "--to")) { settings.to = $0 }
    take(.from, try OptionValues.locale(from, "--from")) { settings.from = $0 }
    take(.market, try OptionValues.country(market)) { settings.market = $0 }
    take(.glossary, glossary.isEmpty ? nil : glossary) { settings.glossaries = $0 }
    take(.pack, pack.isEmpty ? nil : pack) { settings.packs = $0 }
    let wish = try OptionValues.word(register, "--register", of: SettingKey.register.words)
    take(.register, wish.flatMap { RegisterWish(rawValue: $0) }) { settings.register = $0 }
    take(.channel, try OptionValues.word(channel, "--channel", of: SettingKey.channel.words)) {
      settings.channel = $0
    }
    take(.scenario, scenario) { settings.scenario = $0 }
    take(.select, select.isEmpty ? nil : select) { settings.selected = $0 }
    take(.ignore, ignore.isEmpty ? nil : ignore) { settings.ignored = $0 }
    let severity = try OptionValues.word(failOn, "--fail-on", of: SettingKey.failOn.words)
    take(.failOn, severity) { settings.failOn = Severity(name: $0) }
    take(.uiLanguage, try OptionValues.uiLanguage(uiLanguage)) { settings.uiLanguage = $0 }
  }
}
