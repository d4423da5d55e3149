/// Text as XML 1.0 takes it: the characters of markup as entities, and those that no XML text may hold as
/// U+FFFD.
enum XMLText {
  private static let replacement = Array("\u{FFFD}".utf8)

  /// For attributes in double quotes and for content. `text` is well-formed UTF-8.
  static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x09, 0x0A, 0x0D: bytes += "&#\(byte);".utf8
      case 0..<0x20: bytes += replacement
      case 0xBE...0xBF where last == (0xEF, 0xBF):
        bytes.removeLast(2)
        bytes += replacement
      case _: bytes.append(byte)
      }
      last = (last.1, byte)
    }
  }
}
