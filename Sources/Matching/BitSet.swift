/// A set of hashes in which absence is certain and presence likely: one bit per hash, sixteen times as many bits.
struct BitSet {
  /// Binary logarithm of the number of bits; 0 for the empty set.
  let bits: Int
  private(set) var bytes: [UInt8] = []

  init(_ hashes: [UInt64]) {
    guard !hashes.isEmpty else {
      bits = 0
      return
    }
    bits = max(10, Int.bitWidth - (hashes.count * 16 - 1).leadingZeroBitCount)
    bytes = [UInt8](repeating: 0, count: 1 << (bits - 3))
    for hash in hashes {
      let bit = Int(hash >> UInt64(64 - bits))
      bytes[bit >> 3] |= 1 << UInt8(bit & 7)
    }
  }
}
