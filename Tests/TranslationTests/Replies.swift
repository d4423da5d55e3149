import Synchronization
import TestSupport

/// Replies given one after the other; the last again and again.
final class Replies: Sendable {
  private let rest: Mutex<[LoopbackServer.Reply]>

  init(_ replies: [LoopbackServer.Reply]) { rest = Mutex(replies) }

  func next() -> LoopbackServer.Reply {
    rest.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .init(500) }
  }
}
