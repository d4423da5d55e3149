import Glibc
import Prose
import RulePacks

/// A name of rules that no layer has.
package struct UnknownRuleName: Sendable {
  /// The name that was probably meant.
  package var nearest: String?
}

/// Tells whether a name means any rule there is: an id, the beginning of one, or a category.
///
/// A file is a rule and its path is the id, so the folders of the layers are asked and nothing is read.
struct RuleNameSearch {
  private let indexes: [PackIndex]

  init(_ indexes: [PackIndex]) {
    self.indexes = indexes
  }

  /// Nil when the name is known.
  func unknown(_ name: String) -> UnknownRuleName? {
    let trimmed = name.hasSuffix("/") ? String(name.dropLast()) : name
    guard Category(rawValue: name) == nil, !layers.contains(where: { Self.holds($0, trimmed) }) else {
      return nil
    }
    let names = Category.allCases.map(\.rawValue) + layers.flatMap(Self.names)
    let ending = names.first { $0.hasSuffix("/" + trimmed) }
    return UnknownRuleName(nearest: ending ?? Spelling.nearest(to: trimmed, among: names))
  }

  /// Names of layers with their folders.
  private var layers: [(name: String, folder: String)] {
    indexes.flatMap { index in
      index.layers.map { ($0.name, $0.name.hasPrefix("house/") ? index.root : index.root + "/" + $0.name) }
    }
  }

  private static func holds(_ layer: (name: String, folder: String), _ name: String) -> Bool {
    if name == layer.name || layer.name.hasPrefix(name + "/") { return true }
    guard name.hasPrefix(layer.name + "/") else { return false }
    let rest = name.dropFirst(layer.name.count + 1)
    let isPath = rest.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0 != "." && $0 != "\0" }
    }
    guard isPath, !rest.hasPrefix("tables"), rest != "pack" else { return false }
    let path = layer.folder + "/" + rest
    return Installation.exists(path + ".yaml") || Installation.exists(path + "/.")
  }

  /// Ids of a layer's rules and the folders they stand in.
  private static func names(in layer: (name: String, folder: String)) -> [String] {
    var names = [layer.name]
    var open = [""]
    while let below = open.popLast() {
      for entry in entries(layer.folder + below) where !entry.hasPrefix(".") {
        let path = below + "/" + entry
        if path == "/pack.yaml" || path == "/tables" { continue }
        if entry.hasSuffix(".yaml") {
          names.append(layer.name + path.dropLast(5))
        } else {
          names.append(layer.name + path)
          open.append(path)
        }
      }
    }
    return names
  }

  private static func entries(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      guard let start = UnsafeRawPointer(entry.pointer(to: \.d_name)) else { continue }
      names.append(String(cString: start.assumingMemoryBound(to: CChar.self)))
    }
    return names
  }
}
