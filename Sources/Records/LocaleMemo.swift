import JSON
import Prose

/// Remembers the tags that were read lately, because a batch repeats a few of them on every line.
final class LocaleMemo {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var tag: LocaleTag?
  }

  /// Direct-mapped by a hash of the tag's bytes.
  private var entries = [Entry](repeating: Entry(), count: 64)

  /// The tag that a JSON string holds; nil when it has not the shape of one.
  func tag(_ value: JSONSlice) -> LocaleTag? {
    let bytes = value.escaped
    guard (1...16).contains(bytes.count) else { return LocaleTag(value.text) }
    let low = Self.word(bytes.prefix(8))
    let high = Self.word(bytes.dropFirst(8))
    let slot = Int(((low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    if entries[slot].low == low, entries[slot].high == high { return entries[slot].tag }
    let tag = LocaleTag(value.text)
    entries[slot] = Entry(low: low, high: high, tag: tag)
    return tag
  }

  /// Up to eight bytes; none of them is NUL inside a JSON string.
  private static func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
