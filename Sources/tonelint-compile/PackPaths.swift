import Foundation

/// Leads from what an author types (a file, a folder, an id) to ids of rules.
struct PackPaths {
  private let roots: [String]

  init(_ roots: [String]) {
    self.roots = roots.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
  }

  /// The ids of all; empty, which means every rule, when one of the paths is a whole rule tree.
  func ids(of paths: [String]) throws -> [String] {
    let ids = try paths.map(id)
    return ids.contains("") ? [] : ids
  }

  private func id(of path: String) throws -> String {
    let full = URL(fileURLWithPath: path).standardizedFileURL.path
    for root in roots where full == root || full.hasPrefix(root + "/") {
      var relative = String(full.dropFirst(root.count).drop { $0 == "/" })
      if relative.hasSuffix(".yaml") { relative.removeLast(5) }
      let isHouse = FileManager.default.fileExists(atPath: root + "/pack.yaml")
      guard isHouse else { return relative }
      let name = "house/" + (root as NSString).lastPathComponent
      return relative.isEmpty ? name : name + "/" + relative
    }
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
