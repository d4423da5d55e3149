/// The parts of a web address that we need.
enum WebAddress {
  /// Host and port, without a name and password before them.
  static func host(of url: String) -> String {
    let bytes = Array(url.utf8)
    let scheme = (0..<bytes.count).first { bytes[$0...].starts(with: "//".utf8) }
    let authority = bytes[(scheme.map { $0 + 2 } ?? 0)...].prefix { ![UInt8]("/?#".utf8).contains($0) }
    let host = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
    return String(decoding: host, as: UTF8.self)
  }

  /// The base address of a service from its setting: with `http://` or `https://`, without a slash at the end.
  static func base(_ setting: String) throws(TranslationError) -> String {
    var url = Substring(setting)
    while url.hasSuffix("/") { url = url.dropLast() }
    let hasScheme = url.lowercased().hasPrefix("http://") || url.lowercased().hasPrefix("https://")
    guard hasScheme, !host(of: String(url)).isEmpty, url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw .invalidSetting(name: "url", value: host(of: setting))
    }
    return String(url)
  }
}
