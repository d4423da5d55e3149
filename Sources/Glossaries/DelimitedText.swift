/// Comma- or tab-separated values (RFC 4180): quoted fields may hold the separator, line breaks and doubled quotes.
package struct DelimitedText: Sendable {
  /// A field with the line it begins on, 1-based.
  package struct Cell: Sendable, Hashable {
    package var text: String
    package var line: Int
  }

  package enum Failure: Error, Sendable, Hashable {
    /// A quotation that never ends; the line it begins on.
    case openQuote(line: Int)
    case invalidUTF8(offset: Int)
  }

  package private(set) var rows: [[Cell]] = []

  /// Reads UTF-8, with or without a byte order mark; empty lines are skipped.
  package init(_ bytes: [UInt8], separator: UInt8) throws(Failure) {
    guard let valid = String(validating: bytes, as: UTF8.self) else {
      throw .invalidUTF8(offset: bytes.firstInvalidOffset)
    }
    let text = Array(valid.utf8)
    var position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var row: [Cell] = []
    while position < text.count {
      let cell = try Self.cell(text, &position, &line, separator)
      row.append(cell)
      let isEnd = position >= text.count || text[position] != separator
      if isEnd {
        Self.skipLineBreak(text, &position, &line)
        if row.count > 1 || !(row.first?.text.isEmpty ?? true) { rows.append(row) }
        row = []
      } else {
        position += 1
        if position == text.count { row.append(Cell(text: "", line: line)) }
      }
    }
    if !row.isEmpty { rows.append(row) }
  }

  private static func cell(
    _ text: [UInt8], _ position: inout Int, _ line: inout Int, _ separator: UInt8
  ) throws(Failure) -> Cell {
    let start = line
    var value: [UInt8] = []
    guard position < text.count, text[position] == 0x22 else {
      while position < text.count, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D
      {
        value.append(text[position])
        position += 1
      }
      return Cell(text: trimmed(value), line: start)
    }
    position += 1
    while position < text.count {
      if text[position] == 0x22 {
        guard position + 1 < text.count, text[position + 1] == 0x22 else { break }
        position += 1
      }
      if text[position] == 0x0A { line += 1 }
      value.append(text[position])
      position += 1
    }
    guard position < text.count else { throw .openQuote(line: start) }
    position += 1
    while position < text.count, text[position] == 0x20 { position += 1 }
    return Cell(text: trimmed(value), line: start)
  }

  private static func skipLineBreak(_ text: [UInt8], _ position: inout Int, _ line: inout Int) {
    if position < text.count, text[position] == 0x0D { position += 1 }
    if position < text.count, text[position] == 0x0A { position += 1 }
    line += 1
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let kept = bytes.drop { $0 <= 0x20 }
    return String(
      decoding: kept[..<((kept.lastIndex { $0 > 0x20 } ?? kept.startIndex - 1) + 1)], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where well-formed UTF-8 ends.
  fileprivate var firstInvalidOffset: Int {
    var rest = makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
    return offset
  }
}
