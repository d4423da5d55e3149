/// Scalars that form a grapheme cluster of their own next to each other: letters, ideographs, punctuation and
/// emoji without anything that joins, extends or prepends (Grapheme_Cluster_Break Other, Control, LV and
/// LVT).
///
/// By whole ranges and on the safe side: a scalar that is missing here only costs a question to ICU. A test
/// asks ICU about every one of them.
enum PlainScalars {
  static func contains(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return scalar != 0xAD && scalar != 0x0D }
    switch scalar {
    case 0x370...0x482, 0x48A...0x58F, 0x5D0...0x5EA, 0x620...0x64A, 0x660...0x66F, 0x671...0x6D3: return true
    case 0xE01...0xE30, 0xE40...0xE46, 0xE4F...0xE5B, 0x10A0...0x10FF, 0x1E00...0x1FFF: return true
    // With the marks and controls of direction, of which a hostile text may have thousands.
    case 0x61C, 0x200B, 0x200E...0x205E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: return true
    case 0x20A0...0x20BF, 0x2100...0x2BFF: return true
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x30FF, 0x3105...0x318F, 0x3200...0x4DBF: return true
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF9D: return true
    case 0x1F300...0x1F3FA, 0x1F400...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x2A6DF:
      return true
    case _: return false
    }
  }

  /// The scalar whose first byte is at `offset`, and where it ends. Malformed bytes count as U+FFFD, one by
  /// one.
  static func scalar(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> (value: UInt32, end: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), offset + 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, offset + length <= text.count else { return (0xFFFD, offset + 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    return (value, offset + length)
  }
}
