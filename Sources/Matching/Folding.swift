/// How letters that differ only in case are made equal: simple case folding as in CaseFolding.txt.
///
/// Folding maps one scalar to one scalar, so ß stays ß and no accent is lost. Besides case it makes full-width
/// Latin letters and digits ASCII, apostrophe shapes (’ ‘ ʼ ＇) `'` and hyphen shapes (‐ ‑) `-`.
package enum Folding: UInt8, Sendable {
  case simple = 0
  /// For `tr` and `az`: I ↔ ı and İ ↔ i.
  case turkic = 1

  /// The folded form of a Unicode scalar value.
  func fold(_ scalar: UInt32) -> UInt32 {
    if self == .turkic {
      if scalar == 0x49 { return 0x131 }
      if scalar == 0x130 { return 0x69 }
    }
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }
    return Self.foldedShape(scalar) ?? Self.foldedCase(scalar)
  }

  /// Apostrophes, hyphens and full-width forms.
  private static func foldedShape(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2BC, 0x2018, 0x2019, 0xFF07: 0x27
    case 0x2010, 0x2011: 0x2D
    case 0xFF10...0xFF19: scalar - 0xFF10 + 0x30
    case 0xFF21...0xFF3A: scalar - 0xFF21 + 0x61
    case 0xFF41...0xFF5A: scalar - 0xFF41 + 0x61
    case _: nil
    }
  }

  private static func foldedCase(_ scalar: UInt32) -> UInt32 {
    let ranges = CaseTable.ranges
    var low = 0
    var high = ranges.count / 4
    while low < high {
      let middle = (low + high) / 2
      if scalar > UInt32(ranges[middle * 4 + 1]) { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count / 4 else { return scalar }
    let first = UInt32(ranges[low * 4])
    guard scalar >= first, (scalar - first) % UInt32(ranges[low * 4 + 2]) == 0 else { return scalar }
    return UInt32(bitPattern: Int32(bitPattern: scalar) + ranges[low * 4 + 3])
  }
}
