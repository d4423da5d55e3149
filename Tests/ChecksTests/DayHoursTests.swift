import Testing

@testable import Checks

@Suite("Hours of the day")
struct DayHoursTests {
  @Test("a stretch holds its first hour and not its last, past midnight too")
  func contains() throws {
    let morning = try #require(DayHours("5-12"))
    #expect((0...23).filter(morning.contains) == Array(5...11))
    let evening = try #require(DayHours("22-3"))
    #expect((0...23).filter(evening.contains) == [0, 1, 2, 22, 23])
    let untilMidnight = try #require(DayHours("18-24"))
    #expect((0...23).filter(untilMidnight.contains) == Array(18...23))
  }

  @Test("widened it passes midnight at either end, and never exceeds the day")
  func widened() throws {
    let morning = try #require(DayHours("0-12")).widened(by: 1)
    #expect((0...23).filter(morning.contains) == Array(0...12) + [23])
    let late = try #require(DayHours("18-24")).widened(by: 2)
    #expect((0...23).filter(late.contains) == [0, 1] + Array(16...23))
    let long = try #require(DayHours("1-23")).widened(by: 1)
    #expect((0...23).allSatisfy(long.contains))
  }

  @Test(
    "what are no hours is refused",
    arguments: ["", "5", "5-5", "24-3", "5-25", "5–12", "a-b", "5-12-14", "-5-12"])
  func refused(_ text: String) {
    #expect(DayHours(text) == nil)
  }
}
