import Glibc

/// Phrases as a trie over tokens, in one block of memory that is used where it lies.
///
/// The edges of all nodes are in one open-addressed table, keyed by parent, edge and the hash of the token, so
/// a step costs the same whatever the number of phrases. Sets of bits that grow with the phrases keep almost
/// all of a text from reaching the table at all: `gate` holds the words that are phrases by themselves,
/// `pairs` the first two words of longer ones, so that phrases that begin with *the* cost nothing. An edge's
/// bytes are compared before it is taken: equal hashes alone never make a hit.
///
/// Layout, little-endian: 16 header words of 4 bytes, then `gate`, `pairs`, `prefixes`, `suffixes` (bits), `table`
/// (8 bytes a slot: node, tag), `nodes` (20 bytes each), `numbers` (4 bytes each), `bytes`.
struct TokenTrie: @unchecked Sendable {
  /// Which part of the word an edge compares.
  enum Edge: UInt8 {
    case whole = 0
    case prefix, suffix, inside
  }

  /// The words of the header, in order.
  enum Header: Int, CaseIterable {
    case magic, nodes, tableBits, longestProbe, gateBits, pairBits, prefixBits, suffixBits, hasInside, numbers
    case bytes, folding, phrases
  }

  static let magic: UInt32 = 0x3152_5454  // "TTR1"
  static let headerSize = 64
  static let nodeSize = 20
  static let longestProbe = 256
  /// Flags of a node.
  static let hasChildren: UInt8 = 1
  static let hasOpenEnds: UInt8 = 2

  let base: UnsafeRawPointer
  let folding: Folding
  let nodeCount: Int
  let tableBits: Int
  let probes: Int
  let gateBits: Int
  let pairBits: Int
  let prefixBits: Int
  let suffixBits: Int
  let hasInside: Bool
  let numberCount: Int
  let byteCount: Int
  let phraseCount: Int
  let gate: Int
  let pairs: Int
  let prefixes: Int
  let suffixes: Int
  let table: Int
  let nodes: Int
  let numbers: Int
  let bytes: Int

  /// Checks the header and that everything it speaks of lies inside; nil for no bytes, which is no phrases.
  init?(_ block: UnsafeRawBufferPointer) throws(MatcherError) {
    guard block.count > 0, let base = block.baseAddress else { return nil }
    guard block.count >= Self.headerSize, block.count < 1 << 31 else { throw .damaged }
    func value(_ field: Header) -> Int {
      Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: field.rawValue * 4, as: UInt32.self)))
    }
    guard value(.magic) == Int(Self.magic),
      let folding = UInt8(exactly: value(.folding)).flatMap(Folding.init)
    else { throw .damaged }
    self.base = base
    self.folding = folding
    nodeCount = value(.nodes)
    tableBits = value(.tableBits)
    probes = value(.longestProbe)
    gateBits = value(.gateBits)
    pairBits = value(.pairBits)
    prefixBits = value(.prefixBits)
    suffixBits = value(.suffixBits)
    hasInside = value(.hasInside) != 0
    numberCount = value(.numbers)
    byteCount = value(.bytes)
    phraseCount = value(.phrases)
    let sets = [gateBits, pairBits, prefixBits, suffixBits]
    guard (1...28).contains(tableBits), probes <= Self.longestProbe,
      sets.allSatisfy({ $0 == 0 || (6...31).contains($0) })
    else { throw .damaged }
    gate = Self.headerSize
    pairs = gate + Self.size(gateBits)
    prefixes = pairs + Self.size(pairBits)
    suffixes = prefixes + Self.size(prefixBits)
    table = suffixes + Self.size(suffixBits)
    nodes = table + 8 << tableBits
    numbers = nodes + nodeCount * Self.nodeSize
    bytes = numbers + numberCount * 4
    guard bytes + byteCount <= block.count else { throw .damaged }
  }

  /// Bytes of a set of bits.
  private static func size(_ bits: Int) -> Int { bits == 0 ? 0 : 1 << (bits - 3) }

  /// Whether a bit of a set is on; the set is chosen by its offset.
  @inline(__always)
  func isSet(_ hash: UInt64, at offset: Int, bits: Int) -> Bool {
    if bits == 0 { return false }
    let bit = Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 64 &- bits))
    let byte = base.load(fromByteOffset: offset &+ bit &>> 3, as: UInt8.self)
    return byte &>> UInt8(truncatingIfNeeded: bit & 7) & 1 != 0
  }

  /// The word that places an edge in the table.
  @inline(__always)
  static func key(_ parent: UInt32, _ label: UInt8, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (UInt64(parent) << 8 | UInt64(label)) &* 0xD6E8_FEB8_6659_FD93) &* Token.prime
    return (mixed ^ mixed &>> 32) &* 0xD6E8_FEB8_6659_FD93
  }

  /// An edge and the white space before its token, in one byte.
  @inline(__always)
  static func label(_ edge: Edge, _ space: Token.Space) -> UInt8 {
    edge.rawValue << 1 | space.rawValue & 1
  }

  /// The node that an edge leads to, or 0 when there is none.
  func child(of parent: UInt32, _ label: UInt8, _ hash: UInt64, _ folded: UnsafeBufferPointer<UInt8>)
    -> UInt32
  {
    let key = Self.key(parent, label, hash)
    var slot = Int(truncatingIfNeeded: key &>> UInt64(64 - tableBits))
    let tag = UInt32(truncatingIfNeeded: key)
    for _ in 0..<probes {
      let entry = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: table + slot * 8, as: UInt64.self))
      let node = UInt32(truncatingIfNeeded: entry >> 32)
      if node == 0 { return 0 }
      if UInt32(truncatingIfNeeded: entry) == tag, leads(to: node, from: parent, label, folded) {
        return node
      }
      slot = (slot + 1) & (1 << tableBits - 1)
    }
    return 0
  }

  private func leads(
    to node: UInt32, from parent: UInt32, _ label: UInt8, _ folded: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard Int(node) < nodeCount, word(node, 0) == parent else { return false }
    let record = nodes + Int(node) * Self.nodeSize
    let offset = Int(word(node, 4))
    let count = Int(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: record + 8, as: UInt16.self)))
    guard base.load(fromByteOffset: record + 10, as: UInt8.self) == label, count == folded.count,
      offset + count <= byteCount
    else { return false }
    guard let start = folded.baseAddress else { return false }
    return memcmp(base + bytes + offset, start, count) == 0
  }

  /// A 4-byte word of a node's record.
  private func word(_ node: UInt32, _ offset: Int) -> UInt32 {
    let place = nodes + Int(node) * Self.nodeSize + offset
    return UInt32(littleEndian: base.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  /// The flags of a node that `child` returned, or of the root.
  func flags(_ node: UInt32) -> UInt8 {
    base.load(fromByteOffset: nodes + Int(node) * Self.nodeSize + 11, as: UInt8.self)
  }

  /// Reports every phrase that ends at a node that `child` returned.
  func report(_ node: UInt32, _ start: Int, _ end: Int, into hits: inout [PhraseHit]) {
    let first = Int(word(node, 12))
    let count = Int(word(node, 16))
    guard count > 0, first + count <= numberCount else { return }
    for place in first..<first + count {
      let offset = numbers + place * 4
      let number = Int32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Int32.self))
      guard number >= 0, number < phraseCount else { continue }
      hits.append(PhraseHit(phrase: number, start: Int32(start), end: Int32(end)))
    }
  }
}
