import CProcess
import Glibc

/// Programs joined by pipes, kept running between uses.
///
/// They cannot outlive us: the kernel kills them with the thread that started them, and those that do not end when
/// they should are killed as a process group. They inherit no descriptor and no environment but what they are given.
/// They are joined by sockets, because pipes cannot be made without a moment in which another thread's child would
/// inherit them, and because a socket tells of a closed reader without SIGPIPE.
final class Pipeline {
  /// Why an exchange failed.
  enum Fault: Error {
    case ended, timedOut, tooLong
  }

  private var processes: [pid_t] = []
  private var input: Int32 = -1
  private var output: Int32 = -1

  /// Each stage is the path of a program and its arguments; `environment` holds `NAME=value`.
  init(_ stages: [[String]], environment: [String]) throws(TranslationError) {
    do {
      try start(stages, environment)
    } catch {
      stop(patience: 0)
      throw error
    }
  }

  deinit {
    stop(patience: 20)
  }

  /// Writes `bytes` and reads until what came ends with `last`, without which it is returned.
  func exchange(
    _ bytes: [UInt8], until last: [UInt8], within limit: Duration
  ) throws(Fault) -> [UInt8] {
    let deadline = Self.now + limit.milliseconds
    let longest = bytes.count * 16 + (1 << 20)
    var received: [UInt8] = []
    var written = 0
    while !received.suffix(last.count).elementsEqual(last) {
      guard received.count < longest else { throw .tooLong }
      var waits = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
      if written < bytes.count { waits.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      let rest = deadline - Self.now
      guard rest > 0 else { throw .timedOut }
      guard poll(&waits, nfds_t(waits.count), Int32(min(rest, 1000))) > 0 else { continue }
      if waits[0].revents != 0 { try read(into: &received) }
      if waits.count > 1, waits[1].revents != 0 { written += try write(bytes[written...]) }
    }
    received.removeLast(last.count)
    return received
  }

  private func read(into received: inout [UInt8]) throws(Fault) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(output, &buffer, buffer.count)
    if count > 0 {
      received += buffer[..<count]
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      throw .ended
    }
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(Fault) -> Int {
    let count = bytes.withUnsafeBytes { send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    if count >= 0 { return count }
    guard errno == EAGAIN || errno == EINTR else { throw .ended }
    return 0
  }

  private func start(_ stages: [[String]], _ environment: [String]) throws(TranslationError) {
    var upstream: Int32
    (input, upstream) = try Self.sockets()
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    for stage in stages {
      let ends = try Self.sockets(closing: upstream)
      let process = spawn(stage, environment, reading: upstream, writing: ends.1)
      close(upstream)
      close(ends.1)
      upstream = ends.0
      guard process > 0 else {
        close(upstream)
        throw .unreachable(String(cString: strerror(-process)))
      }
      processes.append(process)
    }
    output = upstream
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
  }

  /// The process id, or a negative `errno`.
  private func spawn(_ stage: [String], _ environment: [String], reading: Int32, writing: Int32) -> Int32 {
    Self.withStrings(stage) { arguments in
      Self.withStrings(environment) {
        cprocess_start(stage[0], arguments, $0, reading, writing, processes.first ?? 0)
      }
    }
  }

  /// Two joined sockets. On failure the descriptor `open` is closed.
  private static func sockets(closing open: Int32 = -1) throws(TranslationError) -> (Int32, Int32) {
    var pair: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &pair) == 0 else {
      let error = errno
      if open >= 0 { close(open) }
      throw .unreachable(String(cString: strerror(error)))
    }
    return (raised(pair[0]), raised(pair[1]))
  }

  /// Ends the input, waits so many times 10 ms for the stages to end, kills the rest.
  private func stop(patience: Int) {
    for descriptor in [input, output] where descriptor >= 0 { close(descriptor) }
    input = -1
    output = -1
    guard let group = processes.first else { return }
    for _ in 0..<patience where !processes.isEmpty {
      reap(WNOHANG)
      if !processes.isEmpty { usleep(10_000) }
    }
    if !processes.isEmpty {
      kill(-group, SIGKILL)
      reap(0)
    }
  }

  private func reap(_ options: Int32) {
    processes.removeAll { process in
      var status: Int32 = 0
      var result: pid_t
      repeat { result = waitpid(process, &status, options) } while result < 0 && errno == EINTR
      return result != 0
    }
  }

  /// Milliseconds of a clock that never goes back.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// A descriptor beyond standard input, output and error, which may be closed in us.
  private static func raised(_ descriptor: Int32) -> Int32 {
    guard descriptor < 3 else { return descriptor }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    close(descriptor)
    return copy
  }

  /// Calls `body` with a NULL-terminated array of C strings.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
