import Prose

/// Finds the entities of a text in one pass over its bytes.
///
/// Plain text is skipped through a table of the bytes that can begin or betray an entity; whatever looks back (the
/// local part of an address, the letters before a digit) looks back a bounded way, so that time stays linear on
/// any input. Where two readings compete the one that starts first wins.
package struct EntityScanner: Sendable {
  package init() {}

  /// Appends the entities of `text` in ascending order without overlaps. Expects UTF-8; malformed bytes are
  /// prose.
  package func scan(_ text: UnsafeBufferPointer<UInt8>, into entities: inout [Entity]) {
    Self.candidates.withUnsafeBufferPointer { table in
      var position = 0
      var floor = 0
      var missed = MissedEnds()
      while true {
        while position < text.count, table[Int(text[position])] == 0 { position &+= 1 }
        guard position < text.count else { return }
        if Self.isRuledOut(in: text, at: position) {
          position &+= 1
        } else if let entity = Self.entity(in: text, at: position, floor: floor, &missed) {
          entities.append(entity)
          floor = entity.span.end
          position = floor
        } else {
          position = Self.resumption(in: text, after: position)
        }
      }
    }
  }

  package func scan(_ text: UnsafeBufferPointer<UInt8>) -> [Entity] {
    var entities: [Entity] = []
    scan(text, into: &entities)
    return entities
  }

  package func scan(_ text: [UInt8]) -> [Entity] {
    text.withUnsafeBufferPointer { scan($0) }
  }

  /// The bytes at which `entity(in:at:floor:)` is asked.
  private static let candidates: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in "{<%$[#`~&@:.0123456789".utf8 { table[Int(byte)] = 1 }
    for lead in [0xE2, 0xEF, 0xF0] { table[lead] = 1 }
    return table
  }()

  /// Whether the byte after the commonest candidates already says that there is nothing.
  @inline(__always)
  private static func isRuledOut(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let next = position &+ 1 < text.count ? text[position &+ 1] : 0
    switch text[position] {
    case UInt8(ascii: "."): return !next.isAlphanumeric
    case UInt8(ascii: ":"): return next <= 0x20
    case 0xE2: return next == 0x80
    case 0xEF: return next != 0xB8
    case _: return false
    }
  }

  /// The entity that the candidate byte at `position` belongs to; it may start earlier, but not before `floor`.
  private static func entity(
    in text: UnsafeBufferPointer<UInt8>, at position: Int, floor: Int, _ missed: inout MissedEnds
  ) -> Entity? {
    switch text[position] {
    case UInt8(ascii: "."):
      return LinkScanner.bareHost(in: text, dot: position, floor: floor)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return IdentifierScanner.token(in: text, at: position, floor: floor)
    case UInt8(ascii: ":"):
      return LinkScanner.url(in: text, colon: position, floor: floor)
        ?? EmojiScanner.name(in: text, at: position).flatMap {
          text.has("//", at: $0.span.end) ? nil : $0
        }
    case UInt8(ascii: "@"):
      return LinkScanner.email(in: text, at: position, floor: floor)
    case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "["):
      return PlaceholderScanner.placeholder(in: text, at: position)
    case UInt8(ascii: "#"):
      return PlaceholderScanner.placeholder(in: text, at: position)
        ?? IdentifierScanner.hash(in: text, at: position)
    case UInt8(ascii: "<"), UInt8(ascii: "&"):
      return MarkupScanner.markup(in: text, at: position, &missed)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return CodeScanner.code(in: text, at: position, &missed)
    case _:
      return EmojiScanner.emoji(in: text, at: position, floor: floor)
    }
  }

  /// Where to go on after a candidate that was none: past the rest of a number or of a run of marks, which would
  /// only be judged again.
  private static func resumption(in text: UnsafeBufferPointer<UInt8>, after position: Int) -> Int {
    let byte = text[position]
    var next = position + 1
    if byte.isDigit {
      while next < text.count, text[next].isDigit { next += 1 }
    } else if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
      while next < text.count, text[next] == byte { next += 1 }
    }
    return next
  }
}
