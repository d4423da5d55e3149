import Prose
import TestSupport
import Testing

@testable import Translation

@Suite struct LibreTranslateTests {
  private static let languages = """
    [{"code":"en","name":"English","targets":["de","en","zh-Hans","zh-Hant","pt","pt-BR","nb","es"]},
    {"code":"de","name":"German","targets":["de","en"]},{"code":"zh-Hans","name":"Chinese","targets":["en"]}]
    """

  /// A server that lists languages and answers the rest with the replies, in order.
  private func server(_ replies: [LoopbackServer.Reply], languages: String = languages) throws
    -> LoopbackServer
  {
    let rest = Replies(replies)
    return try LoopbackServer { $0.path == "/languages" ? .init(200, languages) : rest.next() }
  }

  private func adapter(
    _ server: LoopbackServer, _ values: [String: String] = [:], key: String? = nil
  ) throws -> LibreTranslate {
    try LibreTranslate(
      settings(server.url, values, environment: key.map { ["LIBRETRANSLATE_API_KEY": $0] } ?? [:]))
  }

  @Test func `all segments go in one request and come back in order`() throws {
    let server = try server([.init(200, #"{"translatedText":["Hallo","Danke Ihnen"]}"#)])
    let adapter = try adapter(server, key: "k-1")
    #expect(
      try adapter.translate(request(["Hello", "Thank \"you\"\n"], "en-US", "de-AT")) == [
        "Hallo", "Danke Ihnen",
      ])
    let sent = object(server.requests.last?.body ?? "")
    #expect(sent["q"] as? [String] == ["Hello", "Thank \"you\"\n"])
    #expect(sent["source"] as? String == "en")
    #expect(sent["target"] as? String == "de")
    #expect(sent["format"] as? String == "text")
    #expect(sent["api_key"] as? String == "k-1")
    #expect(server.requests.map(\.path) == ["/languages", "/translate"])
    #expect(server.requests.last?.headers["content-type"] == "application/json")
  }

  @Test(arguments: [
    ("zh-Hans", "zh-Hans"), ("zh-TW", "zh-Hant"), ("pt-BR", "pt-BR"), ("pt", "pt-BR"), ("pt-PT", "pt"),
    ("no", "nb"),
    ("es-MX", "es"),
  ])
  func `a language goes by the server's own code`(_ target: String, _ code: String) throws {
    let server = try server([.init(200, #"{"translatedText":["x"]}"#)])
    _ = try adapter(server).translate(request(["Hello"], "en", target))
    #expect(object(server.requests.last?.body ?? "")["target"] as? String == code)
  }

  @Test(arguments: [("en", "zh-Hant-TW", "zt"), ("en", "zh-CN", "zh"), ("en", "pt-BR", "pb")])
  func `older codes are known too`(_ source: String, _ target: String, _ code: String) throws {
    let server = try server(
      [.init(200, #"{"translatedText":["x"]}"#)],
      languages: #"[{"code":"en","targets":["zh","zt","pb","pt"]}]"#)
    _ = try adapter(server).translate(request(["Hello"], source, target))
    #expect(object(server.requests.last?.body ?? "")["target"] as? String == code)
  }

  @Test func `pairs are looked up once`() throws {
    let server = try server([])
    let adapter = try adapter(server)
    #expect(try adapter.offers(from: tag("en"), to: tag("de")))
    #expect(try !adapter.offers(from: tag("de"), to: tag("zh")))
    #expect(try !adapter.offers(from: tag("fr"), to: tag("en")))
    #expect(
      error { () throws(TranslationError) in try adapter.translate(request(["x"], "fr", "en")) }
        == .pairNotOffered)
    #expect(server.requests.count == 1)
    #expect(try adapter.describe().contains("en, de, zh-Hans"))
  }

  @Test(arguments: [
    (
      LoopbackServer.Reply(400, #"{"error":"xx is not supported"}"#),
      TranslationError.rejected(status: 400, "xx is not supported")
    ),
    (.init(400, #"{"error":"Invalid request: request (47) exceeds text limit (40)"}"#), .tooLarge),
    (
      .init(400, #"{"error":"Please contact the server operator to get an API key"}"#),
      .unauthorized("Please contact the server operator to get an API key")
    ),
    (.init(403, #"{"error":"Invalid API key"}"#), .unauthorized("Invalid API key")),
    (
      .init(403, #"{"error":"Invalid API key: s3cret\n\u001b[2J"}"#), .unauthorized("Invalid API key: …  [2J")
    ),
    (.init(429, #"{"error":"Slowdown: 3 per 1 minute"}"#), .throttled(retryAfter: nil)),
    (.init(429, "", headers: ["Retry-After": "9"]), .throttled(retryAfter: .seconds(9))),
    (.init(500, #"{"error":"Cannot translate text"}"#), .serverFailed(status: 500, retryAfter: nil)),
    (.init(503, "", headers: ["Retry-After": "2"]), .serverFailed(status: 503, retryAfter: .seconds(2))),
    (
      .init(404, "<!doctype html><title>404</title>", headers: ["Content-Type": "text/html"]),
      .rejected(status: 404, "")
    ),
    (
      .init(200, "<html><body>Sign in</body></html>", headers: ["Content-Type": "text/html"]),
      .unintelligible(.html)
    ),
    (.init(200, #"{"translatedText":["#), .unintelligible(.brokenJSON)),
    (.init(200, ""), .unintelligible(.brokenJSON)),
    (.init(200, #"{"text":["x"]}"#), .unintelligible(.unexpectedJSON)),
    (.init(200, #"{"translatedText":"x"}"#), .unintelligible(.unexpectedJSON)),
    (.init(200, #"{"translatedText":[1]}"#), .unintelligible(.unexpectedJSON)),
    (.init(200, #"{"translatedText":["a","b"]}"#), .unintelligible(.segments(wanted: 1, got: 2))),
    (.init(301, "", headers: ["Location": "//other.example/"]), .redirected(to: "other.example")),
  ])
  func `failures are told apart`(_ reply: LoopbackServer.Reply, _ failure: TranslationError) throws {
    let server = try server([reply])
    defer { withExtendedLifetime(server) {} }
    let adapter = try adapter(server, key: "s3cret")
    #expect(
      error { () throws(TranslationError) in try adapter.translate(request(["Hello"], "en", "de")) }
        == failure)
  }

  @Test func `a limit on segments is met by halves`() throws {
    let refusal = LoopbackServer.Reply(
      400, #"{"error":"Invalid request: request (3) exceeds text limit (2)"}"#)
    let server = try server([
      refusal, .init(200, #"{"translatedText":["A"]}"#), .init(200, #"{"translatedText":["B","C"]}"#),
    ])
    defer { withExtendedLifetime(server) {} }
    #expect(try adapter(server).translate(request(["a", "b", "c"], "en", "de")) == ["A", "B", "C"])
  }

  @Test func `settings are checked before anybody is asked`() {
    #expect(
      error { () throws(TranslationError) in try LibreTranslate(settings()) }
        == .notConfigured("LIBRETRANSLATE_URL"))
    #expect(
      error { () throws(TranslationError) in try LibreTranslate(settings("http://a", ["format": "rtf"])) }
        == .invalidSetting(name: "format", value: "rtf"))
    #expect(
      error { () throws(TranslationError) in try LibreTranslate(settings("u:p@a")) }
        == .invalidSetting(name: "url", value: "a"))
  }
}
