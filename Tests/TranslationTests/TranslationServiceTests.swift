import Prose
import TestSupport
import Testing

@testable import Translation

@Suite struct TranslationServiceTests {
  private func quick() -> Retrying {
    var retrying = Retrying()
    retrying.sleep = { _ in }
    return retrying
  }

  private func service(
    _ names: [String], _ servers: [String: LoopbackServer], key: String? = "k:fx"
  ) throws -> TranslationService {
    try TranslationService(
      adapters: names,
      settings: { name in
        settings(servers[name]?.url, environment: key.map { ["DEEPL_API_KEY": $0] } ?? [:])
      }, retrying: quick())
  }

  /// A LibreTranslate that puts every segment into brackets.
  private func bracketing() throws -> LoopbackServer {
    try LoopbackServer { sent in
      guard sent.path == "/translate" else { return .init(200, #"[{"code":"en","targets":["de"]}]"#) }
      let texts = (object(sent.body)["q"] as? [String] ?? []).map { "\"«\($0)»\"" }
      return .init(200, "{\"translatedText\":[\(texts.joined(separator: ","))]}")
    }
  }

  @Test func `a draft is translated and everything that must survive does`() throws {
    let server = try bracketing()
    defer { withExtendedLifetime(server) {} }
    var service = try service(["libretranslate"], ["libretranslate": server])
    let result = try service.translate(
      draft: Array("Hello {{name}}!\n\n- Order #A-10293847 is late.\n".utf8), from: tag("en"), to: tag("de"))
    #expect(
      String(decoding: result.text, as: UTF8.self) == "«Hello {{name}}!»\n\n- «Order #A-10293847 is late.»\n")
    #expect(result.via == "libretranslate")
    #expect(result.attempts == 1)
    #expect(result.guards == .intact)
    #expect(result.failures == [])
    #expect(result.steps.count == 2)
  }

  @Test func `the next adapter steps in, and the failures are kept in order`() throws {
    let deepl = try LoopbackServer(replies: [.init(503)])
    var service = try service(
      ["apertium", "deepl", "libretranslate"], ["deepl": deepl, "libretranslate": try bracketing()])
    let result = try service.translate(draft: Array("Hello".utf8), from: tag("en"), to: tag("de"))
    #expect(result.via == "libretranslate")
    #expect(result.attempts == 5)
    #expect(
      result.failures == [
        AdapterFailure(adapter: "apertium", error: .pairNotOffered),
        AdapterFailure(adapter: "deepl", error: .serverFailed(status: 503, retryAfter: nil)),
      ])
    #expect(deepl.requests.count == 3)
  }

  @Test func `when none answers, each says why`() throws {
    let servers = [
      "libretranslate": try LoopbackServer(replies: [.init(403, #"{"error":"Invalid API key"}"#)])
    ]
    defer { withExtendedLifetime(servers) {} }
    var service = try service(["deepl", "libretranslate"], servers, key: nil)
    #expect(
      throws: TranslationFailure(
        failures: [
          AdapterFailure(adapter: "deepl", error: .notConfigured("DEEPL_API_KEY")),
          AdapterFailure(adapter: "libretranslate", error: .unauthorized("Invalid API key")),
        ], attempts: 1)
    ) { try service.translate(draft: Array("Hello".utf8), from: tag("en"), to: tag("de")) }
  }

  @Test func `a server that recovers is asked again`() throws {
    let replies = Replies([
      .init(isSilent: true), .init(503), .init(200, #"{"translations":[{"text":"Hallo"}]}"#),
    ])
    let server = try LoopbackServer { _ in replies.next() }
    defer { withExtendedLifetime(server) {} }
    var service = try service(["deepl"], ["deepl": server])
    let result = try service.translate(draft: Array("Hello".utf8), from: tag("en"), to: tag("de"))
    #expect(String(decoding: result.text, as: UTF8.self) == "Hallo")
    #expect(result.attempts == 3)
  }

  @Test func `what an engine loses is reported with its place`() throws {
    let deepl = try LoopbackServer(replies: [
      .init(200, #"{"translations":[{"text":"Ihre Bestellung ist da."}]}"#)
    ])
    var service = try service(["deepl"], ["deepl": deepl])
    let result = try service.translate(
      draft: Array("Your order #A-12 is here.".utf8), from: tag("en"), to: tag("de"))
    #expect(result.guards == .damaged)
    #expect(result.losses.map(\.kind) == [.missing])
    #expect(result.losses.first?.piece.span == Span(11, 16))
  }

  @Test(arguments: ["", "\n\n", "{{signature}}\n"])
  func `a draft without words asks nobody`(_ draft: String) throws {
    let server = try LoopbackServer(replies: [.init(500)])
    var service = try service(["deepl"], ["deepl": server])
    let result = try service.translate(draft: Array(draft.utf8), from: tag("en"), to: tag("de"))
    #expect(result.text == Array(draft.utf8))
    #expect(result.attempts == 0)
    #expect(server.requests.isEmpty)
  }

  @Test func `an adapter that does not exist is refused with the one meant`() {
    #expect(TranslationService.adapters == ["apertium", "deepl", "libretranslate"])
    #expect(
      throws: TranslationService.UnknownAdapter(
        name: "depl", known: ["apertium", "deepl", "libretranslate"], nearest: "deepl")
    ) { try TranslationService(adapters: ["depl"], settings: { _ in settings() }) }
  }

  @Test func `doctor hears from every adapter`() throws {
    let deepl = try LoopbackServer(replies: [.init(200, #"{"character_count":1,"character_limit":2}"#)])
    var service = try service(["deepl", "libretranslate"], ["deepl": deepl])
    let lines = service.descriptions()
    #expect(lines.map(\.adapter) == ["deepl", "libretranslate"])
    #expect((try? lines[0].state.get()) == "127.0.0.1:\(deepl.port): 1/2")
    #expect(throws: TranslationError.notConfigured("LIBRETRANSLATE_URL")) { try lines[1].state.get() }
  }
}
