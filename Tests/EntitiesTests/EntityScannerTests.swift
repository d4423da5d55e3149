import Entities
import Prose
import Testing

@Suite struct EntityScannerTests {
  @Test func `a reply full of them is read in order`() {
    let text = """
      Dear {{customer_name}},

      Your order #A-10293847 (SKU: XK-200) was shipped on 2024-03-05. Track it at https://example.com/track?id=12345&lang=en
      or write to support@example.com. Total: $1,299.00 (20% off). %(name)s ${amount} :smile: <b>bold</b> `code` {0} %d
      """
    #expect(
      found(text) == [
        "placeholder:{{customer_name}}", "identifier:#A-10293847", "identifier:XK-200",
        "url:https://example.com/track?id=12345&lang=en", "email:support@example.com", "placeholder:%(name)s",
        "placeholder:${amount}", "emoji::smile:", "tag:<b>", "tag:</b>", "code:`code`", "placeholder:{0}",
        "placeholder:%d",
      ])
  }

  @Test func `any bytes give spans that ascend and lie inside`() {
    var random = SystemRandomNumberGenerator()
    let alphabet =
      Array("{}<>%$[]#`~&@:./ \nabA09-_;\"'(".utf8) + [
        0xE2, 0x9C, 0x85, 0xEF, 0xB8, 0x8F, 0xF0, 0x9F, 0x98, 0,
      ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      var last = 0
      for entity in EntityScanner().scan(bytes) {
        #expect(
          entity.span.start >= last && entity.span.end > entity.span.start && entity.span.end <= bytes.count)
        last = entity.span.end
      }
    }
  }

  @Test(arguments: [
    "`", "{", "<a ", "@", "a@", "#1-", "://", "www.", "&", "%(", "~~~\n", "1", "a1", "😊", "```\n`", "[[",
  ])
  func `time stays linear on hostile input`(_ unit: String) {
    let text = Array(String(repeating: unit, count: 1_000_000 / unit.utf8.count).utf8)
    let clock = ContinuousClock()
    let elapsed = clock.measure { _ = EntityScanner().scan(text) }
    #expect(elapsed < .seconds(20))
  }
}
