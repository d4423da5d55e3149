import Glibc

/// Reads whole files.
enum InputFile {
  /// Throws `Trouble` with the system's reason.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    return try read(descriptor, name: path)
  }

  static func read(_ descriptor: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(name, errno) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func unreadable(_ path: String, _ number: Int32) -> Trouble {
    let reason = String(cString: strerror(number))
    return Trouble(say("\(path): cannot be read: \(reason)", "\(path)：无法读取：\(reason)"))
  }
}
