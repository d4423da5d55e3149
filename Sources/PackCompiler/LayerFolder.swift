import Foundation
import Prose
package import RulePacks

/// A layer as its author keeps it: `pack.yaml`, tables and rule files in a folder.
package final class LayerFolder {
  package let name: String
  package let path: String
  package let extends: [String]
  package let regions: [String]
  package let register: PackRegister
  /// `rules:` of `pack.yaml`: what it changes in rules of layers before it.
  package let overrides: [Field.Member]
  /// Paths of rule files, sorted; the id of each.
  package let rulePaths: [(id: String, path: String)]
  package let digest: ContentDigest
  package let stamps: [FileStamp]
  /// The folder that paths in messages are relative to.
  private let shownFrom: String
  private var tables: [String: Field] = [:]
  private var loadedRules: [Result<RuleFile, PackError>]?

  private static let keys = ["name", "extends", "regions", "register", "owners", "rules"]

  /// Reads `pack.yaml` and tables; rule files are read when they are asked for.
  package init(name: String, path: String, shownFrom: String) throws(PackError) {
    self.name = name
    self.path = path
    self.shownFrom = shownFrom
    var digest = ContentDigest()
    var stamps: [FileStamp] = []
    let files = Self.files(below: path, stamps: &stamps)
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
    let manifest = path + "/pack.yaml"
    let pack = try Self.parse(manifest, shownFrom)
    for member in try pack.requireMembers("pack.yaml") where !Self.keys.contains(member.key) {
      throw PackError(member.place, .unknown("key", member.key, known: Self.keys))
    }
    extends = try Self.texts(pack["extends"], "extends")
    regions = try Self.texts(pack["regions"], "regions")
    register = try Self.register(pack["register"], layer: name)
    overrides = try pack["rules"]?.requireMembers("rules") ?? []
    for file in files where file.hasPrefix(path + "/tables/") {
      tables[String(file.dropFirst(path.count + 8).dropLast(5))] = try Self.parse(file, shownFrom)
    }
  }

  package func table(_ name: String) -> Field? { tables[name] }

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
      } else if name.hasSuffix(".yaml") {
        files.append(child)
        stamps += [FileStamp(path: child)].compactMap(\.self)
      }
    }
    return files
  }

  private static func parse(_ path: String, _ shownFrom: String) throws(PackError) -> Field {
    let shown = path.hasPrefix(shownFrom + "/") ? String(path.dropFirst(shownFrom.count + 1)) : path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PackError(
        SourcePlace(file: shown, line: 1, column: 1), .init("the file cannot be read", "无法读取文件"))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw PackError(SourcePlace(file: shown, line: 1, column: 1), .init("the file is not UTF-8", "文件不是 UTF-8 编码"))
    }
    return try YAMLFields.parse(text, file: shown)
  }

  private static func texts(_ field: Field?, _ what: String) throws(PackError) -> [String] {
    var texts: [String] = []
    for element in field?.elements ?? [] { texts.append(try element.requireScalar(what)) }
    return texts
  }

  private static func register(_ field: Field?, layer: String) throws(PackError) -> PackRegister {
    let words = RegisterWish.allCases.map(\.rawValue)
    func wish(_ field: Field) throws(PackError) -> RegisterWish {
      RegisterWish(rawValue: try field.requireWord("register", of: words)) ?? .auto
    }
    guard let field else { return PackRegister(layer: layer, standard: nil, byChannel: []) }
    if field.scalar != nil { return PackRegister(layer: layer, standard: try wish(field), byChannel: []) }
    var byChannel: [(channel: String, wish: RegisterWish)] = []
    for member in try field["channel"]?.requireMembers("channel") ?? [] {
      byChannel.append((member.key, try wish(member.field)))
    }
    var standard: RegisterWish?
    if let field = field["default"] { standard = try wish(field) }
    return PackRegister(layer: layer, standard: standard, byChannel: byChannel)
  }
}
