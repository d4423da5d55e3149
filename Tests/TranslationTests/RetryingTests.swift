import Testing

@testable import Translation

@Suite struct RetryingTests {
  /// A clock that only sleeping moves.
  private final class Clock {
    var time = Duration.zero
    var waits: [Duration] = []
  }

  private func outcome(
    _ failures: [TranslationError], random: Double = 1, attempts: Int = 4
  ) -> (waits: [Duration], count: Int, error: TranslationError?) {
    let clock = Clock()
    var retrying = Retrying()
    retrying.attempts = attempts
    retrying.random = { random }
    retrying.sleep = {
      clock.waits.append($0)
      clock.time += $0
    }
    retrying.elapsed = { clock.time }
    var rest = failures[...]
    var count = 0
    let failure = error { () throws(TranslationError) in
      try retrying.run(counting: &count) { () throws(TranslationError) in
        if let next = rest.popFirst() { throw next }
      }
    }
    return (clock.waits, count, failure)
  }

  @Test func `waits double and are spread by chance`() {
    let failures = [TranslationError](repeating: .serverFailed(status: 503, retryAfter: nil), count: 3)
    #expect(outcome(failures).waits == [.milliseconds(300), .milliseconds(600), .milliseconds(1200)])
    #expect(
      outcome(failures, random: 0.5).waits == [.milliseconds(150), .milliseconds(300), .milliseconds(600)])
    #expect(outcome(failures).error == nil)
    #expect(outcome(failures).count == 4)
  }

  @Test func `the server's wish is honoured`() {
    let (waits, count, error) = outcome([.throttled(retryAfter: .seconds(7))], random: 0)
    #expect(waits == [.seconds(7)])
    #expect(count == 2)
    #expect(error == nil)
  }

  @Test func `a wait beyond the budget is not begun`() {
    let (waits, count, error) = outcome([.throttled(retryAfter: .seconds(3600))])
    #expect(waits == [])
    #expect(count == 1)
    #expect(error == .throttled(retryAfter: .seconds(3600)))
  }

  @Test(arguments: [
    TranslationError.unauthorized("x"), .quotaExhausted, .tooLarge, .pairNotOffered,
    .rejected(status: 400, ""),
    .redirected(to: "h"), .notInstalled("p"), .notConfigured("url"),
  ])
  func `what would fail again is not sent again`(_ failure: TranslationError) {
    #expect(outcome([failure]).count == 1)
    #expect(outcome([failure]).error == failure)
  }

  @Test func `attempts are bounded and the last failure is told`() {
    let (_, count, error) = outcome(
      [.timedOut(after: .seconds(1)), .unreachable("a"), .unreachable("b")], attempts: 3)
    #expect(count == 3)
    #expect(error == .unreachable("b"))
  }
}
