import Locales
import Testing

@Suite("Days, moments and weekends")
struct CivilDayTests {
  @Test("a number leads back to its day, over four centuries and before our era")
  func numbers() throws {
    #expect(try #require(CivilDay(1970, 1, 1)).number == 0)
    #expect(try #require(CivilDay(2000, 3, 1)).number == 11_017)
    var earlier: CivilDay?
    for number in -800_000...200_000 where number % 7 == 0 || (10_000...12_000).contains(number) {
      let day = CivilDay(number: number)
      #expect(day.number == number)
      if let earlier { #expect(earlier < day) }
      earlier = day
    }
  }

  @Test("weekdays are counted from Monday")
  func weekdays() {
    #expect(CivilDay(2026, 11, 21)?.weekday == 6)
    #expect(CivilDay(1969, 12, 28)?.weekday == 7)
    #expect(CivilDay("2025-04-03")?.weekday == 4)
  }

  @Test("days that do not exist are refused")
  func missing() {
    #expect(CivilDay(2025, 2, 29) == nil)
    #expect(CivilDay(1900, 2, 29) == nil)
    #expect(CivilDay(2000, 2, 29) != nil)
    for text in ["2025-4-3", "2025-04-31", "2025/04/03", "", "20250403", "２025-04-0"] {
      #expect(CivilDay(text) == nil, "\(text)")
    }
    #expect(CivilDay(2025, 4, 3)?.description == "2025-04-03")
    #expect(CivilDay(-43, 3, 15)?.description == "-0043-03-15")
  }

  @Test(
    "a moment is seen from the customer's zone, summer time included",
    arguments: [
      ("2026-11-21T16:30:00Z", "Asia/Tokyo", "2026-11-22 1:30"),
      ("2026-07-01T12:00:00Z", "Europe/Berlin", "2026-07-01 14:0"),
      ("2026-01-01T12:00:00Z", "Europe/Berlin", "2026-01-01 13:0"),
      ("2026-01-01T00:15:59.25+08:00", "America/St_Johns", "2025-12-31 12:45"),
      ("1969-12-31T23:59:00z", "UTC", "1969-12-31 23:59"),
      ("2026-03-08T10:00:00Z", "America/Los_Angeles", "2026-03-08 3:0"),
    ])
  func moments(_ moment: String, _ zone: String, _ local: String) throws {
    let seen = try #require(LocalMoment(moment, zone: zone))
    #expect("\(seen.day) \(seen.hour):\(seen.minute)" == local)
  }

  @Test("without a zone the offset that was written counts")
  func noZone() throws {
    let seen = try #require(LocalMoment("2026-11-21T23:30:00-05:00", zone: nil))
    #expect("\(seen.day) \(seen.hour)" == "2026-11-21 23")
  }

  @Test("what is no moment or no zone is refused")
  func refused() {
    for text in [
      "", "2026-11-21", "2026-11-21T25:00:00Z", "2026-11-21T10:00:00", "2026-11-21T10:00:00+8", "now",
    ] {
      #expect(LocalMoment(text, zone: nil) == nil, "\(text)")
    }
    for zone in ["Mars/Olympus", "", "東京", String(repeating: "A", count: 200)] {
      #expect(LocalMoment("2026-11-21T10:00:00Z", zone: zone) == nil, "\(zone)")
    }
  }

  @Test("weekends are those of the country")
  func weekends() {
    func days(_ region: String) -> [Int] { (1...7).filter { Weekend.includes($0, in: region) } }
    #expect(days("DE") == [6, 7])
    #expect(days("SA") == [5, 6])
    #expect(days("IL") == [5, 6])
    #expect(days("IN") == [7])
    #expect(days("EG") == [5, 6])
    #expect(!Weekend.includes(0, in: "DE"))
    #expect(!Weekend.includes(8, in: "DE"))
  }
}
