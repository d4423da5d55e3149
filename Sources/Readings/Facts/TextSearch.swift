/// Looks for short pieces of one text in another, byte by byte, with a bound on all looks together.
///
/// A reply of ten thousand bytes can be asked for sixteen hundred pieces; what is asked after the bound is not found.
struct TextSearch {
  /// Bytes that may be looked at.
  private var looks = 1 << 24

  private let text: [UInt8]
  private lazy var folded = text.map(Self.fold)
  private var known: [Question: Bool] = [:]

  private struct Question: Hashable {
    var name: [UInt8]
    var isFolded: Bool
  }

  init(_ text: [UInt8]) {
    self.text = text
  }

  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }

  /// Whether the bytes stand somewhere; `isFolded` takes small and capital ASCII letters for the same.
  mutating func contains(_ name: [UInt8], isFolded: Bool) -> Bool {
    guard name.count > 2, name.count <= text.count else { return false }
    let question = Question(name: isFolded ? name.map(Self.fold) : name, isFolded: isFolded)
    if let known = known[question] { return known }
    let found = find(question.name, in: isFolded ? folded : text)
    known[question] = found
    return found
  }

  private mutating func find(_ name: [UInt8], in text: [UInt8]) -> Bool {
    let last = text.count - name.count
    var start = 0
    while start <= last, looks > 0 {
      var length = 0
      while length < name.count, text[start + length] == name[length] { length += 1 }
      if length == name.count { return true }
      looks -= length + 1
      start += 1
    }
    return false
  }

  /// Where digits stand, whatever is between them but letters; nil when they do not within forty bytes.
  mutating func digits(_ wanted: [UInt8]) -> Range<Int>? {
    guard let first = wanted.first else { return nil }
    for start in text.indices {
      looks -= 1
      guard looks > 0 else { return nil }
      if text[start] == first, let end = digitsEnd(wanted, from: start) { return start..<end }
    }
    return nil
  }

  private mutating func digitsEnd(_ wanted: [UInt8], from start: Int) -> Int? {
    var matched = 0
    var position = start
    while position < text.count, matched < wanted.count, position - start < 40 {
      let byte = text[position]
      if byte &- 0x30 < 10 {
        guard byte == wanted[matched] else { break }
        matched += 1
      } else if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 {
        break
      }
      position += 1
    }
    looks -= position - start
    return matched == wanted.count ? position : nil
  }
}
