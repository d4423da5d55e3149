import Foundation
import PackCompiler
import RulePacks
import Testing

@Suite("Hygiene of the shipped packs")
struct HygieneTests {
  @Test(
    "a language of this release has at least twenty rules", arguments: ["en", "de", "es", "ja", "zh-Hans"])
  func languageIsCovered(_ language: String) {
    let layer = "languages/\(language)/"
    #expect(RuleTree.rules.count { $0.id.hasPrefix(layer) } >= 20)
  }

  @Test("an id is the path of its file, in lower-case words with hyphens below the folder of its layer")
  func idsNameFolders() {
    for rule in RuleTree.rules {
      #expect(rule.path == RuleTree.root + "/" + rule.id + ".yaml")
      let parts = rule.id.split(separator: "/")
      let layerDepth = parts.first == "all" ? 1 : 2
      #expect(parts.count == layerDepth + 2, "\(rule.id) stands in one folder of its theme")
      for part in parts.dropFirst(layerDepth) {
        let words = part.split(separator: "-", omittingEmptySubsequences: false)
        let isPlain = words.allSatisfy {
          !$0.isEmpty && $0.allSatisfy { $0.isLowercase && $0.isASCII || $0.isNumber }
        }
        #expect(isPlain, "“\(part)” of \(rule.id)")
      }
    }
  }

  @Test("no YAML file of the tree is left unread")
  func everyFileIsRead() throws {
    let library = PackLibrary(root: RuleTree.root)
    let tables = library.layers.flatMap { layer in layer.tableNames.map { "\(layer.path)/tables/\($0).yaml" }
    }
    let read = Set(library.layers.flatMap(\.rulePaths).map(\.path) + tables)
    let found = try #require(FileManager.default.enumerator(atPath: RuleTree.root))
    for case let file as String in found where file.hasSuffix("yaml") || file.hasSuffix("yml") {
      let isPack = file.hasSuffix("/pack.yaml")
      #expect(isPack || read.contains(RuleTree.root + "/" + file), "\(file)")
    }
  }

  /// Tables that the compiler or a kind of check looks for by name.
  private static let tablesReadByName: Set = [
    "entities", "feasts", "holidays", "promises", "register", "register-rewriting", "register-weights",
  ]

  @Test("every table serves a rule")
  func tablesAreUsed() throws {
    let library = PackLibrary(root: RuleTree.root)
    for layer in library.layers {
      for table in layer.tableNames where !Self.tablesReadByName.contains(table) {
        let isUsed = try library.layers.flatMap(\.rulePaths).contains { rule in
          try String(contentsOfFile: rule.path, encoding: .utf8).contains("@\(table)")
        }
        #expect(isUsed, "\(layer.name)/tables/\(table).yaml")
      }
    }
  }

  @Test("every pack has a name in both message languages, owners, and a register or none of its own")
  func packsAreDescribed() throws {
    for layer in PackLibrary(root: RuleTree.root).layers {
      let text = try String(contentsOfFile: layer.path + "/pack.yaml", encoding: .utf8)
      for key in ["name:", "zh-Hans:", "owners:"] { #expect(text.contains(key), "\(layer.name): \(key)") }
    }
  }

  @Test(
    "languages ask for a register, so that rules that depend on it can hold",
    arguments: ["en", "de", "es", "ja", "zh-Hans"])
  func languagesHaveRegisters(_ language: String) throws {
    let layer = try #require(PackLibrary(root: RuleTree.root).layer(named: "languages/\(language)"))
    #expect(layer.register.standard != nil)
  }
}
