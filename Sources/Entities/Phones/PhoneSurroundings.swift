import Prose

/// What touches a number on both sides: letters and currency speak against it.
enum PhoneSurroundings {
  /// Nothing beside the candidate makes it a part of something else: a word, a price, a code, a sum, a file name.
  static func isClear(_ text: UnsafeBufferPointer<UInt8>, _ candidate: PhoneCandidate) -> Bool {
    isClear(text, before: candidate) && isClear(text, after: candidate.end)
  }

  /// A dash or slash joins it to letters or digits before: `AB-1234567`, `Büro-030…`.
  static func isAttached(_ text: UnsafeBufferPointer<UInt8>, _ candidate: PhoneCandidate) -> Bool {
    guard let sign = text.phoneSign(before: candidate.start) else {
      return text.at(candidate.start - 1) == 0x23
    }
    guard sign.sign == .dash || sign.sign == .slash || sign.sign == .dot else { return false }
    let before = candidate.start - sign.length
    return text.at(before - 1).isAlphanumeric || text.hasSpacedLetter(before: before)
  }

  private static func isClear(_ text: UnsafeBufferPointer<UInt8>, before candidate: PhoneCandidate) -> Bool {
    let start = candidate.start
    let byte = text.at(start - 1)
    let isBracketed = candidate.first.isEnclosed
    if !isBracketed, byte.isAlphanumeric || text.hasSpacedLetter(before: start) { return false }
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "*"),
      UInt8(ascii: "^"):
      return false
    case _: break
    }
    let word = text.phoneSign(before: start).map { $0.sign == .blank ? start - $0.length : start } ?? start
    return !hasCurrency(text, before: word)
  }

  private static func isClear(_ text: UnsafeBufferPointer<UInt8>, after end: Int) -> Bool {
    let byte = text.at(end)
    let next = text.at(end + 1)
    if byte.isAlphanumeric || text.hasSpacedLetter(at: end) { return false }
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "*"),
      UInt8(ascii: "^"):
      return false
    case UInt8(ascii: "."), UInt8(ascii: "-"):
      if next.isAlphanumeric || next == UInt8(ascii: "_") { return false }
    case UInt8(ascii: ","):
      if isFraction(text, at: end + 1) { return false }
    case 0xC2 where next == 0xB0: return false
    case _: break
    }
    let word = text.phoneSign(at: end).map { $0.sign == .blank ? end + $0.length : end } ?? end
    return !hasCurrency(text, at: word)
  }

  /// Up to three digits: decimals or thousands.
  private static func isFraction(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let digits = (start..<start + 4).prefix { text.at($0).isDigit }.count
    return (1...3).contains(digits)
  }

  private static func hasCurrency(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if currencySign(text, at: index) { return true }
    guard !text.at(index + 3).isLetter, let code = code(text, at: index) else { return false }
    return codes.contains(code)
  }

  private static func hasCurrency(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    if (1...3).contains(where: { currencySign(text, at: index - $0, length: $0) }) { return true }
    guard !text.at(index - 4).isLetter, let code = code(text, at: index - 3) else { return false }
    return codes.contains(code)
  }

  /// `$`, `¢£¤¥`, U+20A0–20BF, their full-width forms, `฿`, `元`, `圓`, `圆`, `円`, `원`, `块`.
  private static func currencySign(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int? = nil
  ) -> Bool {
    let bytes = (text.at(index), text.at(index + 1), text.at(index + 2))
    switch bytes {
    case (UInt8(ascii: "$"), _, _): return length ?? 1 == 1
    case (0xC2, 0xA2...0xA5, _): return length ?? 2 == 2
    case (0xE2, 0x82, 0xA0...), (0xEF, 0xBC, 0x84), (0xEF, 0xBF, 0xA5), (0xE0, 0xB8, 0xBF),
      (0xE5, 0x85, 0x83), (0xE5, 0x9C, 0x93), (0xE5, 0x9C, 0x86), (0xE5, 0x86, 0x86), (0xEC, 0x9B, 0x90),
      (0xE5, 0x9D, 0x97):
      return length ?? 3 == 3
    case _: return false
    }
  }

  /// Three capitals as one number.
  private static func code(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    guard text.at(index).isUpper, text.at(index + 1).isUpper, text.at(index + 2).isUpper else { return nil }
    return UInt32(text.at(index)) << 16 | UInt32(text.at(index + 1)) << 8 | UInt32(text.at(index + 2))
  }

  /// The currencies in which amounts of seven digits and more are written with their code.
  private static let codes = Set(
    [
      "EUR", "USD", "GBP", "JPY", "CNY", "RMB", "CHF", "CAD", "AUD", "NZD", "MXN", "BRL", "INR", "KRW", "PLN",
      "SEK",
      "NOK", "DKK", "CZK", "HUF", "TRY", "RUB", "UAH", "THB", "VND", "IDR", "SGD", "HKD", "TWD", "MYR", "PHP",
      "AED",
      "SAR", "EGP", "ARS", "COP", "CLP", "ILS", "ZAR",
    ].map { $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } })
}
