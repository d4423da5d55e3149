import Foundation
package import RulePacks

/// All layers that a run knows: those of the rule tree and of the house packs.
package struct PackLibrary {
  package let layers: [LayerFolder]
  package private(set) var errors: [PackError] = []
  package let root: String

  /// `tree` is a folder with `all`, `languages`, `markets`, `platforms`, or the folder of one house pack.
  package init(root: String) {
    self.root = root
    var layers: [LayerFolder] = []
    let shownFrom = (root as NSString).deletingLastPathComponent
    for (name, path) in Self.layerPaths(root) {
      do throws(PackError) {
        layers.append(try LayerFolder(name: name, path: path, shownFrom: shownFrom))
      } catch {
        errors.append(error)
      }
    }
    self.layers = layers
  }

  private static func layerPaths(_ root: String) -> [(name: String, path: String)] {
    let files = FileManager.default
    if files.fileExists(atPath: root + "/pack.yaml") {
      return [("house/" + (root as NSString).lastPathComponent, root)]
    }
    var found: [(String, String)] = []
    if files.fileExists(atPath: root + "/all/pack.yaml") { found.append(("all", root + "/all")) }
    for family in ["languages", "markets", "platforms"] {
      for name in ((try? files.contentsOfDirectory(atPath: "\(root)/\(family)")) ?? []).sorted() {
        let path = "\(root)/\(family)/\(name)"
        // A folder of rules without its pack.yaml is a layer all the same, which then complains of it.
        var isFolder: ObjCBool = false
        if files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue, !name.hasPrefix(".") {
          found.append(("\(family)/\(name)", path))
        }
      }
    }
    return found
  }

  /// What the hot program keeps of the library. `isWatched` adds stamps, by which it notices a change.
  package func index(isWatched: Bool) -> PackIndex {
    let families = ["", "/languages", "/markets", "/platforms"].map { root + $0 }
    let stamps = isWatched ? families.compactMap { FileStamp(path: $0) } + layers.flatMap(\.stamps) : []
    return PackIndex(
      root: root,
      layers: layers.map {
        .init(
          name: $0.name, extends: $0.extends.map(\.name), regions: $0.regions, ruleCount: $0.rulePaths.count,
          digest: $0.digest)
      },
      stamps: stamps)
  }

  package func layer(named name: String) -> LayerFolder? { layers.first { $0.name == name } }
}
