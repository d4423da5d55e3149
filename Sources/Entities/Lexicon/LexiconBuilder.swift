/// Collects the words of a language and writes the bytes that `Lexicon` reads.
package struct LexiconBuilder {
  private var words: [[UInt8]: [Sense]] = [:]
  /// Longer words are refused, in bytes.
  private static let longest = 200

  package init() {}

  /// Adds a meaning to a word, which must be in lower case; a sense is kept once.
  package mutating func add(_ word: String, _ sense: Sense) {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return }
    var senses = words[bytes] ?? []
    guard !senses.contains(sense), senses.count < 31 else { return }
    senses.append(sense)
    words[bytes] = senses
  }

  /// “kg.” beside “kg”: the point is then the sentence's as often as the word's, and nothing hangs on it.
  private func isSpareSpelling(_ word: [UInt8], _ senses: [Sense]) -> Bool {
    guard word.last == UInt8(ascii: "."), let plain = words[Array(word.dropLast())] else { return false }
    return senses.allSatisfy(plain.contains)
  }

  package var count: Int { words.count }

  package func encode(gluesNumerals: Bool, hasEndings: Bool = false) -> [UInt8] {
    let kept = words.filter { !isSpareSpelling($0.key, $0.value) }
    var writer = TrieWriter(kept.sorted { $0.key.lexicographicallyPrecedes($1.key) })
    writer.writeRoot()
    var bytes: [UInt8] = []
    let flags: UInt32 = (gluesNumerals ? 1 : 0) | (hasEndings ? 2 : 0)
    for number in [
      Lexicon.version, flags, UInt32(writer.nodes.count), UInt32(writer.senses.count),
    ] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    bytes += PrefixFilter.bytes(kept.keys)
    for node in writer.nodes { withUnsafeBytes(of: node.littleEndian) { bytes += $0 } }
    while bytes.count % 8 != 0 { bytes.append(0) }
    for sense in writer.senses { withUnsafeBytes(of: sense.littleEndian) { bytes += $0 } }
    return bytes
  }
}

/// Lays out the nodes of the trie: a table of the 256 first bytes, then branches and tails.
private struct TrieWriter {
  let words: [(key: [UInt8], value: [Sense])]
  var nodes = [UInt32](repeating: 0, count: 256)
  var senses: [UInt64] = []
  private var references: [[Sense]: UInt32] = [:]

  init(_ words: [(key: [UInt8], value: [Sense])]) {
    self.words = words
  }

  mutating func writeRoot() {
    for group in groups(0..<words.count, depth: 0) {
      nodes[Int(words[group.lowerBound].key[0])] = UInt32(write(group, depth: 1))
    }
  }

  /// Writes the words of a range, which share their first `depth` bytes, and returns their node.
  private mutating func write(_ range: Range<Int>, depth: Int) -> Int {
    let node = nodes.count
    if range.count == 1 {
      let (word, meaning) = words[range.lowerBound]
      let tail = word[depth...]
      nodes += [Lexicon.tailFlag | reference(meaning), UInt32(tail.count)]
      for start in stride(from: tail.startIndex, to: tail.endIndex, by: 4) {
        let piece = tail[start..<min(start + 4, tail.endIndex)]
        nodes.append(piece.reversed().reduce(0) { $0 << 8 | UInt32($1) })
      }
      return node
    }
    let hasOwn = words[range.lowerBound].key.count == depth
    let own = hasOwn ? reference(words[range.lowerBound].value) : 0
    let children = groups(range.dropFirst(hasOwn ? 1 : 0), depth: depth)
    nodes += [own, UInt32(children.count)]
    let edges = nodes.count
    nodes += [UInt32](repeating: 0, count: children.count)
    for (index, child) in children.enumerated() {
      let label = UInt32(words[child.lowerBound].key[depth])
      nodes[edges + index] = label << 24 | UInt32(write(child, depth: depth + 1))
    }
    return node
  }

  private func groups(_ range: Range<Int>, depth: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start && words[index].key[depth] != words[start].key[depth] {
      groups.append(start..<index)
      start = index
    }
    if start < range.upperBound { groups.append(start..<range.upperBound) }
    return groups
  }

  private mutating func reference(_ meaning: [Sense]) -> UInt32 {
    if let known = references[meaning] { return known }
    // The kinds that are among them come first, so that a look for one that is not ends there.
    let kinds = meaning.reduce(0) { $0 | $1.kind.bit }
    senses.append(kinds)
    let reference = UInt32(senses.count) << 5 | UInt32(meaning.count)
    senses += meaning.map(\.packed)
    references[meaning] = reference
    return reference
  }
}
