import Testing

@testable import Locales

@Suite("Feasts")
struct FeastRuleTests {
  /// `2024:` days of 2024, 2025, 2026, 2027.
  static let known: [(rule: String, days: [String])] = [
    ("12-25", ["2024-12-25", "2025-12-25", "2026-12-25", "2027-12-25"]),
    ("easter", ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"]),
    ("easter +39", ["2024-05-09", "2025-05-29", "2026-05-14", "2027-05-06"]),
    ("orthodox", ["2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02"]),
    ("thu#4 11", ["2024-11-28", "2025-11-27", "2026-11-26", "2027-11-25"]),
    ("mon#-1 05", ["2024-05-27", "2025-05-26", "2026-05-25", "2027-05-31"]),
    ("mon<=05-24", ["2024-05-20", "2025-05-19", "2026-05-18", "2027-05-24"]),
    ("sat>=06-20", ["2024-06-22", "2025-06-21", "2026-06-20", "2027-06-26"]),
    ("lunar+8 01-01", ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"]),
    ("lunar+8 01-01 -1", ["2024-02-09", "2025-01-28", "2026-02-16", "2027-02-05"]),
    ("lunar+8 05-05", ["2024-06-10", "2025-05-31", "2026-06-19", "2027-06-09"]),
    ("lunar+8 08-15", ["2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15"]),
    ("lunar+9 08-15", ["2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15"]),
    ("lunar+9 01-01", ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-07"]),
    ("dangi 08-15", ["2024-09-17", "2025-10-06", "2026-09-25", "2027-09-15"]),
    ("lunar+8 04-08", ["2024-05-15", "2025-05-05", "2026-05-24", "2027-05-13"]),
    ("qingming", ["2024-04-04", "2025-04-04", "2026-04-05", "2027-04-05"]),
    ("spring-equinox", ["2024-03-20", "2025-03-20", "2026-03-20", "2027-03-21"]),
    ("autumn-equinox", ["2024-09-22", "2025-09-23", "2026-09-23", "2027-09-23"]),
    ("islamic-umalqura 10-01", ["2024-04-10", "2025-03-30", "2026-03-20", "2027-03-09"]),
    ("islamic-umalqura 12-10", ["2024-06-16", "2025-06-06", "2026-05-27", "2027-05-16"]),
    ("hebrew 01-01", ["2024-10-03", "2025-09-23", "2026-09-12", "2027-10-02"]),
    ("hebrew 08-15", ["2024-04-23", "2025-04-13", "2026-04-02", "2027-04-22"]),
  ]

  @Test("fall on the days that the almanacs give for 2024 to 2027", arguments: known)
  func almanac(_ feast: (rule: String, days: [String])) throws {
    let rule = try #require(FeastRule(feast.rule))
    #expect((2024...2027).flatMap { rule.days(in: $0) }.map(\.description) == feast.days, "\(feast.rule)")
  }

  @Test("new moons are right to the minute, by the almanac of the US Naval Observatory")
  func newMoons() {
    // 2027-02-06T15:56Z and 2024-04-08T18:21Z.
    #expect(abs(NewMoon.moment(335) - (20_855 + 956.0 / 1440)) < 1.5 / 1440)
    #expect(abs(NewMoon.moment(300) - (19_821 + 1101.0 / 1440)) < 1.5 / 1440)
  }

  @Test("the lunar new year of Vietnam can fall a day before that of China")
  func vietnam() throws {
    let vietnam = try #require(FeastRule("lunar+7 01-01"))
    let china = try #require(FeastRule("lunar+8 01-01"))
    #expect(vietnam.days(in: 2007).map(\.description) == ["2007-02-17"])
    #expect(china.days(in: 2007).map(\.description) == ["2007-02-18"])
    #expect(vietnam.days(in: 2030).map(\.description) == ["2030-02-02"])
    #expect(china.days(in: 2030).map(\.description) == ["2030-02-03"])
  }

  @Test("a feast of a shorter year can come twice in ours, or not at all")
  func twice() throws {
    let newYear = try #require(FeastRule("islamic-umalqura 01-01"))
    #expect(newYear.days(in: 2008).count == 2)
    let fifth = try #require(FeastRule("sun#5 02"))
    #expect(fifth.days(in: 2025).isEmpty)
    let listed = try #require(FeastRule("2025-10-20"))
    #expect(listed.days(in: 2025).count == 1)
    #expect(listed.days(in: 2026).isEmpty)
    let leapDay = try #require(FeastRule("02-29"))
    #expect(leapDay.days(in: 2025).isEmpty)
  }

  @Test(
    "what is no rule is refused",
    arguments: [
      "", "13-01", "02-30", "easter2", "easter -200", "easter x", "mon#0 01", "mon#6 01", "mon#1 13",
      "mun#1 01",
      "mon>06-20", "lunar+8", "lunar 01-01", "lunar+99 01-01", "chinese 14-01", "chinese 1-1", "2025-13-01",
      "12-25 +1 +1", "gregorian 01-01",
    ])
  func refused(_ text: String) {
    #expect(FeastRule(text) == nil)
  }
}
