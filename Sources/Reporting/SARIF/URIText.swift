/// Text as a URI reference holds it (RFC 3986).
enum URIText {
  /// The path of a file: everything but unreserved characters and `/` is percent-encoded, so that a colon in
  /// the first segment is no scheme. An absolute path becomes a `file` URI.
  static func path(_ path: String) -> String {
    let encoded = encode(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }

  /// A URL somebody wrote: only what no URI may hold is percent-encoded.
  static func escaped(_ url: String) -> String {
    encode(url) { isUnreserved($0) || ":/?#[]@!$&'()*+,;=%".utf8.contains($0) }
  }

  private static func encode(_ text: String, _ isKept: (UInt8) -> Bool) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    case UInt8(ascii: "~"): true
    case _: false
    }
  }
}
