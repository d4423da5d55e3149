import Locales

/// Text as a terminal may be shown it: what would move the cursor, turn the writing direction or not be seen
/// at all is written as `<U+202E>`.
enum TerminalText {
  /// Columns of the grapheme cluster at `range`, as `append` writes it.
  static func columns(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = text[range.lowerBound]
    if range.count == 1 { return isPrintable(byte) || byte == tab ? 1 : nameLength(UInt32(byte)) }
    let first = PlainScalars.scalar(at: range.lowerBound, in: text)
    guard range.count <= longestCluster else { return nameLength(first.value) + 1 }
    guard first.end < range.upperBound else { return columns(first.value) }
    if isEmoji(first.value, range, text) { return 2 }
    var sum = 0
    forEachScalar(range, text) { value, span in
      if !isJoiner(value) || span.lowerBound == range.lowerBound { sum += columns(value) }
    }
    return sum
  }

  /// Writes the grapheme cluster at `range`.
  static func append(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if range.count > longestCluster {
      appendName(PlainScalars.scalar(at: range.lowerBound, in: text).value, to: &bytes)
      bytes += "…".utf8
      return
    }
    let isWhole = isEmoji(PlainScalars.scalar(at: range.lowerBound, in: text).value, range, text)
    forEachScalar(range, text) { value, span in
      let isJoined = isJoiner(value) && span.lowerBound > range.lowerBound
      if value == 0x09 {
        bytes.append(0x20)
      } else if isHidden(value), !isJoined, !(isWhole && isPartOfEmoji(value)) {
        appendName(value, to: &bytes)
      } else {
        bytes += UnsafeBufferPointer(rebasing: text[span])
      }
    }
  }

  /// Writes a text that is one line, such as a message.
  static func append(_ line: some Sequence<UInt8>, by graphemes: Graphemes, to bytes: inout [UInt8]) {
    let line = Array(line)
    graphemes.forget()
    line.withUnsafeBufferPointer { text in
      if isSafe(0..<text.count, of: text) {
        bytes += text
        return
      }
      var offset = 0
      while offset < text.count {
        let end = graphemes.next(after: offset, in: text)
        append(offset..<end, of: text, to: &bytes)
        offset = end
      }
    }
    graphemes.forget()
  }

  /// Columns of a text that is one line.
  static func columns(of line: String, _ graphemes: Graphemes) -> Int {
    let line = Array(line.utf8)
    if line.allSatisfy(isPrintable) { return line.count }
    graphemes.forget()
    defer { graphemes.forget() }
    return line.withUnsafeBufferPointer { text in
      var columns = 0
      var offset = 0
      while offset < text.count {
        let end = graphemes.next(after: offset, in: text)
        columns += self.columns(offset..<end, of: text)
        offset = end
      }
      return columns
    }
  }

  /// Whether the text can be copied as it stands: plain scalars, none of them hidden.
  static func isSafe(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isPrintable(text[offset]) {
        offset += 1
        continue
      }
      let scalar = PlainScalars.scalar(at: offset, in: text)
      guard PlainScalars.contains(scalar.value), !isHidden(scalar.value) else { return false }
      offset = scalar.end
    }
    return true
  }

  static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  private static let tab: UInt8 = 0x09
  /// Bytes of a cluster beyond which it is an attack on the screen and no letter; a family of four with skin
  /// tones has 41.
  private static let longestCluster = 64

  /// Columns of a scalar; ICU is asked about what is neither a common letter nor an ideograph.
  private static func columns(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x20...0x7E, 0xAE...0x2FF, 0x370...0x482, 0x5D0...0x5EA, 0x620...0x64A: return 1
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 2
    case _: break
    }
    if isHidden(scalar) { return nameLength(scalar) }
    return Unicode.Scalar(scalar).map(Scalars.columns) ?? 1
  }

  /// A pictograph or flag with something joined to it: two columns in terminals that draw it at all.
  private static func isEmoji(_ first: UInt32, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard first >= 0xA9, let scalar = Unicode.Scalar(first) else { return false }
    if (0x1F1E6...0x1F1FF).contains(first) { return range.count > 4 }
    guard Scalars.isPictographic(scalar) else { return false }
    var isJoined = false
    forEachScalar(range, text) { value, _ in isJoined = isJoined || isPartOfEmoji(value) || value == 0xFE0F }
    return isJoined
  }

  /// Joiner, skin tone or tag letter, which are seen only as part of an emoji.
  private static func isPartOfEmoji(_ scalar: UInt32) -> Bool {
    scalar == 0x200D || (0x1F3FB...0x1F3FF).contains(scalar) || (0xE0020...0xE007F).contains(scalar)
  }

  /// Zero-width joiner and non-joiner, which Persian, Hindi and others write between letters.
  private static func isJoiner(_ scalar: UInt32) -> Bool { scalar == 0x200C || scalar == 0x200D }

  /// Control characters (C0, C1), line separators, and what is invisible or changes the direction of writing.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    case _: false
    }
  }

  private static func forEachScalar(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ body: (UInt32, Range<Int>) -> Void
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = PlainScalars.scalar(at: offset, in: text)
      body(scalar.value, offset..<scalar.end)
      offset = scalar.end
    }
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>"
  }

  private static func nameLength(_ scalar: UInt32) -> Int { scalar > 0xFFFFF ? 10 : scalar > 0xFFFF ? 9 : 8 }

  private static func appendName(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes += name(scalar).utf8
  }
}
