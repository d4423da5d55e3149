import Glibc
import Records
import Testing

@Suite("Ignore rules")
struct IgnoreRulesTests {
  static let hasGit = access("/usr/bin/git", X_OK) == 0

  /// What Git sees as neither ignored nor hidden, in name order of whole paths.
  private func listed(byGit folder: TemporaryFolder) -> [String] {
    _ = folder.output("git init -q . 2>&1")
    let list = folder.output(
      "git -c core.excludesFile=/dev/null -c core.quotePath=off ls-files -z --others --exclude-standard")
    return list.split(separator: "\0").map(String.init)
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
  }

  private func listedByWalk(_ folder: TemporaryFolder) -> [String] {
    FileWalk.expand([folder.path], fileExtensions: ["txt", "md", "c"]).files
      .map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
  }

  private static let names = [
    "a.txt", "b.txt", "ab.txt", "a b.txt", "#a.txt", "!a.txt", "a.md", "a*.md", "[a].c", "A1.c", "ä.txt",
    "trail .txt",
    "back\\slash.c", "foo/a.txt", "foo/bar/a.txt", "foo/bar/baz/a.txt", "bar/foo/b.txt", "bar/a.md",
    "build/a.txt",
    "src/build/b.txt", "src/foo/build/c.c", "deep/x/y/z/a.txt", "deep/x/y/z/b.md", "foo/ab.txt",
  ]

  @Test(
    "decide as Git does", .enabled(if: hasGit),
    arguments: [
      "*.txt\n!a.txt", "/a.txt", "a.txt", "foo/", "foo", "/foo", "foo/bar", "foo/*", "foo/**", "**/foo",
      "**/foo/**",
      "foo/**/a.txt", "**/bar/*.txt", "deep/**/z/*.md", "build/\n!src/build/", "*\n!*/\n!*.md", "/*\n!/foo",
      "foo/*\n!foo/bar/", "\\#a.txt", "\\!a.txt", "# a.txt", "a\\*.md", "\\[a\\].c", "[[]a].c", "[!a-z]*.c",
      "[[:upper:]]*", "[^[:alpha:]#]*.txt", "[a", "[]-a]*", "a.txt   ", "trail\\ .txt", "a b.txt",
      "a.txt\r\nb.txt\r",
      "a?.txt", "?.txt", "foo?bar", "foo*bar", "foo/b*/a.txt", "f*/b*", "**", "***", "a**", "**.txt",
      "foo/**bar",
      "**/", "/", "//", "foo//", "!foo", "back\\\\slash.c", "a.txt\\", "/**/z", "x/y", "*/*/a.txt",
      "\u{FEFF}a.txt",
      "*a*b*t*x*t*", "ä.txt", "[ä].txt", "foo/bar/\n!foo/bar/baz", "deep/x/**\n!deep/x/y/\n", "{a,b}.txt",
      "[a-", "[!]",
    ])
  func samples(rules: String) throws {
    let folder = try TemporaryFolder()
    for name in Self.names { try folder.write(name) }
    try folder.write(".gitignore", rules)
    #expect(listedByWalk(folder) == listed(byGit: folder))
  }

  @Test("of nested files outrank those above", .enabled(if: hasGit))
  func nested() throws {
    let folder = try TemporaryFolder()
    for name in Self.names { try folder.write(name) }
    try folder.write(".gitignore", "*.txt\n!/foo/a.txt\n")
    try folder.write("foo/.gitignore", "a.txt\n!bar/*.txt\n/ab.txt\n")
    try folder.write("foo/bar/.gitignore", "/a.txt\n")
    try folder.write("deep/x/.gitignore", "!a.txt\nz/b.md\ny/z/b.md\n")
    #expect(listedByWalk(folder) == listed(byGit: folder))
  }

  @Test(
    "decide as Git does on random patterns", .enabled(if: hasGit), arguments: 1...60 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "*", "**", "?", "/", "/", "a", "b", "foo", "bar", "build", ".txt", ".md", "[a-b]", "[!a]", "!", "\\",
      " ", "**/",
      "/**", "/**/", "x", "deep", "*/",
    ]
    let folder = try TemporaryFolder()
    for name in Self.names { try folder.write(name) }
    for place in ["", "foo/", "deep/x/"] {
      let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        let negation = Int.random(in: 0..<4, using: &random) == 0 ? "!" : ""
        let parts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }
        return negation + withoutInnerDoubleStars(parts.joined())
      }
      try folder.write(place + ".gitignore", lines.joined(separator: "\n"))
    }
    let rules = folder.output("head -n 99 .gitignore foo/.gitignore deep/x/.gitignore")
    #expect(listedByWalk(folder) == listed(byGit: folder), "\(rules)")
  }

  /// Git up to 2.39 now and then takes `a**/` for `a` and any folders, against its own documentation: it compares
  /// pointers into the pattern and into the text.
  private func withoutInnerDoubleStars(_ pattern: String) -> String {
    var result = ""
    for character in pattern {
      if character == "*", result.last == "*", result.dropLast().last.map({ $0 != "/" }) ?? false { continue }
      result.append(character)
    }
    return result
  }
}
