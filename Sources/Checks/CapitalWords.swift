import Locales
import Prose
import Readings

/// Finds words written in capitals only, in any script that has them.
enum CapitalWords {
  /// Words of at least two letters, all of them capitals; a word with a digit is a code and left alone.
  static func find(in bytes: [UInt8]) -> [Span] {
    bytes.withUnsafeBufferPointer { text in
      var words: [Span] = []
      var position = 0
      var done = 0
      while let block = PlainText.nextCapitals(in: UnsafeRawBufferPointer(text), from: position) {
        position = max(position, block)
        // A word may have begun in a block that was passed over.
        while position > done, isWordByte(text[position - 1]) { position -= 1 }
        let end = min(block + 8, text.count)
        while position < end { position = word(from: position, text, &words) }
        done = position
        if position < block + 8 { position = block + 8 }
      }
      return words
    }
  }

  /// Takes in the word that begins here, if it is one of capitals; returns where the next may begin.
  private static func word(
    from start: Int, _ text: UnsafeBufferPointer<UInt8>, _ words: inout [Span]
  ) -> Int {
    if let width = markWidth(text, start) { return start + width }
    guard capitalWidth(text, start) != nil else { return afterWord(text, start) }
    var end = start
    var letters = 0
    while end < text.count {
      if let width = capitalWidth(text, end) {
        end += width
        letters += 1
      } else if isAccent(text, end) {
        end += 2
      } else {
        break
      }
    }
    let isEnd = end == text.count || !isWordByte(text[end]) || markWidth(text, end) != nil
    if letters >= 2, isEnd, words.last.map({ $0.end <= start }) ?? true { words.append(Span(start, end)) }
    return isEnd ? end : afterWord(text, end)
  }

  /// The bytes of a capital; nil for other characters. Han, Kana, Hangul and the scripts of India have none and are
  /// told by their first byte.
  private static func capitalWidth(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    let byte = text[position]
    if byte < 0x80 { return byte &- 0x41 < 26 ? 1 : nil }
    switch byte {
    case 0xC3...0xD5, 0xE1, 0xE2, 0xEA, 0xEF, 0xF0: break
    case _: return nil
    }
    let (scalar, width) = ScalarReading.scalar(text, position)
    return Scalars.isUppercase(scalar) ? width : nil
  }

  /// A combining accent, as in decomposed text.
  private static func isAccent(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position + 1 < text.count else { return false }
    return text[position] == 0xCC || text[position] == 0xCD && text[position + 1] < 0xB0
  }

  /// The bytes of a quotation mark, dash or space beyond ASCII; nil for other characters.
  private static func markWidth(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    guard text[position] == 0xC2 || text[position] == 0xE2, position + 1 < text.count else { return nil }
    switch (text[position], text[position + 1]) {
    case (0xC2, 0xAA), (0xC2, 0xB5), (0xC2, 0xBA): return nil
    case (0xC2, _): return 2
    case (_, 0x80), (_, 0x81): return position + 2 < text.count ? 3 : nil
    case _: return nil
    }
  }

  /// Behind the rest of a word, up to a mark.
  private static func afterWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < text.count, isWordByte(text[position]), markWidth(text, position) == nil {
      position += 1
    }
    return max(position, start + 1)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }
}
