import Testing

@testable import Translation

@Suite struct KeyFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file that only its owner can read is taken, without white space around the key`() throws {
    let path = try folder.write("key", " abc-123:fx\r\n", permissions: 0o600)
    #expect(try KeyFile.key(at: path) == "abc-123:fx")
    let fromHome = settings(nil, ["key-file": "~/key"], environment: ["HOME": folder.path])
    #expect(try KeyFile.key(fromHome, environment: "KEY") == "abc-123:fx")
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o620, 0o666])
  func `a file that others can read or write is refused`(_ permissions: Int) throws {
    let path = try folder.write("key", "abc", permissions: permissions)
    #expect(
      error { () throws(TranslationError) in try KeyFile.key(at: path) }
        == .exposedKeyFile(path: path, permissions: UInt32(permissions)))
  }

  @Test(arguments: ["", "\n", "two words", "a\nb", "schlüssel"])
  func `a file without one plain key is refused, and its content is not told`(_ content: String) throws {
    let path = try folder.write("key", content, permissions: 0o600)
    #expect(
      error { () throws(TranslationError) in try KeyFile.key(at: path) }
        == .unreadableKeyFile(path: path, errno: 22))
  }

  @Test func `a missing file and a folder are told apart from keys`() {
    #expect(
      error { () throws(TranslationError) in try KeyFile.key(at: folder.path + "/none") }
        == .unreadableKeyFile(path: folder.path + "/none", errno: 2))
    #expect(error { () throws(TranslationError) in try KeyFile.key(at: folder.path) } != nil)
  }

  @Test func `the environment comes first, and cannot smuggle in a header`() throws {
    #expect(try KeyFile.key(settings(environment: ["KEY": "k"]), environment: "KEY") == "k")
    #expect(try KeyFile.key(settings(), environment: "KEY") == nil)
    #expect(
      error { () throws(TranslationError) in
        try KeyFile.key(settings(environment: ["KEY": "k\r\nX: y"]), environment: "KEY")
      } == .invalidSetting(name: "KEY", value: "…"))
  }
}
