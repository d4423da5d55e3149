import Glibc

/// A file that holds one key and nothing else.
enum KeyFile {
  /// Longest file that is read, in bytes.
  private static let longest = 4096

  /// The key, without white space around it. Refuses a file that anybody but its owner can read or write.
  static func key(at path: String) throws(TranslationError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadableKeyFile(path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadableKeyFile(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadableKeyFile(path: path, errno: EINVAL) }
    guard status.st_mode & 0o077 == 0 else {
      throw .exposedKeyFile(path: path, permissions: status.st_mode & 0o777)
    }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadableKeyFile(path: path, errno: errno) }
    let text = bytes[..<count].drop { $0.isWhiteSpace }
    let key = Array(text[...(text.lastIndex { !$0.isWhiteSpace } ?? text.startIndex - 1)])
    guard isUsable(key) else { throw .unreadableKeyFile(path: path, errno: EINVAL) }
    return String(decoding: key, as: UTF8.self)
  }

  /// From the environment variable, else from the file that the setting `key-file` names; nil when neither is there.
  static func key(
    _ settings: TranslatorSettings, environment name: String
  ) throws(TranslationError) -> String? {
    if let value = settings.environment[name], !value.isEmpty {
      guard isUsable(Array(value.utf8)) else { throw .invalidSetting(name: name, value: "…") }
      return value
    }
    guard let path = settings.values["key-file"] else { return nil }
    return try key(at: expanded(path, settings.environment["HOME"]))
  }

  /// A key is printable ASCII, so that it cannot smuggle in a header.
  private static func isUsable(_ key: [UInt8]) -> Bool {
    !key.isEmpty && key.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func expanded(_ path: String, _ home: String?) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }
}
