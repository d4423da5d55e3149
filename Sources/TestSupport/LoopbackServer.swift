import Foundation
import Synchronization

/// An HTTP server on 127.0.0.1 that answers as a test tells it, faults included.
package final class LoopbackServer: Sendable {
  /// What came in.
  package struct Request: Sendable {
    package var method: String
    package var path: String
    /// Names in lower case.
    package var headers: [String: String]
    package var body: String
    /// The connection it came on, counted from 1.
    package var connection: Int
  }

  /// What goes out.
  package struct Reply: Sendable {
    package var status = 200
    package var headers: [String: String] = [:]
    package var body = ""
    /// Waited before the first byte.
    package var delay = 0.0
    /// Bytes of the body that are sent before the connection closes; all when nil.
    package var truncatedAfter: Int?
    /// Closes the connection without a byte.
    package var isSilent = false

    package init(
      _ status: Int = 200, _ body: String = "", headers: [String: String] = [:], delay: Double = 0,
      truncatedAfter: Int? = nil, isSilent: Bool = false
    ) {
      self.status = status
      self.body = body
      self.headers = headers
      self.delay = delay
      self.truncatedAfter = truncatedAfter
      self.isSilent = isSilent
    }
  }

  package let port: UInt16
  private let listener: Int32
  private let state: State
  package var url: String { "http://127.0.0.1:\(port)" }
  package var requests: [Request] { state.requests.withLock { $0 } }

  /// What the threads share; they must not keep the server itself alive.
  private final class State: Sendable {
    let requests = Mutex<[Request]>([])
    let answer: @Sendable (Request) -> Reply

    init(_ answer: @escaping @Sendable (Request) -> Reply) { self.answer = answer }
  }

  /// Answers each request with what `answer` makes of it.
  package init(_ answer: @escaping @Sendable (Request) -> Reply) throws {
    state = State(answer)
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (listener, port) = try withUnsafeMutablePointer(to: &address) { [listener] pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        guard bind(listener, generic, length) == 0, listen(listener, 64) == 0,
          getsockname(listener, generic, &length) == 0
        else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return (listener, pointer.pointee.sin_port.bigEndian)
      }
    }
    self.port = port
    let state = state
    Thread.detachNewThread { Self.accept(listener, state) }
  }

  /// Gives the replies in order; the last one again and again.
  package convenience init(replies: [Reply]) throws {
    let count = Mutex(0)
    try self.init { _ in
      let index = count.withLock { value in
        defer { value += 1 }
        return value
      }
      return replies[min(index, replies.count - 1)]
    }
  }

  /// The accepting thread wakes and closes the socket, whose number must not go to another one before.
  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private static func accept(_ listener: Int32, _ state: State) {
    defer { close(listener) }
    var count = 0
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      count += 1
      let number = count
      Thread.detachNewThread { serve(connection, number, state) }
    }
  }

  private static func serve(_ connection: Int32, _ number: Int, _ state: State) {
    defer { close(connection) }
    while let request = read(connection, number) {
      state.requests.withLock { $0.append(request) }
      let reply = state.answer(request)
      if reply.delay > 0 { Thread.sleep(forTimeInterval: reply.delay) }
      guard !reply.isSilent else { return }
      var lines = "HTTP/1.1 \(reply.status) Scripted\r\nContent-Length: \(reply.body.utf8.count)\r\n"
      if reply.headers["Content-Type"] == nil { lines += "Content-Type: application/json\r\n" }
      for (name, value) in reply.headers { lines += "\(name): \(value)\r\n" }
      let body = reply.truncatedAfter.map { Array(reply.body.utf8.prefix($0)) } ?? Array(reply.body.utf8)
      let bytes = Array("\(lines)\r\n".utf8) + body
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        sent += count
      }
      if reply.truncatedAfter != nil { return }
    }
  }

  /// The next request of a connection; nil at its end.
  private static func read(_ connection: Int32, _ number: Int) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var head: Range<Int>?
    var length = 0
    while true {
      if head == nil, let end = Data(bytes).firstRange(of: Data("\r\n\r\n".utf8)) {
        head = end
        length = Int(fields(bytes[..<end.lowerBound])["content-length"] ?? "") ?? 0
      }
      if let head, bytes.count >= head.upperBound + length {
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self)
        let first = lines.prefix { $0 != "\r\n" }.split(separator: " ")
        guard first.count >= 2 else { return nil }
        return Request(
          method: String(first[0]), path: String(first[1]), headers: fields(bytes[..<head.lowerBound]),
          body: String(decoding: bytes[head.upperBound..<head.upperBound + length], as: UTF8.self),
          connection: number)
      }
      let count = Glibc.read(connection, &buffer, buffer.count)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }

  private static func fields(_ head: ArraySlice<UInt8>) -> [String: String] {
    var fields: [String: String] = [:]
    for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    return fields
  }
}
