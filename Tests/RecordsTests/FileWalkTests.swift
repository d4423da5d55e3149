import Glibc
import Records
import Testing

@Suite("FileWalk")
struct FileWalkTests {
  /// The files of a folder, relative to it.
  private func files(_ folder: TemporaryFolder, below name: String = "") -> [String] {
    let found = FileWalk.expand([folder.path + name])
    #expect(found.faults.isEmpty)
    return found.files.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test("goes through folders in name order and takes known endings only")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.md", "a/b/c.jsonl", "a.txt", "c.swift", "README", "Z.TXT", "mail.eml"] {
      try folder.write(name)
    }
    #expect(files(folder) == ["Z.TXT", "a/b/c.jsonl", "a/z.md", "a.txt", "b.txt", "mail.eml"])
  }

  @Test("skips hidden files, .git and binary files")
  func skipped() throws {
    let folder = try TemporaryFolder()
    try folder.write(".hidden.txt")
    try folder.write(".git/description.txt")
    try folder.write(".config/a.txt")
    try folder.write("binary.txt", bytes: [0x61, 0, 0x62])
    try folder.write("late.txt", bytes: [UInt8](repeating: 0x61, count: 8192) + [0])
    #expect(files(folder) == ["late.txt"])
  }

  @Test("takes whatever is named outright")
  func namedOutright() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "*.txt\nout/\n")
    try folder.write(".git/HEAD")
    try folder.write("a.txt")
    try folder.write("binary.bin", bytes: [0])
    try folder.write("out/b.md")
    let named = ["a.txt", "binary.bin", "out/b.md"].map { "\(folder.path)/\($0)" }
    #expect(FileWalk.expand(named + ["-"]).files == named + ["-"])
    #expect(files(folder).isEmpty)
    #expect(files(folder, below: "/out") == ["out/b.md"])
  }

  @Test("does not follow links, so that loops and doubles cannot happen")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b.txt")
    folder.link("a/loop", to: "..")
    folder.link("a/twice.txt", to: "b.txt")
    folder.link("a/dangling.txt", to: "nothing")
    folder.link("door", to: "a")
    #expect(files(folder) == ["a/b.txt"])
    #expect(files(folder, below: "/door") == ["door/b.txt"])
  }

  @Test("says what cannot be looked at and goes on")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt")
    let found = FileWalk.expand(["\(folder.path)/nothing", "\(folder.path)/a.txt"])
    #expect(found.faults == [InputError(path: "\(folder.path)/nothing", code: ENOENT)])
    #expect(found.files == ["\(folder.path)/a.txt"])
  }

  @Test("a name that is not UTF-8 is reported, not mangled")
  func foreignName() throws {
    let folder = try TemporaryFolder()
    _ = folder.output("printf text > \"$(printf 'caf\\351.txt')\"")
    let found = FileWalk.expand([folder.path])
    #expect(found.files.isEmpty)
    #expect(found.faults.map(\.code) == [EILSEQ])
  }

  @Test("obeys the .gitignore files above a folder, up to the root of the work tree")
  func above() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "no.txt\n")
    try folder.write("tree/.git/info/exclude", "private.txt\n")
    try folder.write("tree/.gitignore", "*.md\n/docs/old/\n")
    try folder.write("tree/docs/.gitignore", "!keep.md\n")
    for name in ["a.md", "keep.md", "no.txt", "private.txt", "old/b.txt", "new/c.txt", "new/keep.md"] {
      try folder.write("tree/docs/" + name)
    }
    #expect(
      files(folder, below: "/tree/docs")
        == ["keep.md", "new/c.txt", "new/keep.md", "no.txt"].map { "tree/docs/" + $0 })
    #expect(files(folder, below: "/tree/docs/new") == ["c.txt", "keep.md"].map { "tree/docs/new/" + $0 })
  }
}
