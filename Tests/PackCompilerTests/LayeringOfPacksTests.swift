import Foundation
import PackCompiler
import Prose
import RulePacks
import Testing

@Suite("Layers of packs")
struct LayeringOfPacksTests {
  private static let rule = """
    check: phrase
    category: style
    severity: warning
    message: { en: found, zh-Hans: 找到 }
    why: { en: because, zh-Hans: 因为 }
    source: { title: test, reviewed: 2026-01-01, expires: 2027-01-01 }
    phrases: [wait]
    unless: [please]
    examples: { fail: [⟦wait⟧, ⟦wait⟧], pass: [b, b] }
    """

  private func tree(_ files: [String: String]) throws -> String {
    let root = NSTemporaryDirectory() + "tonelint-layers-" + UUID().uuidString
    for (name, text) in files {
      let file = URL(fileURLWithPath: root + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return root
  }

  private func layers(_ tag: String, market: String? = nil, packs: [String] = [], _ index: PackIndex) throws
    -> [String]
  {
    try StackResolution(locale: try #require(LocaleTag(tag)), market: market, packs: packs, in: [index])
      .layers.map(\.name)
  }

  @Test("all → language → region → markets → platform → house, from explicit regions only")
  func order() throws {
    let root = try tree([
      "all/pack.yaml": "extends: []", "languages/de/pack.yaml": "extends: [all]",
      "languages/de-CH/pack.yaml": "extends: [languages/de]",
      "languages/es/pack.yaml": "regions: []",
      "languages/es-419/pack.yaml": "extends: [languages/es]\nregions: [MX, AR]",
      "languages/zh-Hans/pack.yaml": "extends: [all]", "languages/zh-Hant/pack.yaml": "extends: [all]",
      "markets/gulf/pack.yaml": "regions: [SA, AE]", "platforms/amazon/pack.yaml": "owners: [x]",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let index = PackLibrary(root: root).index(isWatched: false)
    #expect(
      try layers("de-CH", packs: ["platforms/amazon"], index) == [
        "all", "languages/de", "languages/de-CH", "platforms/amazon",
      ])
    #expect(try layers("de-AT", index) == ["all", "languages/de"])
    #expect(try layers("es-MX", index) == ["all", "languages/es", "languages/es-419"])
    #expect(try layers("es-ES", index) == ["all", "languages/es"])
    #expect(try layers("de", market: "SA", index) == ["all", "languages/de", "markets/gulf"])
    #expect(try layers("ar-AE", index) == ["all", "markets/gulf"])
    #expect(try layers("ar", index) == ["all"])
    #expect(try layers("zh-TW", index) == ["all", "languages/zh-Hant"])
    #expect(try layers("zh", index) == ["all", "languages/zh-Hans"])
    #expect(
      throws: StackResolution.Failure.unknownPack(
        "platforms/amazn", known: ["markets/gulf", "platforms/amazon"])
    ) {
      try layers("de", packs: ["platforms/amazn"], index)
    }
  }

  @Test("a later layer switches off, softens and extends what it inherits")
  func changes() throws {
    let root = try tree([
      "all/pack.yaml": "owners: [x]", "all/tone/one.yaml": Self.rule, "all/tone/two.yaml": Self.rule,
      "all/tone/three.yaml": Self.rule,
      "languages/en/pack.yaml": """
      rules:
        all/tone/one: off
        all/tone/two: { severity: suggestion, add: { unless: [kindly], phrases: [hold on] } }
      """,
      "languages/de/pack.yaml": "rules: { all/tone: { severity: error } }",
      "languages/de-AT/pack.yaml": "extends: [languages/de]\nrules: { all/tone/one: on }",
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let library = PackLibrary(root: root)
    func compiled(_ layers: [String], _ tag: String) -> StackCompiler.Outcome {
      StackCompiler([library]).compile(layers, locale: LocaleTag(tag) ?? LocaleTag(language: "en"))
    }
    let english = compiled(["all", "languages/en"], "en")
    #expect(english.errors.isEmpty)
    #expect(english.rules.map(\.id) == ["all/tone/three", "all/tone/two"])
    #expect(english.rules.map(\.severity.standard) == [.warning, .suggestion])
    #expect(StackCompiler([library]).phrases(of: english.rules[1]).map(\.text) == ["wait", "hold on"])
    #expect(english.rules[1].fields["unless"]?.elements.count == 2)
    #expect(
      compiled(["all", "languages/de"], "de").rules.map(\.severity.standard) == [.error, .error, .error])
    #expect(compiled(["all"], "fr").rules.count == 3)
  }

  @Test("a house pack may change rules of languages that this reply is not in")
  func houseForManyLanguages() throws {
    let root = try tree([
      "all/pack.yaml": "owners: [x]", "languages/es/pack.yaml": "owners: [x]",
      "languages/es/tone/one.yaml": Self.rule,
    ])
    let house = try tree(["pack.yaml": "rules: { languages/es/tone/one: off }"])
    defer { for folder in [root, house] { try? FileManager.default.removeItem(atPath: folder) } }
    let libraries = [PackLibrary(root: root), PackLibrary(root: house)]
    let name = "house/" + (house as NSString).lastPathComponent
    #expect(
      StackCompiler(libraries).compile(["all", name], locale: LocaleTag(language: "de")).errors.isEmpty)
    #expect(
      StackCompiler(libraries).compile(["all", "languages/es", name], locale: LocaleTag(language: "es")).rules
        .isEmpty)
  }

  @Test("a broken rule is left out of the stack and named, the others are kept")
  func partly() throws {
    let root = try tree([
      "all/pack.yaml": "owners: [x]", "all/tone/bad.yaml": "check: phrsae", "all/tone/good.yaml": Self.rule,
    ])
    defer { try? FileManager.default.removeItem(atPath: root) }
    let outcome = StackCompiler([PackLibrary(root: root)]).compile(["all"], locale: LocaleTag(language: "en"))
    #expect(outcome.rules.map(\.id) == ["all/tone/good"])
    #expect(outcome.errors.map(\.place.file).first?.hasSuffix("all/tone/bad.yaml") == true)
  }

  @Test("two indexes of the same files have the same digest, a changed file another")
  func digests() throws {
    let root = try tree(["all/pack.yaml": "owners: [x]", "all/tone/one.yaml": Self.rule])
    defer { try? FileManager.default.removeItem(atPath: root) }
    func digest() throws -> String {
      let index = PackLibrary(root: root).index(isWatched: false)
      return try StackResolution(locale: LocaleTag(language: "en"), market: nil, packs: [], in: [index])
        .digest.text
    }
    let first = try digest()
    #expect(try digest() == first)
    try Data((Self.rule + " ").utf8).write(to: URL(fileURLWithPath: root + "/all/tone/one.yaml"))
    #expect(try digest() != first)
  }
}
