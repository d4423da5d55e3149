import Locales
import Testing

@Suite("Calendars beside the Gregorian one")
struct CalendarSystemTests {
  @Test("every day comes back from every calendar", arguments: CalendarSystem.allCases)
  func roundTrip(_ system: CalendarSystem) throws {
    let start = try #require(CivilDay(2019, 4, 20)).number
    for number in stride(from: start, to: start + 4000, by: 37) {
      let day = CivilDay(number: number)
      let date = try #require(system.date(of: day))
      let back = system.day(
        runningYear: date.runningYear, month: date.month, isLeapMonth: date.isLeapMonth, day: date.day)
      #expect(back == day, "\(system.rawValue) \(date)")
    }
  }

  @Test("years are written as they are in each calendar")
  func known() throws {
    let day = try #require(CivilDay(2025, 4, 3))
    let reiwa = try #require(CalendarSystem.japanese.date(of: day))
    #expect([reiwa.year, reiwa.month, reiwa.day] == [7, 4, 3])
    #expect(CalendarSystem.japanese.day(era: reiwa.era, year: 7, month: 4, day: 3) == day)
    #expect(CalendarSystem.buddhist.date(of: day)?.year == 2568)
    #expect(CalendarSystem.buddhist.day(runningYear: 2025, month: 4, day: 3) == day)
    let hijri = try #require(CalendarSystem.islamicUmmAlQura.date(of: day))
    #expect([hijri.year, hijri.month, hijri.day] == [1446, 10, 5])
    let jalali = try #require(CalendarSystem.persian.date(of: day))
    #expect([jalali.year, jalali.month, jalali.day] == [1404, 1, 14])
    let saka = try #require(CalendarSystem.indian.date(of: day))
    #expect([saka.year, saka.month, saka.day] == [1947, 1, 13])
    let jewish = try #require(CalendarSystem.hebrew.date(of: day))
    #expect([jewish.year, jewish.month, jewish.day] == [5785, 8, 5])
    let lunar = try #require(CalendarSystem.chinese.date(of: day))
    #expect([lunar.month, lunar.day] == [3, 6])
  }

  @Test("a leap month is told from the month before it")
  func leapMonth() throws {
    let day = try #require(CivilDay(2025, 7, 25))
    let date = try #require(CalendarSystem.chinese.date(of: day))
    #expect(date.month == 6)
    #expect(date.isLeapMonth)
    #expect(date.day == 1)
  }

  @Test("dates that are none are refused", arguments: CalendarSystem.allCases)
  func refused(_ system: CalendarSystem) {
    #expect(system.day(runningYear: 2025, month: 14, day: 1) == nil)
    #expect(system.day(runningYear: 2025, month: 1, day: 33) == nil)
    #expect(system.day(runningYear: Int.max, month: 1, day: 1) == nil)
  }
}
