import Prose
package import RulePacks

/// The evidence of the form of address in one language, read in place from a mapped image.
///
/// Words, endings and sentence endings are kept as 64-bit keys only, in one open-addressed table behind a bit filter, so
/// that a word which says nothing costs one hash and one bit. All offsets are checked, so damaged bytes find nothing and
/// break nothing.
///
/// Layout, little-endian, sections 8-byte aligned: a header of 16 numbers of 32 bits; the filter; the slots (40 bits of
/// the key, 24 bits of the entry's number plus one); entries of 16 bytes; evidence of 36 bytes; the counterparts'
/// texts. Behind it the table of sure rewriting, if there is one, in the same layout.
package final class RegisterTable: @unchecked Sendable {
  static let version: UInt32 = 3
  static let headerCount = 16
  static let entrySize = 16
  static let ruleSize = RegisterRule.packedCount * 4

  /// The longest ending, sentence ending and learned piece in scalars.
  let longestEnding: Int
  let longestClosing: Int
  /// How sure the sum must be before it decides, in the unit of the weights.
  let threshold: Int
  let hasWeights: Bool
  /// What the sum of the learned weights starts from.
  let bias: Int
  /// The level of a sentence that ends in a mark and in nothing that shows a level.
  let unmarked: Register.Level
  /// What is sure enough to rewrite a sentence in the other form; nil where nothing is.
  let rewriting: RegisterTable?
  private let filter: UnsafeRawBufferPointer
  private let slots: UnsafeRawBufferPointer
  private let entries: UnsafeRawBufferPointer
  /// What words can say; few, for all words of one kind share one.
  let rules: [RegisterRule]
  private let texts: UnsafeRawBufferPointer
  private let filterMask: UInt64
  private let slotMask: UInt64
  /// Keeps the bytes in memory.
  private let owner: AnyObject?

  /// Bytes that `RegisterTableBuilder` made, valid as long as `owner`; nil when they are something else.
  package convenience init?(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    self.init(bytes, owner: owner, isBehindAnother: false)
  }

  private init?(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?, isBehindAnother: Bool) {
    guard bytes.count >= Self.headerCount * 4, Int(bitPattern: bytes.baseAddress) % 8 == 0 else { return nil }
    let header = (0..<Self.headerCount).map { Int(bytes.load(fromByteOffset: $0 * 4, as: Int32.self)) }
    guard header[0] == Int(Self.version), header[1...6].allSatisfy({ $0 >= 0 }) else { return nil }
    let sizes = [
      header[1] * 8, header[2] * 8, header[3] * Self.entrySize, header[4] * Self.ruleSize, header[5],
    ]
    var offset = Self.headerCount * 4
    var parts: [UnsafeRawBufferPointer] = []
    for size in sizes {
      guard size <= bytes.count - offset else { return nil }
      parts.append(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size]))
      offset = (offset + size + 7) & ~7
    }
    guard Self.isPower(header[1]), Self.isPower(header[2]) else { return nil }
    filter = parts[0]
    slots = parts[1]
    entries = parts[2]
    rules = Self.rules(parts[3])
    texts = parts[4]
    filterMask = UInt64(header[1] * 64 - 1)
    slotMask = UInt64(header[2] - 1)
    longestEnding = min(header[6], 24)
    longestClosing = min(max(header[7], 0), 64)
    threshold = header[8]
    hasWeights = header[9] != 0
    bias = header[10]
    unmarked = Register.Level(rawValue: UInt8(truncatingIfNeeded: header[11])) ?? .none
    self.owner = owner
    rewriting =
      !isBehindAnother && header[12] != 0 && offset < bytes.count
      ? RegisterTable(
        UnsafeRawBufferPointer(rebasing: bytes[offset...]), owner: owner, isBehindAnother: true) : nil
  }

  /// The table of a stack; nil when none of its layers has one.
  package convenience init?(_ ruleSet: RuleSet) { self.init(ruleSet.registerTable, owner: ruleSet) }

  private static func isPower(_ count: Int) -> Bool { count > 0 && count & (count - 1) == 0 }

  /// Number of the entry that stands for all words the table does not know.
  var anyOther: Int? { entry(RegisterKey.value(.word, RegisterTableBuilder.anyOther.unicodeScalars)) }

  /// Number of the entry under a key; nil when there is none.
  @inline(__always)
  func entry(_ key: UInt64) -> Int? {
    let bit = (key >> 20) & filterMask
    let word = filter.load(fromByteOffset: Int(bit >> 6) * 8, as: UInt64.self)
    guard word >> (bit & 63) & 1 != 0 else { return nil }
    return slot(key)
  }

  private func slot(_ key: UInt64) -> Int? {
    var place = key & slotMask
    for _ in 0...slotMask {
      let slot = slots.load(fromByteOffset: Int(place) * 8, as: UInt64.self)
      if slot == 0 { return nil }
      if slot >> 24 == key >> 24 {
        let index = Int(slot & 0xFF_FFFF) - 1
        return (index + 1) * Self.entrySize <= entries.count ? index : nil
      }
      place = (place + 1) & slotMask
    }
    return nil
  }

  /// What is known of a word: the evidence in it, the classes it belongs to, the phrases that begin with it.
  struct Entry: Hashable {
    /// Index of its first evidence rule.
    var firstRule: UInt16 = 0
    var ruleCount: UInt8 = 0
    /// How many more words a phrase that begins with it can have.
    var opens: UInt8 = 0
    /// A bit for each class of the table.
    var classes: UInt32 = 0
    /// Offset in the texts << 8 | length; 0 for none.
    var counterpart: UInt32 = 0
    /// A learned weight; positive speaks for formal.
    var weight: Int8 = 0
    /// Not only the beginning of a phrase.
    var isWhole = false
  }

  /// Whether the entry is more than the beginning of others.
  @inline(__always)
  func isWhole(_ index: Int) -> Bool {
    entries.load(fromByteOffset: index * Self.entrySize + 12, as: UInt32.self) & 0x100 != 0
  }

  func entry(at index: Int) -> Entry {
    let base = index * Self.entrySize
    var entry = Entry()
    guard index >= 0, base + Self.entrySize <= entries.count else { return entry }
    let rule = entries.load(fromByteOffset: base, as: UInt32.self)
    entry.firstRule = UInt16(truncatingIfNeeded: rule)
    entry.ruleCount = UInt8(truncatingIfNeeded: rule >> 16)
    entry.opens = UInt8(truncatingIfNeeded: rule >> 24)
    entry.classes = entries.load(fromByteOffset: base + 4, as: UInt32.self)
    entry.counterpart = entries.load(fromByteOffset: base + 8, as: UInt32.self)
    let rest = entries.load(fromByteOffset: base + 12, as: UInt32.self)
    entry.weight = Int8(truncatingIfNeeded: rest)
    entry.isWhole = rest & 0x100 != 0
    return entry
  }

  private static func rules(_ bytes: UnsafeRawBufferPointer) -> [RegisterRule] {
    (0..<bytes.count / ruleSize).compactMap { index in
      RegisterRule(
        packed: (0..<ruleSize / 4).map {
          bytes.load(fromByteOffset: index * ruleSize + $0 * 4, as: UInt32.self)
        })
    }
  }

  /// The text that an entry refers to: its counterpart, or those of its rules with U+001F between them.
  func text(of entry: Entry) -> String? {
    let start = Int(entry.counterpart >> 8)
    let count = Int(entry.counterpart & 0xFF)
    guard entry.counterpart != 0, start + count <= texts.count else { return nil }
    return String(decoding: texts[start..<start + count], as: UTF8.self)
  }

  /// What the other form would say instead of the text that the evidence stands on; nil where no table says so.
  package func counterpart(of evidence: Register.Evidence, in text: [UInt8]) -> String? {
    guard evidence.entry >= 0, let replacement = self.text(of: entry(at: evidence.entry)) else { return nil }
    guard evidence.endingLength > 0 else { return replacement }
    let stem = evidence.span.start..<evidence.span.end - evidence.endingLength
    guard stem.lowerBound >= 0, stem.upperBound <= text.count else { return nil }
    return String(decoding: text[stem], as: UTF8.self) + replacement
  }
}
