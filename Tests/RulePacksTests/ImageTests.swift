import Matching
import Prose
import RulePacks
import TestSupport
import Testing

@Suite("Images")
struct ImageTests {
  @Test("what was written is read, and nothing beyond its end")
  func payload() throws {
    var writer = PayloadWriter()
    writer.write(-7)
    writer.write(true)
    writer.write("é好")
    writer.write(["a", "b"]) { $0.write($1) }
    writer.write(Int?.none) { $0.write($1) }
    writer.write(5 as Int?) { $0.write($1) }
    let bytes = writer.bytes
    try bytes.withUnsafeBytes { (buffer: UnsafeRawBufferPointer) throws -> Void in
      var reader = PayloadReader(buffer)
      #expect(try reader.number() == -7)
      #expect(try reader.flag())
      #expect(try reader.text() == "é好")
      #expect(try reader.list { (reader) throws(ImageError) in try reader.text() } == ["a", "b"])
      #expect(try reader.optional { (reader) throws(ImageError) in try reader.number() } == nil)
      #expect(try reader.optional { (reader) throws(ImageError) in try reader.number() } == 5)
      #expect(reader.isAtEnd)
      #expect(throws: ImageError.self) { try reader.number() }
    }
  }

  @Test("a damaged image is refused or read, but never crashes", arguments: 0..<300)
  func damage(_ seed: UInt64) throws {
    var random = SplitMix(seed)
    var bytes = try Self.image()
    for _ in 0...random.below(6) {
      switch random.below(3) {
      case 0: bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeLast(random.below(min(64, bytes.count - 1)))
      case _:
        let place = random.below(bytes.count - 8)
        for offset in 0..<8 { bytes[place + offset] = random.pick([0, 0xFF, 0x7F, 0x80]) }
      }
    }
    guard let image = try? Image(bytes: bytes), let ruleSet = try? RuleSet(image) else { return }
    for rule in ruleSet.rules { _ = ruleSet.words(of: rule) }
    for number in -1..<20 { _ = ruleSet.owner(ofPhrase: number) }
  }

  @Test("an empty file and foreign bytes are no image")
  func foreign() {
    for bytes in [
      [], [0], Array("tonelint".utf8), [UInt8](repeating: 0, count: 4096),
      [UInt8](repeating: 0xFF, count: 4096),
    ] {
      #expect(throws: ImageError.self) { try Image(bytes: bytes) }
    }
  }

  private static func image() throws -> [UInt8] {
    var writer = RuleSetWriter(folding: .simple)
    let place = SourcePlace(file: "t", line: 1, column: 1)
    let words = RuleWords(
      message: .init(english: "a", chinese: "b"), why: .init(english: "c", chinese: "d"), sourceTitle: "e",
      sourceURL: "f")
    for number in 0..<5 {
      let rule = Rule(
        id: "all/test/\(number)", kind: "phrase", category: .style,
        severity: SeverityChoice(.error, byChannel: [("chat", .warning)]),
        safety: .safe, situation: Situation(facts: [(.channel, ["email"])], needsSource: true),
        conditions: [Condition(excuses: true, ordinals: 1..<2, reach: .draft, side: .after)],
        ownPhraseCount: 1,
        looksAtEveryDraft: false, payload: 0..<0, words: 0)
      let phrases = ["word\(number)", "other"].map { PhraseText($0, at: place) }
      try writer.add(rule, phrases: phrases, payload: [1, 2, 3], words: words)
    }
    let registers = [PackRegister(layer: "all", standard: .formal, byChannel: [("chat", .informal)])]
    return writer.encode(locale: LocaleTag(language: "de"), layers: ["all"], registers: registers)
  }
}
