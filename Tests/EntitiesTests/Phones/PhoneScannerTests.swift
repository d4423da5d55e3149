import Entities
import Prose
import Testing

@Suite("The scanner under odd input")
struct PhoneScannerTests {
  private static let pieces: [String] = [
    "0", "1", "49", "030", "1234567", "+", "(", ")", "-", ".", "/", " ", "  ", "\n", ",", ":", "x", "ext. ",
    "Tel. ",
    "order ", "电话", "（", "）", "＋", "９", "٣", "२", "\u{A0}", "–", "é", "👍", "€", "#", "%",
  ]

  /// Spans stand in order inside the text, at digits, and hold as many digits as a number has.
  private func expectSound(_ bytes: [UInt8], _ reader: PhoneReader, _ region: String?) {
    let found = bytes.withUnsafeBufferPointer { reader.phones(in: $0, region: region) }
    var floor = 0
    for phone in found {
      #expect(phone.span.start >= floor && phone.span.end <= bytes.count && phone.span.count >= 7)
      #expect(phone.e164.utf8.filter { (0x30...0x39).contains($0) }.count >= 3)
      floor = phone.span.end
    }
  }

  @Test func `random bytes`() {
    var random = SplitMix(seed: 11)
    let reader = phoneReader()
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      expectSound(bytes, reader, "DE")
    }
  }

  @Test func `random pieces of numbers, cut anywhere`() {
    var random = SplitMix(seed: 12)
    let reader = phoneReader()
    for _ in 0..<3000 {
      let text = (0..<30).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let start = Int.random(in: 0..<bytes.count, using: &random)
      expectSound(
        Array(bytes[start...]), reader, ["US", "CN", "DE", nil].randomElement(using: &random) ?? nil)
    }
  }

  @Test(
    "time grows with length, not faster",
    arguments: ["1", "1 ", "0301234 ", "(1) ", "(", "+1", "1-", "call 0171 000000 ", "Tel"])
  func linear(_ piece: String) {
    let reader = phoneReader()
    func time(_ count: Int) -> Duration {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      return ContinuousClock().measure { expectSound(bytes, reader, "DE") }
    }
    _ = time(100)
    let (short, long) = (time(500), time(5000))
    #expect(long < max(short, .milliseconds(2)) * 60)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
