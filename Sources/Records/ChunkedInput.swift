import Glibc

/// Reads a file or stream in chunks that end at line ends, so that each can be read by another thread.
///
/// Whole lines are handed over as soon as reading would block, and `.idle` says so once before it really blocks: a
/// co-process that sends one line, or one and a half, and waits gets its answer. One thread calls `next()`.
package final class ChunkedInput {
  /// Whole lines of the input; the last line of the input may lack its line end.
  package struct Chunk: Sendable {
    package var bytes: [UInt8]
    /// 1-based number of its first line.
    package var line: Int
  }

  package enum Step: Sendable {
    case chunk(Chunk)
    /// The next call will wait for input: write out every answer that is owed before it.
    case idle
    case end
  }

  /// A chunk is handed over at this size though more could be read; longer lines make longer chunks.
  package static let chunkSize = 256 << 10

  private let path: String
  private let descriptor: Int32
  private let isOwner: Bool
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunkSize, alignment: 16)
  private var pending: [UInt8] = []
  /// Just past the last line end in `pending`; 0 when there is none.
  private var completeCount = 0
  private var line = 1
  private var isAtEnd = false
  private var owesAnswers = false

  /// Reads what is open already and leaves it open; `name` is what errors call it.
  package init(descriptor: Int32, name: String) {
    path = name
    self.descriptor = descriptor
    isOwner = false
  }

  package init(path: String) throws(InputError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwner = true
    if descriptor < 0 { throw InputError(path: path, code: errno) }
  }

  deinit {
    buffer.deallocate()
    if isOwner, descriptor >= 0 { close(descriptor) }
  }

  package func next() throws(InputError) -> Step {
    while true {
      if isAtEnd { return pending.isEmpty ? .end : .chunk(take(pending.count)) }
      if completeCount > 0, pending.count >= Self.chunkSize { return .chunk(take(completeCount)) }
      if !isReadable(waiting: 0) {
        if completeCount > 0 { return .chunk(take(completeCount)) }
        if owesAnswers {
          owesAnswers = false
          return .idle
        }
      }
      try fill()
    }
  }

  /// Everything that is left, for formats that are not read line by line.
  package func rest() throws(InputError) -> [UInt8] {
    while !isAtEnd { try fill() }
    return take(pending.count).bytes
  }

  private func take(_ count: Int) -> Chunk {
    let tail = Array(pending[count...])
    pending.removeLast(tail.count)
    let chunk = Chunk(bytes: pending, line: line)
    pending = tail
    completeCount = 0
    owesAnswers = true
    line += chunk.bytes.withUnsafeBytes(Self.lineEnds)
    return chunk
  }

  private func fill() throws(InputError) {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        append(count)
        return
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: _ = isReadable(waiting: -1)
      case let code: throw InputError(path: path, code: code)
      }
    }
  }

  private func append(_ count: Int) {
    isAtEnd = count == 0
    let fresh = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    if let end = fresh.lastIndex(of: 0x0A) { completeCount = pending.count + end + 1 }
    pending.append(contentsOf: fresh)
  }

  /// Whether `read` would return at once; milliseconds to wait for that, -1 for ever.
  private func isReadable(waiting milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, milliseconds)
      if count >= 0 || errno != EINTR { return count != 0 }
    }
  }

  private static func lineEnds(in bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var count = 0
    var offset = 0
    while let end = memchr(base + offset, 0x0A, bytes.count - offset) {
      count += 1
      offset = UnsafeRawPointer(end) - base + 1
    }
    return count
  }
}
