import Foundation
import Testing

@testable import Translation

/// Against the real server that `Tests/IntegrationTests/libretranslate.sh` starts: English and German, a model that
/// copies all but 26 words.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["TONELINT_LIBRETRANSLATE_URL"] != nil,
    "run Tests/IntegrationTests/libretranslate.sh, which starts a LibreTranslate"))
struct LibreTranslateServerTests {
  private let url = ProcessInfo.processInfo.environment["TONELINT_LIBRETRANSLATE_URL"] ?? ""

  private func translated(_ draft: String, _ values: [String: String] = [:]) throws -> (String, GuardedReply)
  {
    let adapter = try LibreTranslate(settings(url, values, timeout: .seconds(120)))
    let keeper = Guard(Array(draft.utf8), protection: adapter.protection)
    let reply = try keeper.restored(try adapter.translate(request(keeper.requests, "en-US", "de-DE")))
    return (String(decoding: reply.text, as: UTF8.self), reply)
  }

  @Test func `words are translated and every piece survives`() throws {
    let (text, reply) = try translated(
      """
      Hello {{customer_name}},

      Thank you for your order #A-10293847, see https://ex.com/a_b?c=1_2 or write to sup_port@ex.com.
      - We are sorry %s  and <b>not</b> good &amp; `a_b`.

      """)
    #expect(reply.losses == [])
    #expect(
      text == """
        Hallo {{customer_name}},

        Danke Ihnen für Ihre Bestellung #A-10293847, see https://ex.com/a_b?c=1_2 or write to sup_port@ex.com.
        - Wir sind leider %s  und <b>nicht</b> guten &amp; `a_b`.

        """)
  }

  @Test func `HTML goes as HTML when asked for`() throws {
    let (text, reply) = try translated(
      "<p>Hello <b>{{customer_name}}</b>, your order &amp; refund</p>", ["format": "html"])
    #expect(reply.losses == [])
    #expect(text == "<p>Hallo <b>{{customer_name}}</b>, Ihre Bestellung &amp; Erstattung</p>")
  }

  @Test func `pairs, descriptions and refusals are the server's`() throws {
    let adapter = try LibreTranslate(settings(url))
    #expect(try adapter.offers(from: tag("en-GB"), to: tag("de-AT")))
    #expect(try !adapter.offers(from: tag("en"), to: tag("fr")))
    #expect(try adapter.describe().contains("en, de"))
    #expect(
      error { () throws(TranslationError) in try adapter.translate(request(["x"], "en", "fr")) }
        == .pairNotOffered)
  }
}
