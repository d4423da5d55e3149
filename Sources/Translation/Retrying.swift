import Glibc

/// Sends a request again when it may succeed the next time: exponential backoff with full jitter, never earlier
/// than `Retry-After` says, within a bound on the whole.
struct Retrying {
  /// Requests in all.
  var attempts = 3
  /// The longest first wait; doubles with every attempt.
  var firstWait = Duration.milliseconds(300)
  /// Time for all attempts and waits together; a wait that would exceed it is not begun.
  var budget = Duration.seconds(45)
  /// A number from 0 up to 1.
  var random: () -> Double = { Double.random(in: 0..<1) }
  var sleep: (Duration) -> Void = Retrying.pause
  /// Time that has passed since any fixed moment.
  var elapsed: () -> Duration = Retrying.monotonic

  /// The result of `body`, with `count` raised by one for every attempt.
  func run<Result>(
    counting count: inout Int, _ body: () throws(TranslationError) -> Result
  ) throws(TranslationError) -> Result {
    let start = elapsed()
    var longestWait = firstWait
    var attempt = 1
    while true {
      count += 1
      let failure: TranslationError
      do {
        return try body()
      } catch {
        failure = error
      }
      let wait = max(longestWait * random(), failure.retryAfter ?? .zero)
      guard failure.isTransient, attempt < attempts, elapsed() - start + wait < budget else { throw failure }
      sleep(wait)
      attempt += 1
      longestWait *= 2
    }
  }

  private static func monotonic() -> Duration {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return .seconds(now.tv_sec) + .nanoseconds(now.tv_nsec)
  }

  private static func pause(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    var left = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    var rest = timespec()
    while nanosleep(&left, &rest) != 0, errno == EINTR { left = rest }
  }
}
