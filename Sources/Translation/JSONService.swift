import JSON

/// A service that takes and gives JSON over HTTP, with the failures that statuses stand for told apart.
final class JSONService {
  private let client: HTTPClient
  /// Base address without a slash at the end.
  let url: String
  private let headers: [(name: String, value: String)]
  /// The key, only to keep it out of what the service says.
  private let key: String?

  init(url: String, headers: [(name: String, value: String)] = [], key: String?, timeout: Duration) {
    client = HTTPClient(timeout: timeout)
    self.url = url
    self.headers = headers
    self.key = key
  }

  /// The JSON of a 200; a POST when there is a body.
  func answer(to path: String, body: JSONWriter? = nil) throws(TranslationError) -> JSONValue {
    var request = HTTPRequest(url: url + path, headers: headers + [("Accept", "application/json")])
    if let body {
      request.headers.append(("Content-Type", "application/json"))
      request.body = body.bytes
    }
    let response = try client.send(request)
    guard response.status == 200 else { throw failure(response) }
    if response.isHTML { throw .unintelligible(.html) }
    guard let value = try? JSONValue(parsing: response.body) else { throw .unintelligible(.brokenJSON) }
    return value
  }

  private func failure(_ response: HTTPResponse) -> TranslationError {
    switch response.status {
    case 401, 403: .unauthorized(words(response))
    case 413, 414: .tooLarge
    case 429, 529: .throttled(retryAfter: response.retryAfter)
    case 456: .quotaExhausted
    case 408, 500...: .serverFailed(status: response.status, retryAfter: response.retryAfter)
    case _: .rejected(status: response.status, words(response))
    }
  }

  /// What the service says about a failure: the member `error` or `message`, on one line, without the key.
  private func words(_ response: HTTPResponse) -> String {
    guard !response.isHTML, let value = try? JSONValue(parsing: response.body) else { return "" }
    let said = value["error"]?.string ?? value["message"]?.string ?? ""
    let line = String(said.unicodeScalars.prefix(300).map { Self.isControl($0) ? " " : Character($0) })
    guard let key, !key.isEmpty else { return line }
    return line.replacing(key, with: "…")
  }

  /// What moves a cursor, ends a line or turns text round: of C0 and C1, separators and bidi controls.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    case _: false
    }
  }
}
