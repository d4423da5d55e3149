import Configuration
import Filtering
import Prose
import RulePacks
import Translation

/// Refuses settings that name what there is not: a misspelt rule that is to be ignored, or an adapter that is to be
/// asked, would otherwise be found out by nobody.
struct SettingNames {
  private let settings: Settings

  init(_ settings: Settings) {
    self.settings = settings
  }

  /// `via` and the names under `adapters`.
  func requireAdapters() throws(Trouble) {
    let known = TranslationService.adapters
    if let via = settings.via {
      if via.isEmpty { throw trouble(.via, say("names no adapter", "没有写翻译引擎")) }
      if via.count > 1, via.contains("none") {
        throw trouble(.via, say("“none” stands alone", "“none”只能单独使用"))
      }
      for name in via where name != "none" && !known.contains(name) {
        let list = (known + ["none"]).joined(separator: ", ")
        throw trouble(
          .via,
          say("there is no adapter “\(name)”", "没有名为“\(name)”的翻译引擎")
            + hint(Spelling.nearest(to: name, among: known))
            + say(" (known: \(list))", "（可用：\(list)）"))
      }
    }
    for (adapter, values) in settings.adapters.sorted(by: { $0.key < $1.key }) {
      try require(adapter, among: known, "adapter", "翻译引擎")
      for name in values.keys.sorted() {
        try require(
          name, among: TranslationService.settingNames(of: adapter), "setting of \(adapter)", "\(adapter) 设置项"
        )
      }
    }
  }

  private func require(
    _ name: String, among known: [String], _ english: String, _ chinese: String
  ) throws(Trouble) {
    guard !known.contains(name) else { return }
    let list = known.joined(separator: ", ")
    throw trouble(
      .adapters,
      say("there is no \(english) “\(name)”", "没有名为“\(name)”的\(chinese)")
        + hint(Spelling.nearest(to: name, among: known))
        + say(" (known: \(list))", "（可用：\(list)）"))
  }

  /// `select` and `ignore`: ids, beginnings of ids, categories, of any layer.
  func requireRules(_ ruleSets: SharedRuleSets) throws(Trouble) {
    for (key, names) in [(SettingKey.select, settings.selected), (.ignore, settings.ignored)] {
      for name in names {
        let unknown: UnknownRuleName?
        do throws(CompilationFailure) { unknown = try ruleSets.unknown(name) } catch { throw Trouble(error) }
        guard let unknown else { continue }
        throw trouble(
          key,
          say("there is no rule, folder of rules or category “\(name)”", "没有名为“\(name)”的规则、规则文件夹或类别")
            + hint(unknown.nearest))
      }
    }
  }

  private func hint(_ nearest: String?) -> String {
    nearest.map { say("; did you mean “\($0)”?", "；是否想写“\($0)”？") } ?? ""
  }

  /// Begins with who set it: an option, or the place in a file.
  private func trouble(_ key: SettingKey, _ words: String) -> Trouble {
    switch settings.origins[key.rawValue] {
    case .file(let place): Trouble("\(place.file):\(place.line):\(place.column): \(key.rawValue): \(words)")
    case .commandLine, .environment, nil: Trouble("--\(key.rawValue): \(words)")
    }
  }
}
