import Glibc

/// One line on a terminal that says how far a long run is; nothing anywhere else.
final class Progress {
  private let isShown: Bool
  private var shownAt = 0.0
  private var records = 0
  private let started = Progress.now
  private var hasLine = false

  init(isShown: Bool) {
    self.isShown = isShown && ByteOutput.error.isTerminal
  }

  /// Nothing is shown in the first second, and then five times a second at most.
  func add(_ count: Int) {
    records += count
    guard isShown else { return }
    let now = Self.now
    guard now - started > 1, now - shownAt > 0.2 else { return }
    shownAt = now
    hasLine = true
    try? ByteOutput.error.write("\r\u{1B}[K" + say("\(records) replies …", "已处理 \(records) 条……"))
  }

  func clear() {
    if hasLine { try? ByteOutput.error.write("\r\u{1B}[K") }
    hasLine = false
  }

  /// Seconds since some fixed moment.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
