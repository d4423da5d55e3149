import Glibc

/// Turns what the user named into the files to read.
///
/// A file named outright is always taken. A folder gives the files below it in name order, without what its
/// `.gitignore` files leave out, hidden ones (`.git` among them), links, binary files, and endings that no reader knows. Links
/// below a named folder are not followed, so no loop can catch the walk and no file is read twice.
package struct FileWalk {
  private let fileExtensions: Set<String>
  private var files: [String] = []
  private var faults: [InputError] = []

  /// The files of `paths`, and what could not be looked at; `-` is passed through.
  package static func expand(
    _ paths: [String], fileExtensions: Set<String> = RecordReaders.fileExtensions
  ) -> (files: [String], faults: [InputError]) {
    var walk = FileWalk(fileExtensions: fileExtensions)
    for path in paths { walk.take(path) }
    return (walk.files, walk.faults)
  }

  private init(fileExtensions: Set<String>) {
    self.fileExtensions = fileExtensions
  }

  private mutating func take(_ path: String) {
    let bytes = Array(path.utf8)
    guard path != "-" else { return files.append(path) }
    guard let kind = FileSystem.kind(following: bytes) else {
      return faults.append(InputError(path: path, code: errno))
    }
    guard kind == .folder else { return files.append(path) }
    guard let absolute = FileSystem.absolute(bytes) else {
      return faults.append(InputError(path: path, code: errno))
    }
    enter(absolute, shownAs: Self.shownPrefix(path), rules: IgnoreRules(above: absolute))
  }

  /// What stands before the names of a folder's files: nothing for `.`.
  private static func shownPrefix(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    if path.isEmpty || path == "." { return "" }
    return path.hasSuffix("/") ? String(path) : path + "/"
  }

  private mutating func enter(_ folder: [UInt8], shownAs prefix: String, rules: IgnoreRules) {
    guard let entries = FileSystem.entries(folder) else {
      return faults.append(InputError(path: prefix.isEmpty ? "." : prefix, code: errno))
    }
    let rules = rules.entering(folder)
    for entry in entries where entry.name.first != UInt8(ascii: ".") {
      let path = folder + [UInt8(ascii: "/")] + entry.name
      let isFolder = entry.kind == .folder
      guard isFolder || entry.kind == .file,
        !rules.ignores(path, nameStart: folder.count + 1, isFolder: isFolder)
      else { continue }
      guard let name = String(validating: entry.name, as: UTF8.self) else {
        faults.append(InputError(path: prefix + String(decoding: entry.name, as: UTF8.self), code: EILSEQ))
        continue
      }
      if isFolder {
        enter(path, shownAs: prefix + name + "/", rules: rules)
      } else if isWanted(name), !FileSystem.isBinary(path) {
        files.append(prefix + name)
      }
    }
  }

  private func isWanted(_ name: String) -> Bool {
    RecordReaders.fileExtension(of: name).map(fileExtensions.contains) ?? false
  }
}
