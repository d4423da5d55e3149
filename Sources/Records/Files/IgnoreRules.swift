/// The `.gitignore` files that hold in a folder, those of the folders above included.
///
/// The last pattern that matches decides, and a file deeper down outranks one above it (gitignore(5)).
struct IgnoreRules {
  private struct File {
    /// Length of the absolute path of its folder, with the slash.
    var prefix: Int
    var patterns: [IgnorePattern]
  }

  /// Outermost first.
  private var files: [File] = []

  init() {}

  /// Those that hold in `folder` by what lies above it, up to the root of its Git work tree; none outside of one.
  init(above folder: [UInt8]) {
    var root = folder
    while !FileSystem.exists(root + Array("/.git".utf8)) {
      guard let slash = root.lastIndex(of: UInt8(ascii: "/")) else { return }
      root.removeSubrange(slash...)
    }
    add(file: root + Array("/.git/info/exclude".utf8), of: root)
    var place = root
    while place.count < folder.count {
      add(file: place + Array("/.gitignore".utf8), of: place)
      let next = folder[(place.count + 1)...].firstIndex(of: UInt8(ascii: "/")) ?? folder.endIndex
      place = Array(folder[..<next])
    }
  }

  /// With the `.gitignore` of `folder`, where it has one.
  func entering(_ folder: [UInt8]) -> IgnoreRules {
    var rules = self
    rules.add(file: folder + Array("/.gitignore".utf8), of: folder)
    return rules
  }

  /// `path` is absolute, with its last part after `nameStart`.
  func ignores(_ path: [UInt8], nameStart: Int, isFolder: Bool) -> Bool {
    for file in files.reversed() {
      let relative = path[file.prefix...]
      let name = path[nameStart...]
      if let last = file.patterns.last(where: { $0.matches(path: relative, name: name, isFolder: isFolder) })
      {
        return !last.isNegated
      }
    }
    return false
  }

  private mutating func add(file: [UInt8], of folder: [UInt8]) {
    guard let text = FileSystem.contents(file) else { return }
    let patterns = Self.lines(text).compactMap { IgnorePattern($0) }
    if !patterns.isEmpty { files.append(File(prefix: folder.count + 1, patterns: patterns)) }
  }

  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return text[start...].split(separator: 0x0A)
  }
}
