import TestSupport
import Testing

@testable import Translation

@Suite struct HTTPClientTests {
  private func send(
    _ server: LoopbackServer, timeout: Duration = .seconds(10), body: String? = nil
  ) throws(TranslationError) -> HTTPResponse {
    _ = settings()
    defer { withExtendedLifetime(server) {} }
    return try HTTPClient(timeout: timeout).send(
      HTTPRequest(url: server.url + "/p", headers: [("X-Key", "secret")], body: body.map { Array($0.utf8) }))
  }

  @Test func `status, body, type and Retry-After come back`() throws {
    let server = try LoopbackServer(replies: [
      .init(429, "slow", headers: ["Content-Type": "text/plain", "retry-after": "7"])
    ])
    let response = try send(server, body: "hi")
    #expect(response.status == 429)
    #expect(response.body == Array("slow".utf8))
    #expect(response.contentType == "text/plain")
    #expect(response.retryAfter == .seconds(7))
    #expect(server.requests.map(\.method) == ["POST"])
    #expect(server.requests.first?.headers["x-key"] == "secret")
    #expect(server.requests.first?.body == "hi")
  }

  @Test func `one connection serves many requests`() throws {
    let server = try LoopbackServer(replies: [.init(200, "{}")])
    _ = settings()
    let client = HTTPClient(timeout: .seconds(10))
    for _ in 0..<5 { _ = try client.send(HTTPRequest(url: server.url)) }
    #expect(server.requests.map(\.connection) == [1, 1, 1, 1, 1])
    #expect(server.requests.map(\.method) == ["GET", "GET", "GET", "GET", "GET"])
  }

  @Test func `a redirect is not followed and its host is named`() throws {
    let server = try LoopbackServer(replies: [
      .init(302, "", headers: ["Location": "https://user:pw@evil.example:8443/x"])
    ])
    #expect(error { () throws(TranslationError) in try send(server) } == .redirected(to: "evil.example:8443"))
    #expect(server.requests.count == 1)
  }

  @Test func `a truncated body and a closed connection are told`() throws {
    let truncated = try LoopbackServer(replies: [.init(200, "{\"a\": 1}", truncatedAfter: 4)])
    #expect(error { () throws(TranslationError) in try send(truncated) } == .unintelligible(.truncated))
    let silent = try LoopbackServer(replies: [.init(isSilent: true)])
    #expect(error { () throws(TranslationError) in try send(silent) } == .unintelligible(.truncated))
  }

  @Test func `30 seconds of silence end at the time limit`() throws {
    let server = try LoopbackServer(replies: [.init(200, "{}", delay: 30)])
    let elapsed = ContinuousClock().measure {
      #expect(
        error { () throws(TranslationError) in try send(server, timeout: .milliseconds(300)) }
          == .timedOut(after: .milliseconds(300)))
    }
    #expect(elapsed < .seconds(10))
  }

  @Test func `an endless body is given up`() throws {
    let server = try LoopbackServer(replies: [.init(200, String(repeating: "x", count: 9 << 20))])
    #expect(
      error { () throws(TranslationError) in try send(server) } == .unintelligible(.longerThan(8 << 20)))
  }

  @Test func `nobody listening and no such host are unreachable`() {
    _ = settings()
    let client = HTTPClient(timeout: .seconds(5))
    for url in ["http://127.0.0.1:1/x", "http://nosuch.invalid/"] {
      let failure = error { () throws(TranslationError) in try client.send(HTTPRequest(url: url)) }
      guard case .unreachable = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
    }
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "nonsense:"])
  func `only HTTP is spoken`(_ url: String) {
    #expect(
      error { () throws(TranslationError) in try HTTPClient(timeout: .seconds(5)).send(HTTPRequest(url: url))
      } != nil)
  }

  @Test(arguments: [
    ("http://a.b:80/", "http://a.b:80"), ("https://a.b/c//", "https://a.b/c"), ("HTTP://A", "HTTP://A"),
  ])
  func `a base address loses its slash`(_ setting: String, _ base: String) throws {
    #expect(try WebAddress.base(setting) == base)
  }

  @Test(arguments: ["", "a.b", "ftp://a", "http://", "http://a b", "https:///x"])
  func `what is no base address is refused`(_ setting: String) {
    #expect(error { () throws(TranslationError) in try WebAddress.base(setting) } != nil)
  }
}
