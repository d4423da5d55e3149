import Testing

@testable import Translation

@Suite struct RetryAfterTests {
  /// 1994-11-06 08:49:37 UTC.
  static let moment = 784_111_777

  @Test(arguments: [
    ("0", Duration.seconds(0)), ("120", .seconds(120)), ("Sun, 06 Nov 1994 08:50:37 GMT", .seconds(60)),
    ("Sunday, 06-Nov-94 08:50:37 GMT", .seconds(60)), ("Sun, 06 Nov 1994 08:00:00 GMT", .seconds(0)),
    ("Thu, 29 Feb 1996 00:00:00 GMT", .seconds(825_552_000 - moment)),
  ])
  func `seconds and dates are understood`(_ value: String, _ wait: Duration) {
    #expect(RetryAfter.duration(value, now: Self.moment) == wait)
  }

  @Test(arguments: [
    "", "soon", "-1", "1.5", "Sun, 06 Xxx 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
    "Sun, 06 Nov 1994",
  ])
  func `anything else says nothing`(_ value: String) {
    #expect(RetryAfter.duration(value, now: Self.moment) == nil)
  }
}
