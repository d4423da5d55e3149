/// A currency by its ISO 4217 code; also what is not certain: a sign that several currencies share.
package struct CurrencyCode: Hashable, Sendable {
  /// Three upper-case letters, most significant first.
  package var packed: Int { Int(letters) }
  private let letters: UInt32

  /// Nil unless it is three ASCII letters.
  package init?(_ code: some StringProtocol) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ $0.isLetter }) else { return nil }
    letters = code.utf8.reduce(0) { $0 << 8 | UInt32($1.uppercased) }
  }

  package init(packed: Int) {
    letters = UInt32(truncatingIfNeeded: packed & 0xFF_FFFF)
  }
}

extension CurrencyCode: CustomStringConvertible {
  package var description: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }, as: UTF8.self)
  }
}
