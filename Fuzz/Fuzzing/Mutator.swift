package import TestSupport

/// Changes bytes as slips, broken programs and bad luck do.
package struct Mutator {
  package var random: SplitMix
  /// Pieces that are put in, each of which matters to some part of the program.
  private let pieces: [[UInt8]]

  package init(seed: UInt64, pieces: [String]) {
    random = SplitMix(seed)
    self.pieces = pieces.map { Array($0.utf8) }
  }

  /// A few changes, one mostly.
  package mutating func mutate(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...(random.below(3) == 0 ? random.below(8) : 0) { change(&bytes, other) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(random.below(4) == 0 ? 200 : 8))
    switch random.below(9) {
    case 0, 1, 2: bytes.insert(contentsOf: random.pick(pieces), at: place)
    case 3: bytes.removeSubrange(place..<end)
    case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    case 5:
      let piece = random.pick(pieces)
      for _ in 0..<random.below(30) { bytes.insert(contentsOf: piece, at: place) }
    case 6: if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 7: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
    case _:
      let start = random.below(other.count + 1)
      bytes.insert(contentsOf: other[start..<min(other.count, start + random.below(80))], at: place)
    }
  }
}
