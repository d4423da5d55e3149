/// A text as it is quoted inside a sentence: line breaks as ⏎, and cut in the middle when it is long.
enum Shortened {
  /// Bytes of UTF-8 up to which a text is quoted whole.
  static let limit = 120
  private static let ellipsis = Array("…".utf8)
  private static let lineBreak = Array("⏎".utf8)
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    if text.count <= limit {
      appendLine(text, to: &bytes)
    } else {
      appendLine(text[..<cut(text, at: text.startIndex + limit * 2 / 3)], to: &bytes)
      bytes += ellipsis
      appendLine(text[cut(text, at: text.endIndex - limit / 4)...], to: &bytes)
    }
  }

  static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(Array(text.utf8)[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendLine(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    guard text.contains(where: { $0 == lineFeed || $0 == carriageReturn }) else {
      bytes += text
      return
    }
    for (offset, byte) in zip(text.indices, text) {
      switch byte {
      case carriageReturn where offset + 1 < text.endIndex && text[offset + 1] == lineFeed: break
      case carriageReturn, lineFeed: bytes += lineBreak
      case _: bytes.append(byte)
      }
    }
  }

  /// The last place at or before an offset where no letter or emoji is cut in two.
  private static func cut(_ text: ArraySlice<UInt8>, at offset: Int) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var place = offset - text.startIndex
      while place > 0 {
        if bytes[place] & 0xC0 != 0x80,
          PlainScalars.contains(PlainScalars.scalar(at: place, in: bytes).value),
          isPlainBefore(place, bytes)
        {
          break
        }
        place -= 1
      }
      return text.startIndex + place
    }
  }

  private static func isPlainBefore(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return PlainScalars.contains(PlainScalars.scalar(at: start, in: bytes).value)
  }
}
