package import Prose

/// A telephone number in a text.
package struct PhoneNumber: Sendable, Hashable {
  /// What kind of line it reaches, as far as its digits tell.
  package enum Line: Int32, Sendable {
    case unknown, fixed, mobile, fixedOrMobile, tollFree, premium, other
  }

  /// From its sign, bracket or first digit to the last digit, that of an extension included.
  package var span: Span
  /// E.164 without the extension, which two ways to write one number share. Where no country is known that has
  /// numbers of this length: the digits as written, without `+`.
  package var e164: String
  /// ISO 3166-1 alpha-2 of its country, `001` for numbers of no country; nil when it is not known.
  package var region: String?
  /// Written without a country code.
  package var isNational: Bool
  /// The numbering plan has such a number. One that has a telephone word before it is told all the same.
  package var isValid: Bool
  package var line: Line
  /// Digits of the extension, empty when there is none.
  package var extensionDigits: String

  /// Whether two texts mean one number: one may be written for another country, without country code or trunk zero.
  package func isSame(as other: PhoneNumber) -> Bool {
    guard extensionDigits == other.extensionDigits else { return false }
    if e164 == other.e164 { return true }
    guard isNational || other.isNational, !(isValid && other.isValid) else { return false }
    let (mine, others) = (significantDigits, other.significantDigits)
    let (short, long) = mine.count < others.count ? (mine, others) : (others, mine)
    return short.count >= 6 && long.suffix(short.count).elementsEqual(short)
  }

  /// Without `+`, and without trunk zeros.
  private var significantDigits: [UInt8] {
    Array(e164.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") })
  }
}

extension PhoneNumber {
  /// What form and words say is a number, of whatever country.
  init(unproved candidate: PhoneCandidate, in text: UnsafeBufferPointer<UInt8>) {
    let named = PhoneExtension(in: text, after: candidate.end)
    self.init(
      span: Span(candidate.start, named?.end ?? candidate.end), e164: candidate.digitText, region: nil,
      isNational: !candidate.isInternational, isValid: false, line: .unknown,
      extensionDigits: named?.digits ?? "")
  }
}
