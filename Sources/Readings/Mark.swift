package import Prose

/// A run of one punctuation mark or symbol, or of two or more white spaces.
package struct Mark: Sendable, Hashable {
  /// The Unicode scalar; 0x20 for a run of white space.
  package var scalar: UInt32
  package var span: Span

  package init(scalar: UInt32, span: Span) {
    self.scalar = scalar
    self.span = span
  }

  /// How often the scalar stands there.
  package var count: Int { span.count / Self.width(scalar) }

  package static func width(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
  }
}

/// Finds the marks of a text in one pass over its bytes.
///
/// Most bytes are letters and skipped by a table; only lead bytes behind which punctuation can stand are decoded.
struct MarkScanner {
  private(set) var marks: [Mark] = []

  private enum Class: UInt8 {
    case letter, mark, space, lead
  }

  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x20: Class.space.rawValue
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: Class.mark.rawValue
    // Latin-1 signs, Arabic and Devanagari marks, general punctuation, CJK marks, full-width forms, emoji.
    case 0xC2, 0xC3, 0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF, 0xF0: Class.lead.rawValue
    case _: Class.letter.rawValue
    }
  }

  mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    marks.removeAll(keepingCapacity: true)
    Self.classes.withUnsafeBufferPointer { classes in
      var position = 0
      while position < text.count {
        let byte = text[position]
        // Nearly all: a letter, or one space between two words.
        if classes[Int(byte)] == Class.letter.rawValue
          || byte == 0x20 && position &+ 1 < text.count && text[position &+ 1] != 0x20
        {
          position &+= 1
          continue
        }
        switch classes[Int(byte)] {
        case Class.letter.rawValue: position += 1
        case Class.space.rawValue: position = space(text, position)
        case Class.mark.rawValue: position = run(UInt32(text[position]), 1, text, position)
        case _: position = lead(text, position)
        }
      }
    }
  }

  private mutating func space(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] == 0x20 { end += 1 }
    if end - start > 1 { marks.append(Mark(scalar: 0x20, span: Span(start, end))) }
    return end
  }

  private mutating func run(
    _ scalar: UInt32, _ width: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int {
    var end = start + width
    repeating: while end + width <= text.count {
      for offset in 0..<width where text[end + offset] != text[start + offset] { break repeating }
      end += width
    }
    marks.append(Mark(scalar: scalar, span: Span(start, end)))
    return end
  }

  private mutating func lead(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let width = text[start] < 0xE0 ? 2 : text[start] < 0xF0 ? 3 : 4
    guard start + width <= text.count else { return text.count }
    var scalar = UInt32(text[start]) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width { scalar = scalar << 6 | UInt32(text[start + offset] & 0x3F) }
    guard Self.isMark(scalar) else { return start + width }
    return run(scalar, width, text, start)
  }

  /// Punctuation and symbols beyond ASCII, by block.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xBF, 0xD7, 0xF7: scalar != 0xAA && scalar != 0xBA
    case 0x600...0x61F, 0x6D4, 0x964, 0x965: true
    case 0x2000...0x206F, 0x20E3, 0x2100...0x2BFF, 0x2E00...0x2E7F: true
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB: true
    case 0xFE00...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    case 0xFFE0...0xFFFD, 0x1F000...0x1FAFF: true
    case _: false
    }
  }
}
