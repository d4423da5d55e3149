import Prose

/// The words that lead up to a number, read backwards as far as they can speak of it.
struct PhonePreface {
  /// What the nearest word that says something says.
  private(set) var meaning: PhoneWords.Meaning?
  /// Words between that word and the number; those of up to three letters (`is`, `no.`, `der`) do not count.
  private(set) var distance = 0

  /// Bytes that are looked at.
  private static let reach = 72
  private static let mostWords = 6
  private static let longestWord = 48

  private let text: UnsafeBufferPointer<UInt8>
  private var end: Int
  private let floor: Int

  /// `floor`: end of the number before, which the words do not reach over.
  init(_ text: UnsafeBufferPointer<UInt8>, before start: Int, floor: Int) {
    self.text = text
    self.floor = max(floor, start - Self.reach)
    end = start
    for _ in 0..<Self.mostWords * 2 where distance <= Self.mostWords {
      guard let isAfterStop = skipBreaks(), let word = takeWord() else { return }
      if isAfterStop, word.count > 4, text[word].count(where: { $0 & 0xC0 != 0x80 }) > 4 { return }
      if let said = Self.meaning(text, word) {
        meaning = said.meaning
        distance += said.after / 6
        return
      }
      if word.count > 3 { distance += 1 }
    }
  }

  /// The number is named a telephone number.
  var isTelephone: Bool { meaning == .telephone && distance <= 3 }
  /// Telephones or calls are spoken of.
  var isCall: Bool { meaning == .telephone || meaning == .call }
  /// The number is named something else.
  var isOther: Bool { meaning == .other }
  var isOtherNextTo: Bool { meaning == .other && distance <= 1 }

  /// Moves over blanks and marks to the end of a word; says whether a full stop was among them, which abbreviations
  /// of up to four letters may have. Nil where the sentence begins, or a number stands.
  private mutating func skipBreaks() -> Bool? {
    var isAfterStop = false
    while end > floor {
      let byte = text[end - 1]
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "."): isAfterStop = true
      case _ where byte.isDigit: return nil
      case _ where byte.isLetter: return isAfterStop
      case 0x80...:
        guard let length = wideBreak() else { return isAfterStop }
        guard length > 0 else { return nil }
        end -= length - 1
      case _: break
      }
      end -= 1
    }
    return nil
  }

  /// Length of the mark beyond ASCII that ends at `end`: 0 when it ends a sentence, nil when it is part of a word.
  private func wideBreak() -> Int? {
    if end - 2 >= floor, text[end - 2] == 0xC2 { return 2 }
    guard end - 3 >= floor else { return nil }
    switch (text[end - 3], text[end - 2], text[end - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return 0
    case (0xE3, 0x80, _), (0xEF, 0xBC, 0x81...0xA0), (0xEF, 0xBD, _), (0xE2, 0x80, _), (0xE2, 0x84, _):
      return 3
    case _: return nil
    }
  }

  private mutating func takeWord() -> Range<Int>? {
    let last = end
    while end > floor {
      let byte = text[end - 1]
      guard byte.isLetter || byte >= 0x80, wideBreak() == nil || byte < 0x80 else { break }
      end -= 1
      if byte >= 0x80 {
        while end > floor, text[end] & 0xC0 == 0x80 { end -= 1 }
      }
    }
    return end < last ? max(end, last - Self.longestWord)..<last : nil
  }

  private static func meaning(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> (
    meaning: PhoneWords.Meaning, after: Int
  )? {
    var folded = InlineArray<48, UInt8>(repeating: 0)
    for index in 0..<word.count {
      folded[index] = fold(
        text[word.lowerBound + index], after: index > 0 ? text[word.lowerBound + index - 1] : 0)
    }
    // Cyrillic capitals from U+0420 change their lead byte too.
    for index in 0..<word.count where folded[index] == 0xD0 {
      let next = word.lowerBound + index + 1
      if next < word.upperBound, (0xA0...0xAF).contains(text[next]) { folded[index] = 0xD1 }
    }
    return PhoneWordTable.shared.meaning(of: folded.span.extracting(0..<word.count)).map { ($0.0, $0.after) }
  }

  /// Lower case of ASCII, Latin-1, Greek and Cyrillic letters, byte by byte.
  private static func fold(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    switch lead {
    case 0xC3 where (0x80...0x9E).contains(byte): byte | 0x20
    case 0xCE where (0x91...0x9F).contains(byte): byte | 0x20
    case 0xD0 where (0x90...0x9F).contains(byte): byte | 0x20
    case 0xD0 where (0xA0...0xAF).contains(byte): byte - 0x20
    case _: byte.isUpper ? byte | 0x20 : byte
    }
  }
}
