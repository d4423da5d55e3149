import Prose

/// Finds what a template engine or a format function fills in later.
enum PlaceholderScanner {
  /// Longest content of a placeholder, in bytes.
  private static let longest = 128

  static func placeholder(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Entity? {
    let end: Int? =
      switch text[start] {
      case UInt8(ascii: "{"): braces(text, start)
      case UInt8(ascii: "$"), UInt8(ascii: "#"):
        text.at(start + 1) == UInt8(ascii: "{") ? braced(text, start + 1, close: "}") : nil
      case UInt8(ascii: "["):
        text.at(start + 1) == UInt8(ascii: "[") ? braced(text, start + 1, close: "]]") : nil
      case _: percent(text, start)
      }
    return end.map { Entity(.placeholder, Span(start, $0)) }
  }

  /// `{{{x}}}`, `{{x}}`, `{% x %}` or `{x}`.
  private static func braces(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    if text.has("{{{", at: start) { return braced(text, start + 2, close: "}}}") }
    if text.has("{{", at: start) { return braced(text, start + 1, close: "}}") }
    if text.has("{%", at: start) { return braced(text, start + 1, close: "%}") }
    return named(text, start)
  }

  /// From the last opening byte to after `close`: content on one line, not empty, without a brace or bracket of
  /// the same kind.
  private static func braced(_ text: UnsafeBufferPointer<UInt8>, _ open: Int, close: StaticString) -> Int? {
    var end = open + 1
    while end < text.count, end - open <= longest {
      let byte = text[end]
      if byte == close.utf8Start[0], text.has(close, at: end) {
        return end > open + 1 ? end + close.utf8CodeUnitCount : nil
      }
      if byte.isLineEnd || byte == text[open] { return nil }
      end += 1
    }
    return nil
  }

  /// `{x}`: letters of any script, digits, spaces and `._-` inside, then perhaps a format after `:`, `,` or `!`.
  private static func named(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start + 1
    while isNameByte(text.at(end)), end - start <= longest { end += 1 }
    if [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "!")].contains(text.at(end)) {
      while end < text.count, end - start <= longest, !isFormatEnd(text[end]) { end += 1 }
    }
    guard text.at(end) == UInt8(ascii: "}"), end > start + 1, !text.at(start + 1).isBlank else { return nil }
    return end + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
  }

  private static func isFormatEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "}") || byte == UInt8(ascii: "{") || byte.isLineEnd
  }

  /// `%s`, `%1$s`, `%.2f`, `%(x)s`, `%{x}`, `%x%`. After a digit a percent sign is one.
  private static func percent(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard !text.at(start - 1).isDigit, text.at(start - 1) != UInt8(ascii: "%") else { return nil }
    switch text.at(start + 1) {
    case UInt8(ascii: "("): return braced(text, start + 1, close: ")").flatMap { conversion(text, $0) }
    case UInt8(ascii: "{"): return braced(text, start + 1, close: "}")
    case _: return enclosed(text, start) ?? conversion(text, start + 1)
    }
  }

  /// `%ORDER_ID%`.
  private static func enclosed(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start + 1
    guard text.at(end).isLetter else { return nil }
    while text.at(end).isAlphanumeric || text.at(end) == UInt8(ascii: "_"), end - start <= longest {
      end += 1
    }
    return text.at(end) == UInt8(ascii: "%") && end > start + 2 ? end + 1 : nil
  }

  /// Flags, width, precision, length and conversion of `printf`; the space flag is left out because “20 % d” is
  /// prose, and no letter or digit may follow.
  private static func conversion(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    while text.at(end).isDigit || isFlag(text.at(end)), end - start <= 12 { end += 1 }
    while text.at(end) == UInt8(ascii: "l") || text.at(end) == UInt8(ascii: "h"), end - start <= 16 {
      end += 1
    }
    guard isConversion(text.at(end)), !text.at(end + 1).isAlphanumeric, !text.hasSpacedLetter(at: end + 1)
    else { return nil }
    return end + 1
  }

  private static func isFlag(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    case _: false
    }
  }

  private static func isConversion(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "f"),
      UInt8(ascii: "g"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "c"), UInt8(ascii: "@"):
      true
    case _: false
    }
  }
}
