import Prose
import TestSupport
import Testing

@testable import Translation

@Suite struct DeepLTests {
  private static let answer = #"{"translations":[{"detected_source_language":"EN","text":"Protonenstrahl"}]}"#

  private func adapter(_ server: LoopbackServer, _ values: [String: String] = [:]) throws -> DeepL {
    try DeepL(settings(server.url, values, environment: ["DEEPL_API_KEY": "s3cret:fx"]))
  }

  @Test func `the request is what DeepL documents`() throws {
    let server = try LoopbackServer(replies: [.init(200, Self.answer)])
    var wanted = request(["proton <x id=\"0\">{{b}}</x>"], "en-GB", "de-DE")
    wanted.register = .formal
    wanted.context = "Where is my parcel?"
    #expect(try adapter(server).translate(wanted) == ["Protonenstrahl"])
    let sent = object(server.requests.first?.body ?? "")
    #expect(server.requests.first?.path == "/v2/translate")
    #expect(server.requests.first?.headers["authorization"] == "DeepL-Auth-Key s3cret:fx")
    #expect(sent["text"] as? [String] == ["proton <x id=\"0\">{{b}}</x>"])
    #expect(sent["source_lang"] as? String == "EN")
    #expect(sent["target_lang"] as? String == "DE")
    #expect(sent["formality"] as? String == "prefer_more")
    #expect(sent["context"] as? String == "Where is my parcel?")
    #expect(sent["tag_handling"] as? String == "xml")
    #expect(sent["ignore_tags"] as? [String] == ["x"])
  }

  @Test(arguments: [
    ("en", "EN-US"), ("en-AU", "EN-GB"), ("pt", "PT-BR"), ("pt-PT", "PT-PT"), ("zh-Hans", "ZH-HANS"),
    ("zh-TW", "ZH-HANT"),
    ("es", "ES"), ("es-MX", "ES-419"), ("no", "NB"), ("ja", "JA"),
  ])
  func `a target is named with its variant`(_ target: String, _ code: String) throws {
    let server = try LoopbackServer(replies: [.init(200, Self.answer)])
    _ = try adapter(server).translate(request(["x"], "zh-Hant", target))
    #expect(object(server.requests.first?.body ?? "")["target_lang"] as? String == code)
    #expect(object(server.requests.first?.body ?? "")["source_lang"] as? String == "ZH")
  }

  @Test(
    arguments: [
      (RegisterWish.formal, nil, "prefer_more"), (.informal, "more", "prefer_less"), (.auto, "more", "more"),
      (.auto, nil, nil),
      (.mirror, nil, nil),
    ] as [(RegisterWish, String?, String?)])
  func `the form of address asked for comes before the setting`(
    _ register: RegisterWish, _ setting: String?, _ formality: String?
  ) throws {
    let server = try LoopbackServer(replies: [.init(200, Self.answer)])
    var wanted = request(["x"], "en", "de")
    wanted.register = register
    _ = try adapter(server, setting.map { ["formality": $0] } ?? [:]).translate(wanted)
    #expect(object(server.requests.first?.body ?? "")["formality"] as? String == formality)
  }

  @Test(arguments: [
    (
      LoopbackServer.Reply(403, "", headers: ["Content-Type": "text/plain"]),
      TranslationError.unauthorized("")
    ),
    (.init(403, #"{"message":"bad key s3cret:fx"}"#), .unauthorized("bad key …")),
    (.init(400, #"{"message":"a\u202Eb\u0085c\u001b[31m"}"#), .rejected(status: 400, "a b c [31m")),
    (.init(400, #"{"message":"Value for 'target_lang' not supported."}"#), .pairNotOffered),
    (
      .init(400, #"{"message":"Parameter 'text' not specified"}"#),
      .rejected(status: 400, "Parameter 'text' not specified")
    ),
    (
      .init(400, "<!DOCTYPE html><pre>SyntaxError</pre>", headers: ["Content-Type": "text/html"]),
      .rejected(status: 400, "")
    ),
    (.init(413), .tooLarge),
    (.init(429), .throttled(retryAfter: nil)),
    (.init(529, "", headers: ["Retry-After": "3"]), .throttled(retryAfter: .seconds(3))),
    (.init(456, #"{"message":"Quota for this billing period has been exceeded."}"#), .quotaExhausted),
    (.init(500), .serverFailed(status: 500, retryAfter: nil)),
    (.init(503), .serverFailed(status: 503, retryAfter: nil)),
    (.init(200, "<html>proxy</html>"), .unintelligible(.html)),
    (.init(200, #"{"translations":[]}"#), .unintelligible(.segments(wanted: 1, got: 0))),
    (.init(200, #"{"translations":[{"txt":"x"}]}"#), .unintelligible(.segments(wanted: 1, got: 0))),
    (.init(200, "[]"), .unintelligible(.unexpectedJSON)),
    (.init(200, Self.answer, truncatedAfter: 20), .unintelligible(.truncated)),
    (
      .init(307, "", headers: ["Location": "https://api.deepl.example/v2/translate"]),
      .redirected(to: "api.deepl.example")
    ),
  ])
  func `failures are told apart, and none holds the key`(
    _ reply: LoopbackServer.Reply, _ failure: TranslationError
  ) throws {
    let server = try LoopbackServer(replies: [reply])
    defer { withExtendedLifetime(server) {} }
    let adapter = try adapter(server)
    let caught = error { () throws(TranslationError) in try adapter.translate(request(["x"], "en", "de")) }
    #expect(caught == failure)
    #expect(!String(describing: caught).contains("s3cret"))
  }

  @Test func `many segments go in requests of at most 50`() throws {
    let server = try LoopbackServer { sent in
      let texts = object(sent.body)["text"] as? [String] ?? []
      let translations = texts.map { #"{"text":"\#($0)!"}"# }.joined(separator: ",")
      return .init(200, #"{"translations":[\#(translations)]}"#)
    }
    let segments = (0..<120).map { "s\($0)" } + [String(repeating: "x", count: 70_000), "end"]
    #expect(try adapter(server).translate(request(segments, "en", "de")) == segments.map { $0 + "!" })
    #expect(server.requests.map { (object($0.body)["text"] as? [String])?.count } == [50, 50, 20, 1, 1])
    #expect(Set(server.requests.map(\.connection)) == [1])
  }

  @Test func `settings are checked before anybody is asked`() throws {
    #expect(error { () throws(TranslationError) in try DeepL(settings()) } == .notConfigured("DEEPL_API_KEY"))
    let folder = try TemporaryFolder()
    let path = try folder.write("key", "k", permissions: 0o644)
    #expect(
      error { () throws(TranslationError) in try DeepL(settings(nil, ["key-file": path])) }
        == .exposedKeyFile(path: path, permissions: 0o644))
    #expect(
      error { () throws(TranslationError) in
        try DeepL(settings(nil, ["formality": "very"], environment: ["DEEPL_API_KEY": "k"]))
      } == .invalidSetting(name: "formality", value: "very"))
  }

  @Test func `doctor learns the host and the use`() throws {
    let server = try LoopbackServer(replies: [
      .init(200, #"{"character_count":65,"character_limit":20000000}"#)
    ])
    #expect(try adapter(server).describe() == "127.0.0.1:\(server.port): 65/20000000")
    #expect(server.requests.first?.path == "/v2/usage")
  }
}
