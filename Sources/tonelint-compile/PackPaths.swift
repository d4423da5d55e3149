import Foundation

/// Leads from what an author types (a file, a folder, an id) to ids of rules.
struct PackPaths {
  private let roots: [String]

  init(_ roots: [String]) {
    self.roots = roots.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
  }

  func id(of path: String) throws -> String {
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
