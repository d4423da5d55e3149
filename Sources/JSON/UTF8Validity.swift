import CSimdjson

/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7), at some 20 GB/s.
package enum UTF8Validity {
  package static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return csimdjson_is_utf8(base, bytes.count)
  }

  /// Offset of the first byte that belongs to no well-formed character; nil when there is none.
  package static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if isValid(bytes) { return nil }
    var offset = 0
    while offset < bytes.count {
      guard let length = characterLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// Bytes of the character that begins at `offset`; nil when it is ill-formed.
  private static func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[offset] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    case _: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    let rest = bytes[(offset + 2)..<(offset + length)]
    return rest.allSatisfy { (0x80...0xBF).contains($0) } ? length : nil
  }
}
