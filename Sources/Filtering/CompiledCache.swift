import Glibc
import RulePacks

/// Files that are compiled once and used by every later run. A cache that cannot be written or is damaged costs
/// time, never an answer.
struct CompiledCache {
  /// Folders to look in; the last one, if it may be written, takes what is new.
  let folders: [String]
  let writable: String?

  func image(_ name: String) -> Image? {
    for folder in folders {
      if let image = try? Image(path: folder + "/" + name) { return image }
    }
    return nil
  }

  /// Keeps the bytes for later runs: written beside and renamed, so that no reader ever sees half a file.
  func keep(_ bytes: [UInt8], as name: String) {
    guard let folder = writable, Self.makeFolder(folder) else { return }
    let temporary = "\(folder)/.\(name).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let isWhole = written == bytes.count
    close(descriptor)
    if !isWhole || rename(temporary, folder + "/" + name) != 0 { unlink(temporary) }
  }

  /// The folder and those above it; false when that cannot be.
  private static func makeFolder(_ path: String) -> Bool {
    if access(path, W_OK) == 0 { return true }
    guard path.utf8.count > 1 else { return false }
    let parent = Installation.folder(of: path)
    guard access(parent, F_OK) == 0 || makeFolder(parent) else { return false }
    return mkdir(path, 0o755) == 0 || errno == EEXIST
  }
}
