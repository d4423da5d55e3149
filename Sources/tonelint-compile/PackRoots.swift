import ArgumentParser
import Foundation

/// The rule trees and house packs that an author works with: those that were named, and those that the paths lie in,
/// so that a checkout's rules can be tested with an installed program.
struct PackRoots {
  private(set) var roots: [String]

  /// Throws when a folder named as a pack is none.
  init(_ named: [String], paths: [String], isChinese: Bool) throws {
    roots = named.map(Self.absolute)
    for (name, root) in zip(named, roots) where !Self.isHouse(root) && !Self.isTree(root) {
      throw ValidationError(
        isChinese ? "\(name) 不是规则包：其中没有 pack.yaml" : "\(name) is no rule pack: it has no pack.yaml")
    }
    for path in paths where FileManager.default.fileExists(atPath: path) { include(Self.absolute(path)) }
  }

  /// A tree takes the place of the shipped one; a house pack comes on top of it.
  private mutating func include(_ path: String) {
    guard !roots.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else { return }
    let above = Self.folders(from: path)
    if let tree = above.first(where: Self.isTree) {
      roots = roots.filter { !Self.isTree($0) } + [tree]
    } else if let house = above.first(where: Self.isHouse) {
      roots.insert(house, at: 0)
    }
  }

  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// Whether a rule written to `path` would lie in a pack.
  static func isInPack(_ path: String) -> Bool { folders(from: absolute(path)).contains(where: isHouse) }

  /// `path` and the folders above it, the nearest first.
  private static func folders(from path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (1...max(1, parts.count)).reversed().map { "/" + parts.prefix($0).joined(separator: "/") }
  }

  private static func isHouse(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/pack.yaml")
  }

  private static func isTree(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/all/pack.yaml")
  }
}
