import Entities
import Prose

/// Figures in the digits of two scripts inside one reply: ٣٠ beside 30.
enum MixedDigits {
  /// The figures in the rarer script, when both occur. Copied pieces are as they are.
  static func faults(_ text: UnsafeBufferPointer<UInt8>, _ entities: [Entity]) -> [ConventionReading.Fault] {
    var plain: [Span] = []
    var foreign: [Span] = []
    for entity in entities {
      switch entity.kind {
      case .number, .ordinal, .percent, .currency, .unit, .date, .time, .datetime, .duration:
        guard !entity.isSpelled else { continue }
        let bytes = text[entity.span.range]
        if bytes.contains(where: { $0 &- 0x30 < 10 }), !isLikeCode(bytes) { plain.append(entity.span) }
        if hasOther(bytes) { foreign.append(entity.span) }
      case .placeholder, .tag, .url, .email, .identifier, .emoji, .code, .phone: continue
      }
    }
    guard !plain.isEmpty, !foreign.isEmpty else { return [] }
    return (foreign.count <= plain.count ? foreign : plain).map { .init(.mixedDigits, $0, nil) }
  }

  /// Four plain digits and more in one run are rather the number of an order, copied as it stands.
  private static func isLikeCode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count >= 4 && bytes.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits.
  private static func hasOther(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.contains(where: { $0 >= 0xD9 }) else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      scalar.value >= 0x660 && scalar.properties.generalCategory == .decimalNumber
    }
  }
}
