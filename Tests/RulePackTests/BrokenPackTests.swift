import Foundation
import PackCompiler
import RulePacks
import Testing

/// `Broken/NAME.yaml` is a rule of `languages/ru`, beside the tables of `Broken/tables`; `Broken/NAME/` is a rule tree.
/// `NAME.error` holds what the loader must say, a line for each fault: `line:column: reason`, the file before it
/// where that is another one.
@Suite("Broken packs")
struct BrokenPackTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Broken")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".error") }.map { String($0.dropLast(6)) }.sorted()
  }()

  @Test("is refused with the reason at its line", arguments: names)
  func isRefused(_ name: String) throws {
    let expected = try String(
      contentsOf: Self.folder.appendingPathComponent(name + ".error"), encoding: .utf8)
    let isTree = !FileManager.default.fileExists(
      atPath: Self.folder.appendingPathComponent(name + ".yaml").path)
    let root = try Self.tree(name, isTree: isTree)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let outcome = RuleTest([PackLibrary(root: root + "/Rules")]).run(only: [], today: "2026-11-21")
    var lines: [String] = []
    for error in outcome.errors {
      let place = "\(error.place.line):\(error.place.column): \(error.reason.english)"
      let file =
        error.place.file.hasPrefix("Rules/") ? String(error.place.file.dropFirst(6)) : error.place.file
      let line = file == "languages/ru/broken/\(name).yaml" ? place : file + ":" + place
      if !lines.contains(line) { lines.append(line) }
      #expect(!error.reason.chinese.isEmpty && error.reason.chinese != error.reason.english)
    }
    #expect(lines.map { $0 + "\n" }.joined() == expected)
    #expect(outcome.failures.isEmpty)
  }

  @Test("every broken file has its expected error beside it")
  func pairsAreComplete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for file in files where !file.hasSuffix(".error") && file != "tables" {
      let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
      #expect(Self.names.contains(name), "\(file)")
    }
  }

  @Test("the sound rule that the broken ones are made from is not refused")
  func soundRuleIsTaken() throws {
    let root = try Self.tree(nil, isTree: false)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let rule = root + "/Rules/languages/ru/broken/sound.yaml"
    try Data(Self.sound.utf8).write(to: URL(fileURLWithPath: rule))
    let outcome = RuleTest([PackLibrary(root: root + "/Rules")]).run(only: [], today: "2026-11-21")
    #expect(outcome.isClean, "\(outcome.errors) \(outcome.failures)")
    #expect(outcome.ruleCount == 1)
    #expect(outcome.exampleCount == 4)
  }

  /// A folder with a rule tree `Rules` that holds the broken file.
  private static func tree(_ name: String?, isTree: Bool) throws -> String {
    let files = FileManager.default
    let root = NSTemporaryDirectory() + "tonelint-broken-" + UUID().uuidString
    try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    if isTree, let name {
      try files.copyItem(atPath: folder.appendingPathComponent(name).path, toPath: root + "/Rules")
      return root
    }
    let layer = root + "/Rules/languages/ru"
    try files.createDirectory(atPath: layer + "/broken", withIntermediateDirectories: true)
    try Data("name: { en: Russian, zh-Hans: 俄语 }\n".utf8).write(
      to: URL(fileURLWithPath: layer + "/pack.yaml"))
    try files.copyItem(atPath: folder.appendingPathComponent("tables").path, toPath: layer + "/tables")
    if let name {
      let file = folder.appendingPathComponent(name + ".yaml").path
      try files.copyItem(atPath: file, toPath: layer + "/broken/\(name).yaml")
    }
    return root
  }

  static let sound = """
    check: phrase
    category: style
    severity: { default: warning, channel: { chat: suggestion } }
    message:
      en: “{found}” sounds cold.
      zh-Hans: “{found}”听起来很冷淡。
    why:
      en: The customer hears an order.
      zh-Hans: 客户听到的是命令。
    source: { title: House style, reviewed: 2026-11-01, expires: 2028-11-01 }
    when: { channel: [email, chat] }
    phrases: ["@commands", { lemma: посылка, forms: "@noun-fem-hard" }]
    unless: [{ phrase: пожалуйста, within: sentence, side: either }]
    examples:
      fail:
        - { text: ⟦Ждите⟧ ответа., channel: chat }
        - { text: Где ⟦посылку⟧ искать., channel: email }
      pass:
        - Ждите ответа.
        - { text: "Пожалуйста, ждите ответа.", channel: chat }

    """
}
