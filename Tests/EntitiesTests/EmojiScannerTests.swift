import Entities
import Testing

@Suite struct EmojiScannerTests {
  @Test(arguments: [
    "😊", "👍🏽", "👩‍👩‍👧", "🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "❤", "☺", "✅", "⭐", "1️⃣", "#️⃣", "™️", "㊗️", "🏳️‍🌈", ":smile:", ":+1:", "🐷",
  ])
  func `an emoji as a reader sees it is one entity`(_ emoji: String) {
    #expect(found("Hi \(emoji) there") == ["emoji:\(emoji)"])
    #expect(found("好的\(emoji)") == ["emoji:\(emoji)"])
    #expect(found(emoji + emoji).count == (emoji.hasPrefix(":") ? 1 : 2))
  }

  @Test(arguments: [
    "™", "©", "…", "—", "→", "☎", "☺︎", "“x”", "１２", "10:30:45", "a:b:c", "Note: this:", "：", "1\u{FE0F}", "€",
  ])
  func `plain signs are prose`(_ text: String) {
    #expect(found(.emoji, text) == [])
  }

  @Test func `it agrees with the emoji data of Unicode`() {
    for value in (0x80 as UInt32)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isEmojiPresentation else { continue }
      #expect(found(String(scalar)) == ["emoji:\(scalar)"])
    }
  }
}
