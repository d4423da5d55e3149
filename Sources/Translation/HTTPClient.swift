import CCurl

/// Speaks HTTP to one service over one kept-open connection.
///
/// TLS is verified, proxies are libcurl's defaults (`https_proxy`, `no_proxy`), and no redirect is followed: a
/// request carries a key and a customer's words, which go to the host that was configured and to no other.
final class HTTPClient {
  /// Longest answer that is read, in bytes.
  private static let bodyLimit = 8 << 20

  private let timeout: Duration
  private var client: OpaquePointer?

  /// `timeout` bounds a whole request; connecting may take half of it, at most five seconds.
  init(timeout: Duration) {
    self.timeout = timeout
  }

  deinit {
    if let client { ccurl_close(client) }
  }

  /// The library's version line; nil when there is none.
  static var libraryVersion: String? { ccurl_version().map { String(cString: $0) } }

  /// Sends a POST when there is a body, else a GET. Answers of every status but redirects are returned.
  func send(_ request: HTTPRequest) throws(TranslationError) -> HTTPResponse {
    if client == nil { client = ccurl_open() }
    guard let client else { throw .notInstalled("libcurl.so.4") }
    var raw = ccurl_response()
    perform(request, on: client, into: &raw)
    try check(raw)
    let body = UnsafeBufferPointer(start: raw.body, count: raw.body_count)
    let response = HTTPResponse(
      status: raw.status, body: Array(body), contentType: string(of: raw.content_type),
      retryAfter: RetryAfter.duration(string(of: raw.retry_after), now: RetryAfter.now))
    if (300..<400).contains(response.status) {
      throw .redirected(to: WebAddress.host(of: string(of: raw.location)))
    }
    return response
  }

  private func perform(_ request: HTTPRequest, on client: OpaquePointer, into raw: inout ccurl_response) {
    let headers = request.headers.map { Array("\($0.name): \($0.value)".utf8CString) }
    let lines = headers.flatMap { $0 }
    var starts: [Int] = []
    var position = 0
    for header in headers {
      starts.append(position)
      position += header.count
    }
    lines.withUnsafeBufferPointer { text in
      let pointers = starts.map { start in text.baseAddress.map { $0 + start } }
      pointers.withUnsafeBufferPointer { table in
        request.url.withCString { url in
          (request.body ?? []).withUnsafeBufferPointer { body in
            var plain = ccurl_request()
            plain.url = url
            plain.headers = table.baseAddress
            plain.header_count = headers.count
            plain.body = request.body == nil ? nil : body.baseAddress
            plain.body_count = body.count
            plain.total_milliseconds = max(1, timeout.milliseconds)
            plain.connect_milliseconds = max(1, min(5000, timeout.milliseconds / 2))
            plain.body_limit = Self.bodyLimit
            ccurl_send(client, &plain, &raw)
          }
        }
      }
    }
  }

  /// Tells the failures of libcurl apart by its CURLcode.
  private func check(_ raw: ccurl_response) throws(TranslationError) {
    if raw.is_too_large != 0 { throw .unintelligible(.longerThan(Self.bodyLimit)) }
    switch raw.code {
    case 0: return
    case 1, 3: throw .invalidSetting(name: "url", value: string(of: raw.error))
    case 18, 52: throw .unintelligible(.truncated)
    case 28: throw .timedOut(after: timeout)
    case _: throw .unreachable(string(of: raw.error))
    }
  }

  /// The text of a C array of characters.
  private func string<Characters>(of characters: Characters) -> String {
    withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// A request; header values may hold keys and are never logged.
struct HTTPRequest {
  var url: String
  var headers: [(name: String, value: String)] = []
  /// Makes it a POST.
  var body: [UInt8]?
}

/// An answer.
struct HTTPResponse {
  var status: Int
  var body: [UInt8]
  var contentType: String
  var retryAfter: Duration?

  /// Whether the body is a web page, by its type or its first byte.
  var isHTML: Bool {
    contentType.lowercased().hasPrefix("text/html") || body.first { !$0.isWhiteSpace } == UInt8(ascii: "<")
  }
}

extension Duration {
  /// Rounded up.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

extension UInt8 {
  /// A space, a tab or the end of a line.
  var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
