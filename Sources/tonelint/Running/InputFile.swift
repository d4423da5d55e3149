import Glibc
import Records
import Reporting

/// Reads whole files.
enum InputFile {
  /// Throws `Trouble` with the system's reason.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    return try read(descriptor, name: path)
  }

  /// Opens a file for the time of a call.
  static func open(_ path: String, _ body: (Int32) throws -> Void) throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    try body(descriptor)
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

  /// The files of what the user named; what cannot be looked at is complained of and makes the status 2.
  static func expand(_ paths: [String]) throws -> (files: [String], hasFaults: Bool) {
    let (files, faults) = FileWalk.expand(paths)
    for fault in faults { try ByteOutput.error.write("tonelint: \(Trouble(fault).words)\n") }
    return (files, !faults.isEmpty)
  }

  private static func unreadable(_ path: String, _ number: Int32) -> Trouble {
    let reason = Wording(UILanguageChoice.current).systemError(number)
    return Trouble(say("\(path): cannot be read: \(reason)", "\(path)：无法读取：\(reason)"))
  }
}

extension Trouble {
  init(_ error: InputError) {
    let reason = Wording(UILanguageChoice.current).systemError(error.code)
    self.init(say("\(error.path): cannot be read: \(reason)", "\(error.path)：无法读取：\(reason)"))
  }
}
