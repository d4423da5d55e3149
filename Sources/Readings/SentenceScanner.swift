import Locales
import Prose

/// Cuts a text into sentences by UAX #29's rules, over bytes.
///
/// ICU over whole texts makes 81–120 MB/s; a byte scanner finds the few places where a sentence can end, and Unicode
/// properties are asked about only there. Where it differs on purpose: no sentence ends after a title or
/// number abbreviation (“Mr. Smith”, “no. 5”), which UAX #29 leaves to tailoring.
enum SentenceScanner {
  static func scan(_ text: UnsafeBufferPointer<UInt8>) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = skipSpace(text, 0)
    var position = start
    // The run of marks that was last found to end no sentence, and which marks of it cannot either.
    var refused = (end: 0, stops: false, marks: false)
    while true {
      position = nextCandidate(text, position)
      guard position < text.count else { break }
      let byte = text[position]
      if byte == 0x0A || byte == 0x0D {
        append(text, start, position, &sentences)
        start = skipSpace(text, position)
        position = start
        continue
      }
      let width = terminatorWidth(text, position)
      guard width > 0 else {
        position += 1
        continue
      }
      let isStop = text[position] == 0x2E
      let isInRun = position < refused.end
      if isInRun, isStop ? refused.stops : refused.marks {
        position += width
        continue
      }
      let end = isInRun ? refused.end : closingEnd(text, position + width)
      if endsSentence(text, position, after: end) {
        append(text, start, end, &sentences)
        start = skipSpace(text, end)
        position = start
      } else {
        // Before the first mark may stand an abbreviation, before the others only marks.
        refused = (end, stops: isInRun || !isStop, marks: refused.marks && isInRun || !isStop)
        position += width
      }
    }
    append(text, start, text.count, &sentences)
    return sentences
  }

  /// The bytes at which a sentence may end: line ends, and what `terminatorWidth` begins with.
  private static let candidates: [Bool] = (0...255).map {
    [0x0A, 0x0D, 0x21, 0x2E, 0x3F, 0xD8, 0xDB, 0xE0, 0xE3, 0xEF].contains($0)
  }

  private static func nextCandidate(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    candidates.withUnsafeBufferPointer { candidates in
      var position = start
      while position < text.count, !candidates[Int(text[position])] { position &+= 1 }
      return position
    }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ sentences: inout [Sentence]
  ) {
    var end = end
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    if start < end { sentences.append(Sentence(Span(start, end))) }
  }

  private static func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count {
      if text[position] <= 0x20 {
        position += 1
      } else if matches(text, position, 0xE3, 0x80, 0x80) {
        position += 3
      } else if text[position] == 0xC2, position + 1 < text.count, text[position + 1] == 0xA0 {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// Length of the mark that can end a sentence here: . ! ? ؟ ۔ । ॥ 。 ． ｡ ！ ？; 0 for none.
  private static func terminatorWidth(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    switch text[position] {
    case 0x21, 0x2E, 0x3F: return 1
    case 0xD8: return position + 1 < text.count && text[position + 1] == 0x9F ? 2 : 0
    case 0xDB: return position + 1 < text.count && text[position + 1] == 0x94 ? 2 : 0
    case 0xE0:
      return matches(text, position, 0xE0, 0xA5, 0xA4) || matches(text, position, 0xE0, 0xA5, 0xA5) ? 3 : 0
    case 0xE3: return matches(text, position, 0xE3, 0x80, 0x82) ? 3 : 0
    case 0xEF:
      let isEnd =
        matches(text, position, 0xEF, 0xBC, 0x81) || matches(text, position, 0xEF, 0xBC, 0x9F)
        || matches(text, position, 0xEF, 0xBC, 0x8E) || matches(text, position, 0xEF, 0xBD, 0xA1)
      return isEnd ? 3 : 0
    case _: return 0
    }
  }

  /// Past further terminators, closing quotes and brackets.
  private static func closingEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count {
      let width = terminatorWidth(text, position)
      if width > 0 {
        position += width
        continue
      }
      switch text[position] {
      case 0x22, 0x27, 0x29, 0x5D, 0x7D: position += 1
      case 0xC2 where position + 1 < text.count && text[position + 1] == 0xBB: position += 2
      // ’ “ ” ›
      case 0xE2
      where position + 2 < text.count && text[position + 1] == 0x80
        && [0x99, 0x9C, 0x9D, 0xBA].contains(text[position + 2]):
        position += 3
      // 」 』 】 》 ）
      case 0xE3
      where position + 2 < text.count && text[position + 1] == 0x80
        && [0x8B, 0x8D, 0x8F, 0x91].contains(text[position + 2]):
        position += 3
      case 0xEF where matches(text, position, 0xEF, 0xBC, 0x89): position += 3
      case _: return position
      }
    }
    return position
  }

  private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ mark: Int, after end: Int) -> Bool {
    guard end < text.count else { return true }
    let next = skipBlanks(text, end)
    guard next < text.count, text[next] != 0x0A, text[next] != 0x0D else { return true }
    if [0x2C, 0x3A, 0x3B].contains(text[next]) { return false }
    guard text[mark] == 0x2E else { return true }
    if next == end {
      if isDigit(text[next]) { return false }
      if mark > 0, isUpper(text[mark - 1]), isUpper(text[next]) { return false }
    }
    if Abbreviations.endsBefore(text, mark, next: text[next]) { return false }
    return !continuesInLowerCase(text, next)
  }

  private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    return position
  }

  /// SB8: the next letter is a small one, with nothing before it that would begin or end a sentence.
  private static func continuesInLowerCase(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if (0x61...0x7A).contains(byte) { return true }
        if isUpper(byte) || byte == 0x0A || byte == 0x0D || terminatorWidth(text, position) > 0 {
          return false
        }
        position += 1
        continue
      }
      guard let (scalar, width) = decode(text, position) else { return false }
      if Scalars.isLowercase(scalar) { return true }
      if Scalars.isLetter(scalar) || terminatorWidth(text, position) > 0 { return false }
      position += width
    }
    return false
  }

  private static func decode(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar, Int)? {
    let lead = text[position]
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, position + width <= text.count else { return nil }
    var value = UInt32(lead) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, width) }
  }

  private static func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> Bool {
    position + 2 < text.count && text[position] == first && text[position + 1] == second
      && text[position + 2] == third
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

/// Words whose full stop ends no sentence.
enum Abbreviations {
  /// Before a name.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "hr", "fr", "sr", "sra", "srta", "dra", "ing", "lic", "mme",
    "mlle",
  ]
  /// Before a number.
  private static let numbers: Set<String> = [
    "no", "nos", "nr", "art", "tel", "fig", "vol", "p", "pp", "pág", "núm", "bzw", "ca", "approx", "ext", "n",
  ]

  static func endsBefore(_ text: UnsafeBufferPointer<UInt8>, _ mark: Int, next: UInt8) -> Bool {
    var start = mark
    while start > 0, mark - start < 6,
      (0x61...0x7A).contains(text[start - 1] | 0x20) || text[start - 1] >= 0x80
    {
      start -= 1
    }
    guard start < mark, start == 0 || text[start - 1] <= 0x20 || text[start - 1] == 0x28 else { return false }
    let word = String(decoding: UnsafeBufferPointer(rebasing: text[start..<mark]), as: UTF8.self)
    let isNumber = (0x30...0x39).contains(next) || next == 0x23
    return isNumber ? numbers.contains(word.lowercased()) : titles.contains(word.lowercased())
  }
}
