/// A bracket expression of a shell pattern, such as `[a-z]`, `[!0-9]`, `[[:alpha:]_]` (POSIX.1, section 9.3.5, in the C
/// locale).
struct IgnoreBracket {
  private(set) var bytes: Set<UInt8> = []
  /// Offset behind the closing bracket.
  private(set) var end: Int

  /// Nil when it is not closed or names an unknown class.
  init?(_ pattern: [UInt8], at opening: Int) {
    end = opening + 1
    guard end < pattern.count else { return nil }
    let isNegated = pattern[end] == UInt8(ascii: "!") || pattern[end] == UInt8(ascii: "^")
    if isNegated { end += 1 }
    let start = end
    while end < pattern.count, end == start || pattern[end] != UInt8(ascii: "]") {
      guard takeMember(pattern) else { return nil }
    }
    guard end < pattern.count else { return nil }
    end += 1
    if isNegated { bytes = Set(0...255).subtracting(bytes) }
  }

  private mutating func takeMember(_ pattern: [UInt8]) -> Bool {
    if pattern[end] == UInt8(ascii: "["), end + 1 < pattern.count, pattern[end + 1] == UInt8(ascii: ":") {
      return takeClass(pattern)
    }
    guard let low = takeByte(pattern) else { return false }
    if end + 1 < pattern.count, pattern[end] == UInt8(ascii: "-"), pattern[end + 1] != UInt8(ascii: "]") {
      end += 1
      guard let high = takeByte(pattern) else { return false }
      if low <= high { bytes.formUnion(low...high) }
    } else {
      bytes.insert(low)
    }
    return true
  }

  private mutating func takeByte(_ pattern: [UInt8]) -> UInt8? {
    if pattern[end] == UInt8(ascii: "\\") { end += 1 }
    guard end < pattern.count else { return nil }
    end += 1
    return pattern[end - 1]
  }

  /// `[:alpha:]`; a lone `[` when no `:]` closes it.
  private mutating func takeClass(_ pattern: [UInt8]) -> Bool {
    let start = end + 2
    guard let close = pattern[start...].firstIndex(of: UInt8(ascii: "]")) else { return false }
    guard close > start, pattern[close - 1] == UInt8(ascii: ":") else {
      bytes.insert(UInt8(ascii: "["))
      end += 1
      return true
    }
    guard let members = Self.members(of: String(decoding: pattern[start..<close - 1], as: UTF8.self)) else {
      return false
    }
    bytes.formUnion(members)
    end = close + 1
    return true
  }

  private static func members(of name: String) -> [UInt8]? {
    let upper = Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    let lower = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))
    let digits = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    let visible = Array(UInt8(0x21)...0x7E)
    switch name {
    case "alpha": return upper + lower
    case "upper": return upper
    case "lower": return lower
    case "digit": return digits
    case "alnum": return upper + lower + digits
    case "xdigit": return digits + Array("ABCDEFabcdef".utf8)
    case "space": return [0x20] + Array(0x09...0x0D)
    case "blank": return [0x20, 0x09]
    case "punct": return visible.filter { !(upper + lower + digits).contains($0) }
    case "graph": return visible
    case "print": return [0x20] + visible
    case "cntrl": return Array(0..<0x20) + [0x7F]
    case _: return nil
    }
  }
}
