import Foundation
import Testing

@testable import Matching

/// Canonical composition against Foundation's.
struct CompositionTests {
  private func composed(_ text: String) -> [UInt32] {
    var scalars = text.unicodeScalars.map(\.value)
    Composition.compose(&scalars)
    return scalars
  }

  private func expected(_ text: String) -> [UInt32] {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
  }

  /// The Basic Multilingual Plane of Unicode 14 without CJK compatibility ideographs.
  private var scalars: [Unicode.Scalar] {
    (UInt32(0)..<0xFFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      guard let age = scalar.properties.age, age.major <= 14 else { return false }
      return !(0xF900...0xFAFF).contains(scalar.value)
    }
  }

  @Test func `every scalar, as it is and taken apart`() {
    for scalar in scalars {
      let text = String(Character(scalar))
      #expect(composed(text) == expected(text), "U+\(String(scalar.value, radix: 16))")
      let parts = text.decomposedStringWithCanonicalMapping
      #expect(composed(parts) == expected(text), "U+\(String(scalar.value, radix: 16)) taken apart")
    }
  }

  @Test func `combining classes`() {
    for scalar in scalars {
      let known = scalar.properties.canonicalCombiningClass.rawValue
      #expect(Composition.combiningClass(scalar.value) == known, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `marks in any order`() {
    let marks: [Unicode.Scalar] = [
      "\u{301}", "\u{302}", "\u{323}", "\u{31B}", "\u{327}", "\u{345}", "\u{64B}", "\u{651}",
    ]
    for letter in "aeouâêôăơαηωا".unicodeScalars {
      for first in marks {
        for second in marks {
          for third in marks {
            let text = String(String.UnicodeScalarView([letter, first, second, third]))
            #expect(
              composed(text) == expected(text), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
          }
        }
      }
    }
  }

  @Test func `what composition changes is marked in the class table`() {
    for scalar in scalars where expected(String(Character(scalar))) != [scalar.value] {
      #expect(ScalarClass(scalar.value).isUnstable, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
