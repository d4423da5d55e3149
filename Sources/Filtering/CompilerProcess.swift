import Glibc
package import RulePacks

/// Runs `tonelint-compile` and takes what it prints.
struct CompilerProcess {
  let installation: Installation
  let uiLanguage: String

  /// The bytes of standard output; what it says on standard error is the reason when it fails.
  func run(_ arguments: [String]) throws(CompilationFailure) -> [UInt8] {
    guard let program = installation.compiler else { throw .noCompiler(beside: installation.programs) }
    let output = try Self.closedOnExec()
    let complaints = try Self.closedOnExec()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_adddup2(&actions, complaints[1], 2)
    var process: pid_t = 0
    let all = [program] + arguments + ["--ui-language", uiLanguage]
    var argv: [UnsafeMutablePointer<CChar>?] = all.map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    let status = posix_spawn(&process, program, &actions, nil, &argv, environ)
    close(output[1])
    close(complaints[1])
    defer {
      close(output[0])
      close(complaints[0])
    }
    guard status == 0 else { throw .cannotStart(status) }
    let (bytes, words) = Self.drain(output[0], complaints[0])
    var result: Int32 = 0
    while waitpid(process, &result, 0) < 0, errno == EINTR {}
    guard result == 0 else { throw .refused(String(decoding: words, as: UTF8.self)) }
    return bytes
  }

  private static func closedOnExec() throws(CompilationFailure) -> [Int32] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .cannotStart(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// Reads both pipes to their ends, so that neither can fill up and stop the other.
  private static func drain(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
    var collected: [[UInt8]] = [[], []]
    var open = [
      pollfd(fd: first, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 65536)
    while open.contains(where: { $0.fd >= 0 }) {
      guard poll(&open, 2, -1) >= 0 || errno == EINTR else { break }
      for index in 0..<2 where open[index].fd >= 0 && open[index].revents != 0 {
        let count = read(open[index].fd, &buffer, buffer.count)
        if count > 0 {
          collected[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          open[index].fd = -1
        }
      }
    }
    return (collected[0], collected[1])
  }
}

/// Why something could not be compiled.
package enum CompilationFailure: Error, Sendable {
  /// `tonelint-compile` is not where it belongs.
  case noCompiler(beside: String)
  /// The number of the system's error.
  case cannotStart(Int32)
  /// Its own words: `file:line:column: reason` for every fault.
  case refused(String)
  /// There are no rules at all.
  case noRules
  case resolution(StackResolution.Failure)
}
