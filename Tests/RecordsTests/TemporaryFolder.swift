import Glibc

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/tonelint-records-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(what: "mkdtemp", code: errno) }
    path = template.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  deinit {
    _ = output("cd / && rm -rf '\(path)'")
  }

  struct Failure: Error {
    var what: String
    var code: Int32
  }

  /// Writes a file and makes the folders that lead to it.
  func write(_ name: String, _ contents: String = "text\n") throws {
    try write(name, bytes: Array(contents.utf8))
  }

  func write(_ name: String, bytes: [UInt8]) throws {
    makeFolders(to: name)
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw Failure(what: name, code: errno) }
    defer { close(file) }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + start }, bytes.count - start)
      }
      guard count > 0 else { throw Failure(what: name, code: errno) }
      start += count
    }
  }

  func link(_ name: String, to target: String) {
    makeFolders(to: name)
    symlink(target, "\(path)/\(name)")
  }

  /// What a shell command prints when it is run in the folder.
  func output(_ command: String) -> String {
    guard let pipe = popen("cd '\(path)' && \(command)", "r") else { return "" }
    defer { pclose(pipe) }
    var text: [UInt8] = []
    while case let byte = fgetc(pipe), byte != EOF { text.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: text, as: UTF8.self)
  }

  private func makeFolders(to name: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
  }
}
