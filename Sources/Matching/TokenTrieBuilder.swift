/// Collects phrases token by token and writes the block that `TokenTrie` reads.
struct TokenTrieBuilder {
  /// A token of a phrase.
  struct Step {
    var edge: TokenTrie.Edge
    var space: Token.Space
    var bytes: [UInt8]
  }

  private struct Key: Hashable {
    var parent: UInt32
    var label: UInt8
    var bytes: [UInt8]
  }

  private struct Node {
    var parent: UInt32 = 0
    var label: UInt8 = 0
    var edge: TokenTrie.Edge = .whole
    var bytes: [UInt8] = []
    var flags: UInt8 = 0
    var numbers: [Int32] = []
  }

  private var nodes: [Node] = [Node()]
  private var children: [Key: UInt32] = [:]

  var isEmpty: Bool { nodes.count == 1 }

  mutating func insert(_ steps: [Step], number: Int32) {
    var node: UInt32 = 0
    for step in steps { node = child(of: node, step) }
    nodes[Int(node)].numbers.append(number)
  }

  private mutating func child(of parent: UInt32, _ step: Step) -> UInt32 {
    let key = Key(parent: parent, label: TokenTrie.label(step.edge, step.space), bytes: step.bytes)
    if let known = children[key] { return known }
    let node = UInt32(nodes.count)
    nodes.append(Node(parent: parent, label: key.label, edge: step.edge, bytes: step.bytes))
    nodes[Int(parent)].flags |= step.edge == .prefix ? TokenTrie.hasOpenEnds : TokenTrie.hasChildren
    children[key] = node
    return node
  }

  /// The block; empty when there are no phrases.
  func encode(folding: Folding, phraseCount: Int) -> [UInt8] {
    guard !isEmpty else { return [] }
    let gate = BitSet(singleHashes())
    let pairs = BitSet(pairHashes())
    let prefixes = BitSet(firstHashes(.prefix) + firstHashes(.inside))
    let suffixes = BitSet(firstHashes(.suffix))
    let (table, tableBits, longestProbe) = edgeTable()
    let numbers = nodes.flatMap(\.numbers)
    let bytes = nodes.flatMap(\.bytes)
    let hasInside = nodes.contains { $0.edge == .inside }
    var header = [UInt32](repeating: 0, count: TokenTrie.headerSize / 4)
    for field in TokenTrie.Header.allCases {
      let value =
        switch field {
        case .magic: Int(TokenTrie.magic)
        case .nodes: nodes.count
        case .tableBits: tableBits
        case .longestProbe: longestProbe
        case .gateBits: gate.bits
        case .pairBits: pairs.bits
        case .prefixBits: prefixes.bits
        case .suffixBits: suffixes.bits
        case .hasInside: hasInside ? 1 : 0
        case .numbers: numbers.count
        case .bytes: bytes.count
        case .folding: Int(folding.rawValue)
        case .phrases: phraseCount
        }
      header[field.rawValue] = UInt32(value)
    }
    var block: [UInt8] = []
    for word in header { append(word, to: &block) }
    block += gate.bytes + pairs.bytes + prefixes.bytes + suffixes.bytes
    for entry in table { withUnsafeBytes(of: entry.littleEndian) { block += $0 } }
    appendNodes(to: &block)
    for number in numbers { append(UInt32(bitPattern: number), to: &block) }
    return block + bytes
  }

  private func append(_ word: UInt32, to block: inout [UInt8]) {
    withUnsafeBytes(of: word.littleEndian) { block += $0 }
  }

  private func appendNodes(to block: inout [UInt8]) {
    var offset = 0
    var number = 0
    for node in nodes {
      append(node.parent, to: &block)
      append(UInt32(offset), to: &block)
      withUnsafeBytes(of: UInt16(node.bytes.count).littleEndian) { block += $0 }
      block += [node.label, node.flags]
      append(UInt32(number), to: &block)
      append(UInt32(node.numbers.count), to: &block)
      offset += node.bytes.count
      number += node.numbers.count
    }
  }

  /// Of words that are phrases, or that a word open at its end follows.
  private func singleHashes() -> [UInt64] {
    let firsts = nodes.dropFirst().filter { $0.parent == 0 && $0.edge == .whole }
    return firsts.filter { !$0.numbers.isEmpty || $0.flags & TokenTrie.hasOpenEnds != 0 }.map(Self.hash)
  }

  /// Of the first two words of longer phrases.
  private func pairHashes() -> [UInt64] {
    nodes.dropFirst().compactMap { node in
      let first = nodes[Int(node.parent)]
      guard node.parent != 0, first.parent == 0, first.edge == .whole, node.edge == .whole else { return nil }
      let space: Token.Space = node.label & 1 == 0 ? .none : .space
      return Token.pair(Self.hash(first), space, Self.hash(node))
    }
  }

  /// The hash by which an edge is found; that of a word open at its start runs backwards.
  private static func hash(_ node: Node) -> UInt64 {
    (node.edge == .suffix ? node.bytes.reversed() : node.bytes).reduce(Token.seed, Token.step)
  }

  /// Of every prefix or suffix of at least three bytes of the first words open there.
  private func firstHashes(_ edge: TokenTrie.Edge) -> [UInt64] {
    nodes.dropFirst().filter { $0.parent == 0 && $0.edge == edge }.flatMap { node -> [UInt64] in
      let bytes = edge == .suffix ? node.bytes.reversed() : node.bytes
      var hash = Token.seed
      var hashes: [UInt64] = []
      for (place, byte) in bytes.enumerated() {
        hash = Token.step(hash, byte)
        if place >= 2 { hashes.append(hash) }
      }
      return hashes
    }
  }

  /// All edges in an open-addressed table, at most half full and without long searches.
  private func edgeTable() -> (slots: [UInt64], bits: Int, longestProbe: Int) {
    var bits = max(1, Int.bitWidth - (nodes.count * 2 - 1).leadingZeroBitCount)
    while true {
      if let (slots, longest) = edgeTable(bits: bits) { return (slots, bits, longest) }
      bits += 1
    }
  }

  private func edgeTable(bits: Int) -> (slots: [UInt64], longestProbe: Int)? {
    var slots = [UInt64](repeating: 0, count: 1 << bits)
    var longest = 1
    for (place, node) in nodes.enumerated().dropFirst() {
      let key = TokenTrie.key(node.parent, node.label, Self.hash(node))
      var slot = Int(key >> UInt64(64 - bits))
      var probes = 1
      while slots[slot] != 0 {
        slot = (slot + 1) & (slots.count - 1)
        probes += 1
      }
      guard probes <= TokenTrie.longestProbe || bits >= 26 else { return nil }
      longest = max(longest, min(probes, TokenTrie.longestProbe))
      slots[slot] = UInt64(place) << 32 | key & 0xFFFF_FFFF
    }
    return (slots, longest)
  }
}
