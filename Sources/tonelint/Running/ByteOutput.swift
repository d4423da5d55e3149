import Glibc

/// Writes bytes to a file descriptor, all of them or an error.
struct ByteOutput {
  /// Why bytes could not be written.
  enum Failure: Error {
    /// Whoever reads has gone; nothing more is wanted.
    case closed
    case system(Int32)
  }

  let descriptor: Int32
  /// Whether what cannot be written is let go.
  var isBestEffort = false

  static let standard = ByteOutput(descriptor: 1)
  /// Words for a person: where nobody takes them, the reply and the exit status still count.
  static let error = ByteOutput(descriptor: 2, isBestEffort: true)

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ bytes: some Collection<UInt8>) throws(Failure) {
    if let done = bytes.withContiguousStorageIfAvailable({ all($0) }) { return try done.get() }
    try Array(bytes).withUnsafeBufferPointer { all($0) }.get()
  }

  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  private func all(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Void, Failure> {
    var rest = UnsafeRawBufferPointer(bytes)
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = Glibc.write(descriptor, base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
          continue
        }
        if isBestEffort { return .success(()) }
        return .failure(errno == EPIPE ? .closed : .system(errno))
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return .success(())
  }
}
