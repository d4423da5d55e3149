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
      if let address = LinkScanner.bareHost(in: text, dot: end, floor: floor) { return address }
      guard !text.at(end + 1).isAlphanumeric else { return nil }
    case UInt8(ascii: ":"):
      if text.has("://", at: end) { return nil }
    case UInt8(ascii: ","):
      guard !text.at(end + 1).isDigit else { return nil }
    case _: break
    }
    guard end - start >= 6, !isFraction(text, start) else { return nil }
    return TokenShape(text, start, end).isIdentifier ? Entity(.identifier, Span(start, end)) : nil
  }

  /// After `1.`, `1,` or `+` stands the rest of a number.
  private static func isFraction(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    switch text.at(start - 1) {
    case UInt8(ascii: "."), UInt8(ascii: ","): text.at(start - 2).isDigit
    case UInt8(ascii: "+"): true
    case _: false
    }
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
