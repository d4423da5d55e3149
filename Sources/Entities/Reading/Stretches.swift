/// Which stretches of a text are read for entities.
enum Stretches {
  /// What is read before and behind a digit because it can belong to its entity: 80 bytes, of which one of ASCII counts
  /// twice, for it is a whole letter.
  private static let reach = 80
  /// Longest stretch that is read at once.
  private static let longest = 4096

  /// All lines; very long ones in pieces cut at spaces.
  static func lines(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      let limit = min(text.count, start + longest)
      while end < limit, text[end] != 0x0A { end += 1 }
      if end == limit, end < text.count { end = cut(text, start, end) }
      if end > start { stretches.append(start..<end) }
      start = end < text.count && text[end] == 0x0A ? end + 1 : end
    }
    return stretches
  }

  /// The surroundings of digits, as far as their line goes.
  static func aroundFigures(_ text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var position = 0
    while let digit = nextDigit(text, position) {
      let floor = stretches.last?.upperBound ?? 0
      var start = digit
      var distance = 0
      while start > floor, distance < reach, text[start - 1] != 0x0A {
        start -= 1
        distance += text[start] < 0x80 ? 2 : 1
      }
      start = wordStart(text, start, floor)
      var end = digit
      var last = digit
      distance = 0
      while end < text.count, distance < reach, end - start < longest, text[end] != 0x0A {
        distance += text[end] < 0x80 ? 2 : 1
        if text[end].isDigit {
          last = end
          distance = 0
        }
        end += 1
      }
      if end < text.count, text[end] != 0x0A { end = cut(text, last, end) }
      if let previous = stretches.last, previous.upperBound == start, end - previous.lowerBound < longest {
        stretches[stretches.count - 1] = previous.lowerBound..<end
      } else {
        stretches.append(start..<end)
      }
      position = max(end, digit + 1)
    }
    return stretches
  }

  /// The next digit of any script. Beyond ASCII the bytes that lead digits of Arabic, Indic, Thai and full-width
  /// forms are looked at.
  private static func nextDigit(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var position = start
    while true {
      position = text.nextDigitOrWide(from: position)
      guard position < text.count else { return nil }
      let byte = text[position]
      if byte.isDigit { return position }
      if byte >= 0xD9, byte == 0xD9 || byte == 0xDB || byte == 0xE0 || byte == 0xEF,
        let (scalar, _) = text.scalar(at: position), Script.zero(of: scalar.value) != nil
      {
        return position
      }
      position += 1
    }
  }

  private static func wordStart(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ floor: Int) -> Int {
    guard position > floor, text[position - 1] != 0x0A else { return position }
    var start = position
    while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    var space = start
    while space < text.count, space - start < 40, !text[space].isSpace, !text[space].isDigit,
      text[space] < 0x80
    { space += 1 }
    return space < text.count && text[space] == 0x20 ? space : start
  }

  /// The last space before `end`, or the last start of a scalar.
  private static func cut(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var place = end
    while place > start + 1, end - place < 64, text[place] != 0x20 { place -= 1 }
    if text[place] == 0x20 { return place }
    place = end
    while place > start + 1, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
