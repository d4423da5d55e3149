/// Reads the template of a message.
struct MessageParser {
  private let template: [UInt8]
  private var position = 0

  init(_ template: [UInt8]) {
    self.template = template
  }

  mutating func parse() -> [Message.Piece] {
    pieces(untilBrace: false) ?? []
  }

  /// The pieces up to the end, or up to the closing brace of a plural form; nil when that brace is missing.
  private mutating func pieces(untilBrace: Bool) -> [Message.Piece]? {
    var pieces: [Message.Piece] = []
    var text: [UInt8] = []
    while position < template.count {
      let byte = template[position]
      if untilBrace, byte == UInt8(ascii: "}") {
        position += 1
        return Self.closing(pieces, text)
      }
      if byte == UInt8(ascii: "{"), let piece = placeholder() {
        pieces = Self.closing(pieces, text) + [piece]
        text = []
      } else {
        text.append(byte)
        position += 1
      }
    }
    return untilBrace ? nil : Self.closing(pieces, text)
  }

  private static func closing(_ pieces: [Message.Piece], _ text: [UInt8]) -> [Message.Piece] {
    text.isEmpty ? pieces : pieces + [.text(text)]
  }

  /// A placeholder that begins here; otherwise nil, and the position stays.
  private mutating func placeholder() -> Message.Piece? {
    let start = position
    position += 1
    let name = name()
    if !name.isEmpty, position < template.count {
      if template[position] == UInt8(ascii: "}") {
        position += 1
        return Self.piece(named: name)
      }
      if take(","), word() == "plural", take(","), let plural = plural(name) { return plural }
    }
    position = start
    return nil
  }

  private static func piece(named name: String) -> Message.Piece {
    switch name {
    case "found": .found
    case "fix": .fix
    case _: .argument(name)
    }
  }

  /// The forms of a plural and its closing brace; `other` is required, `one` falls back to it.
  private mutating func plural(_ name: String) -> Message.Piece? {
    var forms: [String: [Message.Piece]] = [:]
    while !take("}") {
      let form = word()
      guard form == "one" || form == "other", take("{"), let pieces = pieces(untilBrace: true) else {
        return nil
      }
      forms[form] = pieces
    }
    guard let other = forms["other"] else { return nil }
    return .plural(name, one: forms["one"] ?? other, other: other)
  }

  /// Letters and hyphens; empty when something else stands here.
  private mutating func name() -> String {
    let start = position
    while position < template.count, Self.isWord(template[position]) { position += 1 }
    return String(decoding: template[start..<position], as: UTF8.self)
  }

  /// A name with white space before it, as it may stand in a plural.
  private mutating func word() -> String {
    skipSpace()
    return name()
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < template.count, template[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < template.count, template[position] == 0x20 || template[position] == 0x0A {
      position += 1
    }
  }
}
