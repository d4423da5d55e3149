/// UTF-8 by hand: `String` is too slow for every byte of a draft.
enum UTF8Bytes {
  /// The scalar at a place and its length in bytes; a byte that is not UTF-8 is U+FFFD of length 1.
  @inline(__always)
  static func decode(_ bytes: UnsafePointer<UInt8>, at place: Int, until end: Int) -> (
    scalar: UInt32, length: Int
  ) {
    let lead = UInt32(bytes[place])
    if lead < 0x80 { return (lead, 1) }
    let left = end &- place
    if lead >= 0xC2, lead < 0xE0, left >= 2, bytes[place &+ 1] & 0xC0 == 0x80 {
      return ((lead & 0x1F) << 6 | UInt32(bytes[place &+ 1] & 0x3F), 2)
    }
    if lead >= 0xE0, lead < 0xF0, left >= 3, bytes[place &+ 1] & 0xC0 == 0x80,
      bytes[place &+ 2] & 0xC0 == 0x80
    {
      let tail = UInt32(bytes[place &+ 1] & 0x3F) << 6 | UInt32(bytes[place &+ 2] & 0x3F)
      return ((lead & 0xF) << 12 | tail, 3)
    }
    return decodeLong(bytes, at: place, until: end)
  }

  private static func decodeLong(
    _ bytes: UnsafePointer<UInt8>, at place: Int, until end: Int
  ) -> (scalar: UInt32, length: Int) {
    guard bytes[place] >= 0xF0, bytes[place] < 0xF5, end - place >= 4 else { return (0xFFFD, 1) }
    var scalar = UInt32(bytes[place] & 7)
    for offset in 1...3 {
      guard bytes[place + offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F)
    }
    return scalar >= 0x10000 && scalar < 0x110000 ? (scalar, 4) : (0xFFFD, 1)
  }

  /// Writes a scalar (below U+110000) and returns its length; the place must have room for 4 bytes.
  @inline(__always)
  static func encode(_ scalar: UInt32, to place: UnsafeMutablePointer<UInt8>) -> Int {
    let low = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
    if scalar < 0x80 {
      place[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    if scalar < 0x800 {
      place[0] = UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0
      place[1] = low
      return 2
    }
    let middle = UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80
    if scalar < 0x10000 {
      place[0] = UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0
      place[1] = middle
      place[2] = low
      return 3
    }
    place[0] = UInt8(truncatingIfNeeded: scalar >> 18) | 0xF0
    place[1] = UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F) | 0x80
    place[2] = middle
    place[3] = low
    return 4
  }
}
