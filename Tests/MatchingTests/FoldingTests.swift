import Testing

@testable import Matching

/// The folding tables against the Unicode data of the standard library.
struct FoldingTests {
  /// Letters whose simple folding is not the lower case of their upper case.
  static let exceptions: Set<UInt32> = [0x130, 0x131]

  @Test func `case folding agrees with the standard library for every scalar`() {
    var checked = 0
    for value in UInt32(0x80)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), !Self.exceptions.contains(value) else { continue }
      // The tables are of Unicode 14; shapes are another test's; Cherokee folds to upper case.
      guard let age = scalar.properties.age, age.major <= 14, !isShape(value), !isCherokee(value) else {
        continue
      }
      #expect(Folding.simple.fold(value) == Self.expected(scalar), "U+\(String(value, radix: 16))")
      checked += 1
    }
    #expect(checked > 280_000)
  }

  @Test func `the class table says which scalars fold`() {
    for value in UInt32(0)..<0x20000 where Unicode.Scalar(value) != nil {
      let folds = Folding.simple.fold(value) != value || Folding.turkic.fold(value) != value
      #expect(ScalarClass(value).folds == folds, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `folding twice is folding once`() {
    for value in UInt32(0)..<0x20000 where Unicode.Scalar(value) != nil {
      let once = Folding.simple.fold(value)
      #expect(Folding.simple.fold(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test func `sharp s, accents and dotless i are kept`() {
    #expect(Folding.simple.fold(0xDF) == 0xDF)
    #expect(Folding.simple.fold(0x1E9E) == 0xDF)
    #expect(Folding.simple.fold(0xE9) == 0xE9)
    #expect(Folding.simple.fold(0x131) == 0x131)
    #expect(Folding.simple.fold(0x130) == 0x130)
  }

  @Test func `Turkish capital letters`() {
    #expect(Folding.turkic.fold(0x49) == 0x131)
    #expect(Folding.turkic.fold(0x130) == 0x69)
    #expect(Folding.turkic.fold(0x53) == 0x73)
  }

  @Test func `shapes`() {
    for apostrophe in "’‘ʼ＇".unicodeScalars { #expect(Folding.simple.fold(apostrophe.value) == 0x27) }
    for hyphen in "‐‑".unicodeScalars { #expect(Folding.simple.fold(hyphen.value) == 0x2D) }
    #expect(
      "ＡｚＺ０９".unicodeScalars.map { Folding.simple.fold($0.value) } == "azz09".unicodeScalars.map(\.value))
    #expect(Folding.simple.fold(0xFF01) == 0xFF01)
  }

  private func isShape(_ value: UInt32) -> Bool {
    [0x2BC, 0x2018, 0x2019, 0x2010, 0x2011, 0xFF07].contains(value) || (0xFF10...0xFF5A).contains(value)
  }

  private func isCherokee(_ value: UInt32) -> Bool {
    (0x13A0...0x13FF).contains(value) || (0xAB70...0xABBF).contains(value)
  }

  private static func expected(_ scalar: Unicode.Scalar) -> UInt32 {
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }
}
