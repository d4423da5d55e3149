/// One line of a `.gitignore` file, with the meaning that gitignore(5) gives it. Matches bytes, as Git does.
struct IgnorePattern {
  /// `!` in front: takes back what an earlier pattern ignored.
  let isNegated: Bool
  /// `/` behind: for folders only.
  let isFolderOnly: Bool
  /// A slash in front or inside ties it to the folder of its file; otherwise it is held against names at any depth.
  let isAnchored: Bool
  private let glob: IgnoreGlob

  /// Nil for blank lines, comments, and patterns that can match nothing. `line` has no line end.
  init?(_ line: some Collection<UInt8>) {
    var text = Self.withoutTrailingSpaces(Array(line))[...]
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    isFolderOnly = text.last == UInt8(ascii: "/")
    if isFolderOnly { text = text.dropLast() }
    isAnchored = text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    guard !text.isEmpty, let glob = IgnoreGlob(Array(text)) else { return nil }
    self.glob = glob
  }

  /// `path` is relative to the folder of the pattern's file, and `name` is its last part.
  func matches(path: ArraySlice<UInt8>, name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isFolderOnly, !isFolder { return false }
    return glob.matches(isAnchored ? path : name)
  }

  /// A carriage return at the end goes, and spaces that no backslash keeps.
  private static func withoutTrailingSpaces(_ line: [UInt8]) -> [UInt8] {
    let text = line.last == 0x0D ? line.dropLast() : line[...]
    var end = 0
    var offset = 0
    while offset < text.count {
      if text[offset] == UInt8(ascii: "\\"), offset + 1 < text.count {
        offset += 1
      } else if text[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      offset += 1
      end = offset
    }
    return Array(text[..<end])
  }
}
