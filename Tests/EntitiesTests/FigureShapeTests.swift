import Testing

@testable import Entities

@Suite struct FigureShapeTests {
  /// The value of groups of digits with the signs between them, in a locale of which only the signs count.
  private static func value(_ groups: [Int], _ signs: [UInt32], _ style: WritingStyle = .american) -> String?
  {
    let tokens = groups.map { group in
      var token = Token(kind: .digits, gap: .none, start: 0, end: 0, value: UInt64(group))
      token.digitCount = UInt16(String(group).utf8.count)
      return token
    }
    guard var shape = FigureShape(first: tokens[0]) else { return nil }
    for (sign, token) in zip(signs, tokens.dropFirst()) {
      guard shape.add(sign, token) else { return nil }
    }
    return shape.value(style).map { value, other in
      value.description + (other.map { " or \($0)" } ?? "")
    }
  }

  private let german = WritingStyle(decimal: 0x2C, grouping: 0x2E, dateOrder: .dayMonthYear)

  @Test func oneGroupOfThreeHasTwoReadings() {
    #expect(Self.value([1, 500], [0x2E]) == "1.500 or 1500")
    #expect(Self.value([1, 500], [0x2E], german) == "1500 or 1.500")
  }

  @Test func otherShapesAreCertainInAnyLocale() {
    #expect(Self.value([1, 234, 567], [0x2E, 0x2E]) == "1234567")
    #expect(Self.value([1, 234, 56], [0x2E, 0x2C]) == "1234.56")
    #expect(Self.value([12, 5], [0x2C]) == "12.5")
    #expect(Self.value([1, 500], [0x27]) == "1500")
    #expect(Self.value([12, 34, 567], [0x2C, 0x2C]) == "1234567")
  }

  @Test func whatIsNoNumberHasNoValue() {
    #expect(Self.value([1, 2, 3], [0x2E, 0x2E]) == nil)
    #expect(Self.value([1234, 567, 891], [0x2C, 0x2C]) == nil)
    #expect(Self.value([1, 5], [0x60C]) == nil)
  }
}
