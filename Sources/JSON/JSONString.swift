import Glibc

/// What stands between the quotes of a JSON string, escapes and all.
enum JSONString {
  /// The first escape that is wrong, with its offset in `content`; nil when all are right.
  static func fault(in content: UnsafeBufferPointer<UInt8>) -> (JSONError.Reason, Int)? {
    var offset = 0
    while let backslash = nextBackslash(in: content, from: offset) {
      guard backslash + 1 < content.count else { return (.invalidEscape, backslash) }
      let letter = content[backslash + 1]
      if letter == UInt8(ascii: "u") {
        let (scalar, length) = codePoint(content, at: backslash)
        guard scalar != nil else { return (length == 0 ? .invalidEscape : .loneSurrogate, backslash) }
        offset = backslash + length
      } else {
        guard escaped(letter) != 0 else { return (.invalidEscape, backslash) }
        offset = backslash + 2
      }
    }
    return nil
  }

  /// Writes the text that well-formed `content` stands for and returns its length, never more than `content.count`.
  static func unescape(
    _ content: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard let base = content.baseAddress else { return 0 }
    var written = 0
    var offset = 0
    while let backslash = nextBackslash(in: content, from: offset), backslash + 1 < content.count {
      memcpy(target + written, base + offset, backslash - offset)
      written += backslash - offset
      let letter = base[backslash + 1]
      if letter == UInt8(ascii: "u") {
        let (scalar, length) = codePoint(content, at: backslash)
        for unit in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          target[written] = unit
          written += 1
        }
        offset = backslash + max(length, 2)
      } else {
        target[written] = escaped(letter)
        written += 1
        offset = backslash + 2
      }
    }
    memcpy(target + written, base + offset, content.count - offset)
    return written + content.count - offset
  }

  static func nextBackslash(in content: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard let base = content.baseAddress, offset < content.count,
      let found = memchr(base + offset, Int32(UInt8(ascii: "\\")), content.count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount, let base = bytes.baseAddress else { return false }
    return memcmp(base, word.utf8Start, bytes.count) == 0
  }

  /// The byte that a letter behind a backslash stands for; 0 for one that may not stand there.
  private static func escaped(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case _: 0
    }
  }

  /// The scalar of a `\u` with four hexadecimal digits or of a surrogate pair, and how many bytes it takes: 0 where digits are missing, and no
  /// scalar for half a pair.
  private static func codePoint(
    _ content: UnsafeBufferPointer<UInt8>, at backslash: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    guard let unit = hex(content, at: backslash + 2) else { return (nil, 0) }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    let second = backslash + 6
    guard unit < 0xDC00, second + 6 <= content.count, content[second] == UInt8(ascii: "\\"),
      content[second + 1] == UInt8(ascii: "u"), let low = hex(content, at: second + 2), low & 0xFC00 == 0xDC00
    else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)), 12)
  }

  private static func hex(_ content: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 4 <= content.count else { return nil }
    var value: UInt32 = 0
    for byte in content[offset..<offset + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      case _: return nil
      }
    }
    return value
  }
}
