import Testing

@testable import Matching

/// What the scanner takes a scalar for, against the standard library's general categories.
struct ScalarClassTests {
  @Test func `letters and digits of every script are words or runs`() {
    for value in UInt32(0)..<0x2FFF0 {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 13 else {
        continue
      }
      let kind = ScalarClass(value).kind
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
        .decimalNumber:
        let isJamo = (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
        let isFiller = value == 0x115F || value == 0x3164 || value == 0xFFA0
        let isLetter = kind == ScalarClass.word || kind == ScalarClass.run || value == 0x2BC
        #expect(isLetter || isJamo || isFiller, "U+\(String(value, radix: 16))")
      case .nonspacingMark, .enclosingMark, .spacingMark:
        #expect(ScalarClass(value).extends, "U+\(String(value, radix: 16))")
      case .spaceSeparator:
        #expect(kind == ScalarClass.space, "U+\(String(value, radix: 16))")
      case _:
        #expect(kind != ScalarClass.run || (0x3007...0x3029).contains(value), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `letters that are searched for anywhere`() {
    for scalar in "漢々〇あんアンー한ㄱกาລາខမ𠀀ｱ".unicodeScalars where !scalar.properties.isDiacritic || scalar == "ー" {
      #expect(ScalarClass(scalar.value).kind == ScalarClass.run, "\(scalar)")
    }
    for scalar in "aéßжاأבशα1२٣".unicodeScalars {
      #expect(ScalarClass(scalar.value).kind == ScalarClass.word, "\(scalar)")
    }
    for scalar in "!。，、！？・「🐷❤€@".unicodeScalars {
      #expect(ScalarClass(scalar.value).kind == ScalarClass.symbol, "\(scalar)")
    }
  }
}
