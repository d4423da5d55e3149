/// A shell pattern over paths: `*` and `?` stop at slashes, `**` as a whole part of the path spans them.
struct IgnoreGlob {
  private enum Element {
    case byte(UInt8)
    case anyByte
    /// Index in `sets`.
    case oneOf(Int)
    case star
    /// `**/`: no folder or any number of them.
    case folders
    /// `**` at the end.
    case everything
  }

  private static let slash = UInt8(ascii: "/")
  private var elements: [Element] = []
  private var sets: [Set<UInt8>] = []

  /// Nil when it can match nothing: a bracket that is not closed, a backslash at the end.
  init?(_ pattern: [UInt8]) {
    var offset = 0
    while offset < pattern.count {
      switch pattern[offset] {
      case UInt8(ascii: "?"):
        elements.append(.anyByte)
        offset += 1
      case UInt8(ascii: "*"):
        offset = takeStars(pattern, at: offset)
      case UInt8(ascii: "["):
        guard let bracket = IgnoreBracket(pattern, at: offset) else { return nil }
        elements.append(.oneOf(sets.count))
        sets.append(bracket.bytes)
        offset = bracket.end
      case UInt8(ascii: "\\"):
        guard offset + 1 < pattern.count else { return nil }
        elements.append(.byte(pattern[offset + 1]))
        offset += 2
      case let byte:
        elements.append(.byte(byte))
        offset += 1
      }
    }
  }

  /// Takes a run of stars and returns the offset behind it, and behind the slash of `**/`.
  private mutating func takeStars(_ pattern: [UInt8], at start: Int) -> Int {
    var end = start
    while end < pattern.count, pattern[end] == UInt8(ascii: "*") { end += 1 }
    let opensPart = start == 0 || pattern[start - 1] == Self.slash
    if end - start >= 2, opensPart, end == pattern.count {
      elements.append(.everything)
    } else if end - start >= 2, opensPart, pattern[end] == Self.slash {
      elements.append(.folders)
      end += 1
    } else {
      elements.append(.star)
    }
    return end
  }

  /// Never takes more than text × pattern steps: only the last `*` and the last `**/` are ever tried again, since whatever
  /// an earlier one could take differently, a later one can too.
  func matches(_ text: ArraySlice<UInt8>) -> Bool {
    var element = 0
    var offset = text.startIndex
    var star: (element: Int, offset: Int)?
    var folders: (element: Int, offset: Int)?
    while true {
      if element == elements.count {
        if offset == text.endIndex { return true }
      } else {
        switch elements[element] {
        case .everything: return true
        case .star:
          element += 1
          star = (element, offset)
          continue
        case .folders:
          element += 1
          folders = (element, offset)
          star = nil
          continue
        case .byte, .anyByte, .oneOf:
          if offset < text.endIndex, accepts(elements[element], text[offset]) {
            element += 1
            offset += 1
            continue
          }
        }
      }
      if let last = star, last.offset < text.endIndex, text[last.offset] != Self.slash {
        star = (last.element, last.offset + 1)
        (element, offset) = (last.element, last.offset + 1)
      } else if let last = folders, let next = text[last.offset...].firstIndex(of: Self.slash) {
        folders = (last.element, next + 1)
        (element, offset) = (last.element, next + 1)
        star = nil
      } else {
        return false
      }
    }
  }

  private func accepts(_ element: Element, _ byte: UInt8) -> Bool {
    switch element {
    case .byte(let expected): byte == expected
    case .anyByte: byte != Self.slash
    case .oneOf(let index): byte != Self.slash && sets[index].contains(byte)
    case .star, .folders, .everything: false
    }
  }
}
