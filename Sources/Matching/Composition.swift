/// Canonical composition (NFC, Unicode Standard Annex #15) of single words and clusters.
///
/// Only what the scanner marks as unstable comes here, so ICU's speed is not needed and its size is avoided.
/// CJK compatibility ideographs and characters above U+FFFF stay as they are.
enum Composition {
  /// Composes in place and returns the new count; decomposing needs room for three scalars per scalar.
  static func compose(_ scalars: inout [UInt32]) {
    var parts: [UInt32] = []
    parts.reserveCapacity(scalars.count * 2)
    for scalar in scalars { decompose(scalar, into: &parts) }
    reorder(&parts)
    scalars.removeAll(keepingCapacity: true)
    var starter = -1
    var lastClass: UInt8 = 0
    for part in parts {
      let combining = combiningClass(part)
      let isNext = scalars.count - 1 == starter
      if starter >= 0, isNext || (lastClass != 0 && lastClass < combining),
        let composite = composite(scalars[starter], part)
      {
        scalars[starter] = composite
        continue
      }
      if combining == 0 { starter = scalars.count }
      lastClass = combining
      scalars.append(part)
    }
  }

  /// The canonical combining class, 0 for starters.
  static func combiningClass(_ scalar: UInt32) -> UInt8 {
    guard scalar >= 0x300, let scalar = UInt16(exactly: scalar) else { return 0 }
    let ranges = CombiningClassTable.ranges
    var low = 0
    var high = ranges.count / 3
    while low < high {
      let middle = (low + high) / 2
      if scalar > ranges[middle * 3 + 1] { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count / 3, ranges[low * 3] <= scalar else { return 0 }
    return UInt8(ranges[low * 3 + 2])
  }

  private static func decompose(_ scalar: UInt32, into parts: inout [UInt32]) {
    var rest = scalar
    var seconds: [UInt32] = []
    let triples = CompositionTable.triples
    while let place = place(of: rest) {
      rest = UInt32(triples[place * 3 + 1])
      if triples[place * 3 + 2] != 0 { seconds.append(UInt32(triples[place * 3 + 2])) }
    }
    parts.append(rest)
    parts += seconds.reversed()
  }

  private static func place(of composite: UInt32) -> Int? {
    let triples = CompositionTable.triples
    var low = 0
    var high = triples.count / 3
    while low < high {
      let middle = (low + high) / 2
      if UInt32(triples[middle * 3]) < composite { low = middle + 1 } else { high = middle }
    }
    return low < triples.count / 3 && UInt32(triples[low * 3]) == composite ? low : nil
  }

  /// Canonical ordering: a stable sort of each sequence of marks by class.
  private static func reorder(_ scalars: inout [UInt32]) {
    for place in scalars.indices.dropFirst() {
      let combining = combiningClass(scalars[place])
      var target = place
      while target > 0, combining != 0, combiningClass(scalars[target - 1]) > combining {
        scalars.swapAt(target - 1, target)
        target -= 1
      }
    }
  }

  /// The primary composite of two scalars; Hangul by the arithmetic of the standard, chapter 3.12.
  static func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return first + (second - 0x11A7)
    }
    let key = first << 16 | second
    guard first < 0x10000, second < 0x10000 else { return nil }
    let triples = CompositionTable.triples
    let pairs = CompositionTable.pairs
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      let place = Int(pairs[middle]) * 3
      let found = UInt32(triples[place + 1]) << 16 | UInt32(triples[place + 2])
      if found == key { return UInt32(triples[place]) }
      if found < key { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
