import JSON
import Testing

@Suite("UTF-8 validity")
struct UTF8ValidityTests {
  private func firstFault(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) }
  }

  @Test("finds the first byte that belongs to no character")
  func places() {
    #expect(firstFault([]) == nil)
    #expect(firstFault(Array("aé你😀\u{10FFFF}\u{0}".utf8)) == nil)
    #expect(firstFault([0x61, 0x80]) == 1)
    #expect(firstFault([0xC1, 0xBF]) == 0)
    #expect(firstFault([0xE0, 0x9F, 0xBF]) == 0)
    #expect(firstFault([0x61, 0xED, 0xA0, 0x80]) == 1)
    #expect(firstFault([0xF0, 0x8F, 0xBF, 0xBF]) == 0)
    #expect(firstFault([0xF5, 0x80, 0x80, 0x80]) == 0)
    #expect(firstFault([0xC3, 0xA9, 0xF0, 0x9F, 0x98]) == 2)
    #expect(firstFault([UInt8](repeating: 0x61, count: 200) + [0xFF] + Array("b".utf8)) == 200)
  }

  @Test("agrees with the standard library on every lead byte with every second byte")
  func everyPair() {
    for lead in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for tail in [[], [0x80], [0x80, 0xBF], [0x41]] as [[UInt8]] {
          let bytes = [lead, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          if (firstFault(bytes) == nil) != isValid { Issue.record("\(bytes)") }
        }
      }
    }
  }
}
