import Prose

/// The words of one language that mean something in an entity, with their senses.
///
/// A trie over lower-case UTF-8, read in place from a mapped image: a branch is a list of bytes with the nodes behind
/// them, and where only one word is left its rest stands in one piece. Text is folded on the way (`LowerCase`). All
/// offsets are checked, so damaged bytes find nothing and break nothing.
package final class Lexicon: @unchecked Sendable {
  static let version: UInt32 = 3
  static let headerSize = 16
  static let tailFlag: UInt32 = 0x8000_0000

  /// Whether numerals are written in one word: `zweihundertfünf`.
  package let gluesNumerals: Bool
  /// Whether endings are written onto units and currencies: liralık.
  package let hasEndings: Bool
  private let filter: PrefixFilter
  private let nodes: UnsafeBufferPointer<UInt32>
  private let senseTable: UnsafeBufferPointer<UInt64>
  /// Keeps the bytes in memory.
  private let owner: AnyObject?

  /// Bytes that `LexiconBuilder` made, 8-byte aligned, valid as long as `owner`; nil when they are something else.
  package init?(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    guard bytes.count >= Self.headerSize, Int(bitPattern: bytes.baseAddress) % 8 == 0 else { return nil }
    let header = bytes.bindMemory(to: UInt32.self)
    let nodeCount = Int(header[2])
    let senseCount = Int(header[3])
    let nodeBytes = (nodeCount * 4 + 7) & ~7
    let nodeStart = Self.headerSize + PrefixFilter.byteCount
    guard header[0] == Self.version, nodeStart + nodeBytes + senseCount * 8 <= bytes.count else { return nil }
    gluesNumerals = header[1] & 1 != 0
    hasEndings = header[1] & 2 != 0
    filter = PrefixFilter(
      UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize..<nodeStart]).bindMemory(to: UInt32.self))
    nodes = UnsafeRawBufferPointer(rebasing: bytes[nodeStart..<nodeStart + nodeCount * 4])
      .bindMemory(to: UInt32.self)
    let start = nodeStart + nodeBytes
    senseTable = UnsafeRawBufferPointer(rebasing: bytes[start..<start + senseCount * 8])
      .bindMemory(to: UInt64.self)
    self.owner = owner
  }

  /// Where a word's senses are in the table; before them stands the set of their kinds.
  package struct Senses: Sendable {
    private let reference: UInt32

    static let none = Senses(reference: 0)

    init(reference: UInt32) { self.reference = reference }

    package var isEmpty: Bool { reference & 31 == 0 }
    package var count: Int { Int(reference & 31) }
    fileprivate var first: Int { Int(reference >> 5) }
  }

  /// The kinds among the senses, a bit for each.
  func kinds(of senses: Senses) -> UInt64 {
    let place = senses.first - 1
    return place >= 0 && place < senseTable.count ? senseTable[place] : 0
  }

  package func sense(_ index: Int, of senses: Senses) -> Sense {
    let place = senses.first + index
    return place < senseTable.count ? Sense(packed: senseTable[place]) : Sense(.none)
  }

  package func first(_ kind: SenseKind, in senses: Senses) -> Sense? {
    let wanted = UInt64(kind.rawValue)
    for index in 0..<senses.count {
      let place = senses.first + index
      guard place < senseTable.count else { return nil }
      if senseTable[place] >> 56 == wanted { return Sense(packed: senseTable[place]) }
    }
    return nil
  }

  /// False where no word of at least `length` bytes begins; true says only that one may.
  @inline(__always)
  func mayBegin(in text: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int, length: Int) -> Bool {
    filter.mayBegin(in: text, at: start, limit: limit, length: length)
  }

  /// The longest word that begins at `start` and ends where `ends` allows it, with its senses; the position must be
  /// the start of a scalar.
  @inline(__always)
  package func longestMatch(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int, ends: (Int) -> Bool
  ) -> (end: Int, senses: Senses)? {
    var best: (end: Int, senses: Senses)?
    var cursor = LowerCase(text, start, limit)
    guard let first = cursor.next(), 256 <= nodes.count else { return nil }
    var node = Int(nodes[Int(first)])
    while node > 0, node + 1 < nodes.count {
      let head = nodes[node]
      let reference = head & ~Self.tailFlag
      if head & Self.tailFlag != 0 {
        if matchesTail(node, &cursor), ends(cursor.end) { best = (cursor.end, Senses(reference: reference)) }
        break
      }
      if reference != 0, cursor.isAtScalar, ends(cursor.end) {
        best = (cursor.end, Senses(reference: reference))
      }
      guard let byte = cursor.next() else { break }
      node = child(of: node, byte)
    }
    return best
  }

  private func child(of node: Int, _ byte: UInt8) -> Int {
    let count = Int(nodes[node + 1])
    let first = node + 2
    guard first + count <= nodes.count else { return 0 }
    var low = first
    var high = first + count
    while low < high {
      let middle = (low + high) >> 1
      let edge = nodes[middle]
      let label = UInt8(truncatingIfNeeded: edge >> 24)
      if label == byte { return Int(edge & 0xFF_FFFF) }
      if label < byte { low = middle + 1 } else { high = middle }
    }
    return 0
  }

  private func matchesTail(_ node: Int, _ cursor: inout LowerCase) -> Bool {
    let length = Int(nodes[node + 1])
    let first = node + 2
    guard first + (length + 3) / 4 <= nodes.count else { return false }
    for index in 0..<length {
      let word = nodes[first + (index >> 2)]
      guard cursor.next() == UInt8(truncatingIfNeeded: word >> (UInt32(index & 3) * 8)) else { return false }
    }
    return cursor.isAtScalar
  }
}

extension Lexicon {
  /// Keeps a copy of the bytes, for what was never a file.
  package convenience init?(copying bytes: [UInt8]) {
    let copy = AlignedBytes(bytes)
    self.init(copy.bytes, owner: copy)
  }
}

/// Bytes at an address that is a multiple of eight.
private final class AlignedBytes {
  let bytes: UnsafeRawBufferPointer

  init(_ source: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: 8)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<source.count])
  }

  deinit { bytes.deallocate() }
}
