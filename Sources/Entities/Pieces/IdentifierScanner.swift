import Prose

/// Finds order, tracking and article numbers: `#A-10293847`, `ORD-2024-001`, `1Z999AA10123456784`.
///
/// A token of ASCII letters, digits, `-` and `_` is one when its mixture of letters and digits reads as a code.
/// Amounts (`1500EUR`), measures (`1000kg`), times (`14h30min`), dates (`05-MAR-2024`), ages and ordinals (`24-hour`,
/// `2000er`) mix them too and are none; numbers with separators are values, not names.
enum IdentifierScanner {
  /// Longest token, in bytes.
  private static let longest = 64

  /// `#` and a token with a digit, two bytes or longer.
  static func hash(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Entity? {
    guard !text.at(start - 1).isAlphanumeric, text.at(start - 1) != UInt8(ascii: "&") else { return nil }
    guard text.at(start + 1).isAlphanumeric else { return nil }
    let end = tokenEnd(text, start + 1)
    guard end - start > 2, text[start..<end].contains(where: \.isDigit), !text.hasSpacedLetter(at: end)
    else { return nil }
    return Entity(.identifier, Span(start, end))
  }

  /// The token around the digit at `position`, or the address that it begins.
  static func token(in text: UnsafeBufferPointer<UInt8>, at position: Int, floor: Int) -> Entity? {
    var start = position
    while start > floor, position - start < longest, isToken(text[start - 1]) { start -= 1 }
    while start < position, !text[start].isAlphanumeric { start += 1 }
    let end = tokenEnd(text, position)
    guard end - start >= 6 || text.at(end) == UInt8(ascii: "@") || text.at(end) == UInt8(ascii: ".")
    else { return nil }
    guard !text.hasSpacedLetter(before: start), !text.hasSpacedLetter(at: end) else { return nil }
    switch text.at(end) {
    case UInt8(ascii: "@"):
      if let address = LinkScanner.email(in: text, at: end, floor: floor) { return address }
    case UInt8(ascii: "."):
      if let dotted = dotted(in: text, start, floor) { return dotted }
      if let address = LinkScanner.bareHost(in: text, dot: end, floor: floor) { return address }
      guard !text.at(end + 1).isAlphanumeric else { return nil }
    case UInt8(ascii: ":"):
      if text.has("://", at: end) { return nil }
    case UInt8(ascii: ","):
      guard !text.at(end + 1).isDigit else { return nil }
    case _: break
    }
    guard end - start >= 6, !isFraction(text, start), !isNegative(text, start, end) else { return nil }
    return TokenShape(text, start, end).isIdentifier ? Entity(.identifier, Span(start, end)) : nil
  }

  /// An address of the Internet Protocol with its port, `192.0.2.1:8080`, or a version: `v2.10.1`, `10.0.19045.3803`,
  /// `4.2.1`, whose last figure no day or year of a date with points has.
  private static func dotted(in text: UnsafeBufferPointer<UInt8>, _ start: Int, _ floor: Int) -> Entity? {
    let hasMark = text[start] | 0x20 == UInt8(ascii: "v") && text.at(start + 1).isDigit
    guard hasMark || text[start].isDigit, text.at(start - 1) != UInt8(ascii: "."),
      text.at(start - 1) != UInt8(ascii: "+"), text.at(start - 1) != UInt8(ascii: ",")
    else { return nil }
    var end = hasMark ? start + 1 : start
    var parts = 0
    var longest = 0
    var (first, last) = (0, 0)
    var hasThree = true
    while text.at(end).isDigit, parts < 6 {
      let part = end
      while text.at(end).isDigit { end += 1 }
      if parts == 0 { first = end - part }
      last = end - part
      longest = max(longest, last)
      if parts > 0 { hasThree = hasThree && end - part == 3 }
      parts += 1
      guard text.at(end) == UInt8(ascii: "."), text.at(end + 1).isDigit else { break }
      end += 1
    }
    let isShort = parts == 3 && (last == 1 || last == 3)
    // 1.234.567.890 is a number.
    guard parts >= (hasMark ? 2 : 4) || isShort, parts < 6, longest <= 5, first <= 3, hasMark || !hasThree,
      !text.at(end).isLetter, text.at(end) != UInt8(ascii: "@"),
      text.at(end) != UInt8(ascii: ",")
        || !text.at(end + 1).isDigit
    else { return nil }
    if parts == 4, text.at(end) == UInt8(ascii: ":"), text.at(end + 1).isDigit {
      end += 1
      while text.at(end).isDigit { end += 1 }
    }
    return Entity(.identifier, Span(start, end))
  }

  /// After `1.`, `1,` or `+` stands the rest of a number.
  private static func isFraction(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    switch text.at(start - 1) {
    case UInt8(ascii: "."), UInt8(ascii: ","): text.at(start - 2).isDigit
    case UInt8(ascii: "+"): true
    case _: false
    }
  }

  /// Figures alone behind a minus.
  private static func isNegative(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    text.at(start - 1) == UInt8(ascii: "-") && !text.at(start - 2).isAlphanumeric
      && text[start..<end].allSatisfy(\.isDigit)
  }

  private static func tokenEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while isToken(text.at(end)), end - start < longest { end += 1 }
    while end > start, !text[end - 1].isAlphanumeric { end -= 1 }
    return end
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
