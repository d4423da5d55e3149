import Entities
import Prose

/// How a value stands in the text: its groups of digits, the signs between them, and what stands around.
struct WrittenFigure {
  let entity: Entity
  private let text: UnsafeBufferPointer<UInt8>
  /// From the first digit to the last one of the figure; for dates all of it.
  let core: Span
  /// The runs of digits.
  private(set) var groups: [Group] = []
  private(set) var separators: [String] = []
  let hasForeignDigits: Bool

  struct Group {
    /// Digits in the group.
    var count = 1
    /// Their value, as far as 9 digits.
    var value: Int
    var hasLeadingZero: Bool
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ entity: Entity) {
    self.text = text
    self.entity = entity
    var position = entity.span.start
    var start: Int?
    var end = position
    var hasForeign = false
    var separatorStart = position
    while position < entity.span.end {
      let (value, width) = ScalarReading.scalar(text, position)
      let scalar = value.value
      let digit = Self.digit(scalar)
      if let digit {
        hasForeign = hasForeign || scalar >= 0x80
        if start == nil { start = position }
        if end == position, !groups.isEmpty {
          let last = groups.count - 1
          groups[last].count += 1
          if groups[last].count <= 9 { groups[last].value = groups[last].value * 10 + digit }
        } else {
          if !groups.isEmpty {
            guard let sign = Self.separator(text, separatorStart, position) else { break }
            separators.append(sign)
          }
          if groups.isEmpty { groups.reserveCapacity(3) }
          groups.append(Group(value: digit, hasLeadingZero: digit == 0))
        }
        position += width
        end = position
        separatorStart = position
      } else {
        position += width
      }
    }
    core = Span(start ?? entity.span.start, end)
    hasForeignDigits = hasForeign
  }

  /// One sign, perhaps with spaces around, without marks of direction; nil when more stands there.
  private static func separator(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String? {
    var sign = String.UnicodeScalarView()
    var position = start
    while position < end {
      let (scalar, width) = ScalarReading.scalar(text, position)
      position += width
      switch scalar.value {
      case 0x200E, 0x200F, 0x61C: continue
      case _:
        let isLetter =
          scalar.value < 0x80 ? (scalar.value | 0x20) &- 0x61 < 26 : scalar.properties.isAlphabetic
        guard !isLetter else { return nil }
        sign.append(scalar)
      }
    }
    return sign.count <= 3 ? String(sign) : nil
  }

  /// 0–9 in ASCII, full-width, Arabic-Indic, Persian, Devanagari, Bengali and Thai digits.
  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0x660...0x669: Int(scalar - 0x660)
    case 0x6F0...0x6F9: Int(scalar - 0x6F0)
    case 0x966...0x96F: Int(scalar - 0x966)
    case 0x9E6...0x9EF: Int(scalar - 0x9E6)
    case 0xE50...0xE59: Int(scalar - 0xE50)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    case _: nil
    }
  }

  /// What stands before and behind the figure, without spaces at its side.
  var before: String { Self.trimmed(string(Span(entity.span.start, core.start))) }
  var after: String { Self.trimmed(string(Span(core.end, entity.span.end))) }

  /// The white space between the figure and the sign behind it.
  var spaceBehind: String {
    // Nothing there, or a sign of ASCII at once.
    guard core.end < entity.span.end, text[core.end] <= 0x20 || text[core.end] >= 0x7F else { return "" }
    return String(string(Span(core.end, entity.span.end)).prefix { $0.isWhitespace })
  }

  /// The text with another figure in the place of this one.
  func replacing(core figure: String) -> String {
    string(Span(entity.span.start, core.start)) + figure + string(Span(core.end, entity.span.end))
  }

  var whole: String { string(entity.span) }

  /// The word or sign directly before the entity, for numbers that belong to a name: “Version 2.0”.
  var wordBefore: String {
    var start = entity.span.start
    while start > 0, entity.span.start - start < 40, text[start - 1] == 0x20 || text[start - 1] == 0xC2 {
      start -= 1
    }
    let end = start
    while start > 0, end - start < 40, text[start - 1] > 0x20 { start -= 1 }
    return string(Span(start, end))
  }

  private func string(_ span: Span) -> String {
    guard !span.isEmpty else { return "" }
    return String(decoding: UnsafeBufferPointer(rebasing: text[span.range]), as: UTF8.self)
  }

  /// Visible for certain, without asking Unicode: ASCII, currency signs, letters and syllables of East Asia.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x20A0...0x20C0, 0x3041...0xD7A3: true
    case _: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    let kept = text.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .format
    }
    return String(String.UnicodeScalarView(kept))
  }
}

extension ConventionReading.Fault {
  /// The fix in the digits that the reply is written in, and with their signs: ICU gives those of the locale.
  func inDigits(of figure: WrittenFigure) -> ConventionReading.Fault {
    guard !figure.hasForeignDigits, let fix, !fix.utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var fault = self
    fault.fix = String(
      String.UnicodeScalarView(
        fix.unicodeScalars.map { scalar in
          switch scalar {
          case "٫": return "."
          case "٬": return ","
          case "٪": return "%"
          case _: break
          }
          guard scalar.properties.generalCategory == .decimalNumber,
            let digit = scalar.properties.numericValue
          else { return scalar }
          return Unicode.Scalar(UInt8(0x30 + Int(digit)))
        }))
    return fault
  }
}
