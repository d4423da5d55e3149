import Foundation
import Prose
package import RulePacks

/// A layer as its author keeps it: `pack.yaml`, tables and rule files in a folder.
package final class LayerFolder {
  package let name: String
  package let path: String
  private let manifest: PackManifest
  /// Paths of rule files, sorted; the id of each.
  package let rulePaths: [(id: String, path: String)]
  package let digest: ContentDigest
  package let stamps: [FileStamp]
  /// The folder that paths in messages are relative to.
  private let shownFrom: String
  private var tables: [String: Field] = [:]
  private var loadedRules: [Result<RuleFile, PackError>]?

  /// Reads `pack.yaml` and tables; rule files are read when they are asked for.
  package init(name: String, path: String, shownFrom: String) throws(PackError) {
    self.name = name
    self.path = path
    self.shownFrom = shownFrom
    var digest = ContentDigest()
    var stamps: [FileStamp] = []
    let files = Self.files(below: path, stamps: &stamps)
    if let stray = files.first(where: { $0.hasSuffix(".yml") }) {
      let shown = Self.shown(stray, from: shownFrom)
      throw PackError(
        SourcePlace(file: shown, line: 1, column: 1), .init("the name must end in .yaml", "文件名应以 .yaml 结尾"))
    }
    for file in files {
      digest.add(String(file.dropFirst(path.count)))
      digest.add(FileManager.default.contents(atPath: file) ?? Data())
    }
    self.digest = digest
    self.stamps = stamps
    rulePaths = files.compactMap { file in
      let relative = String(file.dropFirst(path.count + 1))
      guard relative != "pack.yaml", !relative.hasPrefix("tables/") else { return nil }
      return (id: name + "/" + relative.dropLast(5), path: file)
    }
    manifest = try PackManifest(Self.parse(path + "/pack.yaml", shownFrom), layer: name)
    for file in files where file.hasPrefix(path + "/tables/") {
      tables[String(file.dropFirst(path.count + 8).dropLast(5))] = try Self.parse(file, shownFrom)
    }
  }

  /// Layers that come before this one, each where `pack.yaml` names it.
  package var extends: [(name: String, place: SourcePlace)] { manifest.extends }
  package var regions: [String] { manifest.regions }
  /// Of a market: the languages whose stacks are compiled beforehand; nil when all are.
  var languages: [LocaleTag]? { manifest.languages }
  /// What people call it; a market's name is the country's.
  var title: RuleWords.Bilingual { manifest.name ?? .init(english: name, chinese: name) }
  package var register: PackRegister { manifest.register }
  /// `rules:` of `pack.yaml`: what it changes in rules of layers before it.
  package var overrides: [Field.Member] { manifest.overrides }

  package func table(_ name: String) -> Field? { tables[name] }

  /// Names of the tables, sorted.
  package var tableNames: [String] { tables.keys.sorted() }

  /// The rules of the layer in order of their ids, or what is wrong with them.
  package var rules: [Result<RuleFile, PackError>] {
    if let loadedRules { return loadedRules }
    let loaded = rulePaths.map { rule in
      Result<RuleFile, PackError> { () throws(PackError) in
        let fields = try Self.parse(rule.path, shownFrom)
        return try RuleFile(id: rule.id, layer: name, fields: fields)
      }
    }
    loadedRules = loaded
    return loaded
  }

  /// Every `.yaml` file below a folder in the order of their names, layers nested in it not counted.
  private static func files(below path: String, stamps: inout [FileStamp]) -> [String] {
    stamps += [FileStamp(path: path)].compactMap(\.self)
    var files: [String] = []
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() {
      guard !name.hasPrefix(".") else { continue }
      let child = path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: child, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        files += Self.files(below: child, stamps: &stamps)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        files.append(child)
        stamps += [FileStamp(path: child)].compactMap(\.self)
      }
    }
    return files
  }

  private static func shown(_ path: String, from folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  private static func parse(_ path: String, _ shownFrom: String) throws(PackError) -> Field {
    let shown = Self.shown(path, from: shownFrom)
    return try YAMLFields.parse(PackText.read(path, shownAs: shown), file: shown)
  }
}
