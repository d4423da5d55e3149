/// Looks at eight bytes at a time.
package enum PlainText {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  static func isASCII(_ text: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position + 8 <= text.count {
      if text.loadUnaligned(fromByteOffset: position, as: UInt64.self) & highBits != 0 { return false }
      position += 8
    }
    return text[position...].allSatisfy { $0 < 0x80 }
  }

  /// The next offset from `start` on, in steps of eight, where two capitals in a row may begin in the eight bytes: two in
  /// them, one at their end, or anything beyond ASCII. The last, shorter piece always may.
  package static func nextCapitals(in text: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    var position = start
    while position + 8 <= text.count {
      let block = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let low = block & ~highBits
      // Bit 7 of a byte is set by adding when it is ≥ 'A', and not when it is > 'Z'.
      let isFromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
      let isAboveZ = low &+ 0x2525_2525_2525_2525
      let capitals = isFromA & ~isAboveZ & ~block & highBits
      if capitals & (capitals << 8) != 0 || capitals >> 63 != 0 || block & highBits != 0 { return position }
      position += 8
    }
    return position < text.count ? position : nil
  }
}
