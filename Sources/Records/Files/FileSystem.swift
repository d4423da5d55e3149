import Glibc

/// What the walk asks the system, with paths as the bytes that it has.
enum FileSystem {
  enum Kind {
    case file, folder, link, other
  }

  struct Entry {
    var name: [UInt8]
    var kind: Kind
  }

  static func exists(_ path: [UInt8]) -> Bool {
    withCString(path) { access($0, F_OK) == 0 }
  }

  /// Nil when there is nothing; a link counts as what it leads to.
  static func kind(following path: [UInt8]) -> Kind? {
    var status = stat()
    return withCString(path) { stat($0, &status) } == 0 ? kind(status.st_mode) : nil
  }

  /// The absolute path without links and dots; nil when there is nothing.
  static func absolute(_ path: [UInt8]) -> [UInt8]? {
    guard let real = withCString(path, { realpath($0, nil) }) else { return nil }
    defer { free(real) }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: real, count: strlen(real)))
    return bytes == [UInt8(ascii: "/")] ? [] : bytes
  }

  /// What a folder holds, by the order of the names' bytes; nil, with `errno` set, when it cannot be read.
  static func entries(_ path: [UInt8]) -> [Entry]? {
    guard let folder = withCString(path + [UInt8(ascii: "/")], { opendir($0) }) else { return nil }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let found = readdir(folder) {
      guard let start = UnsafeRawPointer(found.pointer(to: \.d_name)) else { continue }
      let name = [UInt8](
        UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      entries.append(Entry(name: name, kind: kind(found.pointee, path + [UInt8(ascii: "/")] + name)))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Nil when it cannot be read.
  static func contents(_ path: [UInt8]) -> [UInt8]? {
    let file = withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    return try? ChunkedInput(descriptor: file, name: "").rest()
  }

  /// Whether a NUL stands in the first 8 KiB, as Git and grep tell; false when it cannot be read.
  static func isBinary(_ path: [UInt8]) -> Bool {
    let file = withCString(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { return false }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(byteCount: 8192, alignment: 16) { buffer in
      let count = read(file, buffer.baseAddress, buffer.count)
      return count > 0 && buffer[..<count].contains(0)
    }
  }

  private static func kind(_ entry: dirent, _ path: @autoclosure () -> [UInt8]) -> Kind {
    switch Int(entry.d_type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_LNK: return .link
    case DT_UNKNOWN:
      var status = stat()
      return withCString(path()) { lstat($0, &status) } == 0 ? kind(status.st_mode) : .other
    case _: return .other
    }
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    case _: .other
    }
  }

  private static func withCString<R>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> R) -> R {
    body(path.map { CChar(bitPattern: $0) } + [0])
  }
}
