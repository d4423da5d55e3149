import Prose

/// Finds web and mail addresses, and where exactly they end.
///
/// An address does not take the punctuation of the sentence around it: trailing `.,;:!?'"*`, a closing bracket
/// whose partner stands outside, nor Han, Kana, Hangul or Thai text that follows without a space. Letters of
/// spaced scripts belong to it (RFC 3987).
enum LinkScanner {
  /// Longest scheme, and longest local part of a mail address (RFC 5321).
  private static let longestScheme = 15
  private static let longestLocalPart = 64

  /// An address with a scheme, from the colon before its `//`.
  static func url(in text: UnsafeBufferPointer<UInt8>, colon: Int, floor: Int) -> Entity? {
    guard text.has("://", at: colon) else { return nil }
    var start = colon
    while start > floor, colon - start < longestScheme, isScheme(text[start - 1]) { start -= 1 }
    while start < colon, !text[start].isLetter { start += 1 }
    guard colon - start >= 2, isHostStart(text, colon + 3) else { return nil }
    return Entity(.url, Span(start, tail(text, colon + 3)))
  }

  /// `www.example.com/x`, `example.com`, `example.de/x`: an address without scheme, from its first dot.
  static func bareHost(in text: UnsafeBufferPointer<UInt8>, dot: Int, floor: Int) -> Entity? {
    guard text.at(dot + 1).isAlphanumeric, text.at(dot - 1).isAlphanumeric else { return nil }
    var start = dot
    while start > floor, dot - start < 63, isLabel(text[start - 1]) { start -= 1 }
    guard start < dot, isFree(text, before: start) else { return nil }
    return host(in: text, start: start)
  }

  /// The address that begins at `start` with a host name, if it does.
  static func host(in text: UnsafeBufferPointer<UInt8>, start: Int) -> Entity? {
    var end = start
    var lastLabel = start
    var labels = 0
    while text.at(end).isAlphanumeric, labels < 8 {
      lastLabel = end
      while isLabel(text.at(end)), end - start < 253 { end += 1 }
      labels += 1
      guard text.at(end) == UInt8(ascii: "."), text.at(end + 1).isAlphanumeric else { break }
      end += 1
    }
    guard labels >= 2, !text.hasSpacedLetter(at: end), text.at(end) != UInt8(ascii: "@") else { return nil }
    let hasSlash = text.at(end) == UInt8(ascii: "/")
    let hasPath = hasSlash && text.at(end + 1) > 0x20
    let isWeb = labels >= 3 && text.has("www.", at: start)
    guard isWeb || isTopLevel(text, lastLabel, end, hasPath: hasPath) else { return nil }
    return Entity(.url, Span(start, hasPath ? tail(text, end) : hasSlash ? end + 1 : end))
  }

  /// A mail address, from its `@`.
  static func email(in text: UnsafeBufferPointer<UInt8>, at sign: Int, floor: Int) -> Entity? {
    var start = sign
    while start > floor, sign - start < longestLocalPart, isLocal(text[start - 1]) { start -= 1 }
    while start < sign, !text[start].isAlphanumeric, text[start] != UInt8(ascii: "_") { start += 1 }
    guard start < sign, text[sign - 1] != UInt8(ascii: ".") else { return nil }
    var end = sign + 1
    var labels = 0
    if text.at(end) == UInt8(ascii: "[") { return bracketedMail(in: text, start, bracket: end) }
    while text.at(end).isAlphanumeric {
      while isLabel(text.at(end)), end - sign < 255 { end += 1 }
      labels += 1
      guard text.at(end) == UInt8(ascii: "."), text.at(end + 1).isAlphanumeric else { break }
      end += 1
    }
    while end > sign, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard labels >= 2, text[end - 1].isAlphanumeric else { return nil }
    return Entity(.email, Span(start, end))
  }

  /// `name@[192.0.2.1]`, a mail address with the number of its host (RFC 5321, address literal).
  private static func bracketedMail(
    in text: UnsafeBufferPointer<UInt8>, _ start: Int, bracket: Int
  ) -> Entity? {
    var end = bracket + 1
    while text.at(end).isAlphanumeric || text.at(end) == UInt8(ascii: ".")
      || text.at(end) == UInt8(ascii: ":"),
      end - bracket < 64
    { end += 1 }
    guard text.at(end) == UInt8(ascii: "]"), end - bracket > 7 else { return nil }
    return Entity(.email, Span(start, end + 1))
  }

  /// Where an address whose host starts at `start` ends.
  private static func tail(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    var open: (round: Int, square: Int, curly: Int) = (0, 0, 0)
    scanning: while end < text.count {
      switch text[end] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "|"), 0x7F:
        break scanning
      case UInt8(ascii: "("): open.round += 1
      case UInt8(ascii: "["): open.square += 1
      case UInt8(ascii: "{"): open.curly += 1
      case UInt8(ascii: ")"): if open.round == 0 { break scanning } else { open.round -= 1 }
      case UInt8(ascii: "]"): if open.square == 0 { break scanning } else { open.square -= 1 }
      case UInt8(ascii: "}"): if open.curly == 0 { break scanning } else { open.curly -= 1 }
      case 0x80...: if isBreak(text, end) { break scanning }
      case _: break
      }
      end += 1
    }
    while end > start + 1, isTrailing(text, end) { end -= isArabicMark(text, end) ? 2 : 1 }
    return end
  }

  /// Beyond ASCII only letters of spaced scripts, and the bytes that continue them, belong to an address.
  private static func isBreak(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index] >= 0xC0 && !text.hasSpacedLetter(at: index)
  }

  private static func isTrailing(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "{"):
      true
    case _: isArabicMark(text, end)
    }
  }

  /// The Arabic comma, semicolon and question mark: U+060C, U+061B, U+061F.
  private static func isArabicMark(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    text.has("،", at: end - 2) || text.has("؛", at: end - 2) || text.has("؟", at: end - 2)
  }

  private static func isHostStart(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text.at(index)
    return byte.isAlphanumeric || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "%") || text.hasSpacedLetter(at: index)
  }

  /// Whether what stands before `start` does not join the host to a longer word.
  private static func isFree(_ text: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    switch text.at(start - 1) {
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "\\"): false
    case _: !text.hasSpacedLetter(before: start)
    }
  }

  private static func isScheme(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-")
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isLabel(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "'")
  }

  /// Domains that betray an address by themselves; those of countries read like words (`it`, `de`) and need a
  /// path behind them.
  private static func isTopLevel(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hasPath: Bool
  ) -> Bool {
    let label = text[start..<end]
    guard label.allSatisfy(\.isLower) else { return false }
    if label.count == 2, hasPath || isSecondLevel(text, start) { return true }
    return topLevelDomains.contains { label.elementsEqual($0.utf8) }
  }

  /// Whether the label before `start` is one under which countries give out names: `example.co.uk`.
  private static func isSecondLevel(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    text.has(".com.", at: start - 5) || text.has(".co.", at: start - 4) || text.has(".org.", at: start - 5)
      || text.has(".net.", at: start - 5)
  }

  private static let topLevelDomains = ["com", "net", "org", "info", "shop", "store", "online", "app", "dev"]
}
