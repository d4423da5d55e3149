import Linting
import Prose
import TestSupport
import Testing

@Suite("promise")
struct PromiseCheckTests {
  private static let words = """
    en:
      promise: [will]
      before: [by]
      after: [at the latest]
      aware: [closed, "not"]
      past: [was, ordered]
    ja: { after: [までに] }
    """

  private func found(
    _ fault: String, _ text: String, market: String? = "US", now: String? = "2026-11-21T12:00:00Z",
    zone: String? = "UTC", locale: String = "en"
  ) throws -> [String] {
    let rules = try TestRules(
      "check: promise\nfault: \(fault)\nwords: \"@promises\"", locale: locale,
      tables: ["promises": Self.words])
    let result = rules.lint(text) { record in
      record.facts.market = market
      record.facts.now = now
      record.facts.customerTimeZone = zone
    }
    return result.findings.map { result.draft.text($0.span) }
  }

  @Test("weekends are those of the customer's country")
  func weekends() throws {
    #expect(try found("weekend", "It will come on November 28, 2026.") == ["November 28, 2026"])
    #expect(try found("weekend", "It will come on November 27, 2026.").isEmpty)
    #expect(try found("weekend", "It will come on November 27, 2026.", market: "SA") == ["November 27, 2026"])
    #expect(try found("weekend", "It will come on November 29, 2026.", market: "SA").isEmpty)
  }

  @Test("who writes Saturday knows that it is Saturday")
  func named() throws {
    #expect(try found("weekend", "It will come on Saturday, November 28, 2026.").isEmpty)
    #expect(try found("weekend", "It will come on Friday.", market: "SA") == ["Friday"])
  }

  @Test("days in words are counted from the customer's today")
  func relative() throws {
    #expect(try found("weekend", "It will come tomorrow.") == ["tomorrow"])
    #expect(try found("weekend", "It will come in 2 days.").isEmpty)
    // Already Sunday noon in Kiritimati when it is Saturday night in London.
    #expect(
      try found(
        "weekend", "It will come tomorrow.", now: "2026-11-21T22:00:00Z", zone: "Pacific/Kiritimati"
      ).isEmpty)
    #expect(try found("weekend", "It will come tomorrow.", now: nil).isEmpty)
  }

  @Test("a date without a year is the nearest one")
  func nearestYear() throws {
    #expect(try found("weekend", "It will come on January 2.") == ["January 2"])
    #expect(try found("weekend", "It will come on January 1.").isEmpty)
    #expect(try found("weekend", "It will come on January 2.", now: nil).isEmpty)
  }

  @Test("days before today are no promise of a holiday or weekend")
  func gone() throws {
    #expect(try found("weekend", "It will come on November 14, 2026.").isEmpty)
    #expect(try found("weekend", "It will come on November 14, 2026.", now: nil) == ["November 14, 2026"])
  }

  @Test("only a day with a word of promise in its sentence counts, and none that tells the past or knows")
  func words() throws {
    #expect(try found("weekend", "Our sale is on November 28, 2026.").isEmpty)
    #expect(try found("weekend", "It will come. Sale: November 28, 2026.").isEmpty)
    #expect(try found("weekend", "We will be closed on November 28, 2026.").isEmpty)
    #expect(try found("weekend", "What you ordered on November 28, 2026 will come.").isEmpty)
    #expect(try found("weekend", "Done by November 28, 2026.") == ["November 28, 2026"])
  }

  @Test("a limit that has passed is found, a mere date of the past is not")
  func past() throws {
    #expect(try found("past", "We answer by November 19, 2026.") == ["November 19, 2026"])
    #expect(try found("past", "We answer by November 21, 2026.").isEmpty)
    #expect(try found("past", "We will see your mail of November 19, 2026.").isEmpty)
    #expect(try found("past", "It was due by November 19, 2026.").isEmpty)
    #expect(try found("past", "We answer by November 19, 2026.", now: nil).isEmpty)
    #expect(try found("past", "We answer by November 19, 2026.", now: "soon").isEmpty)
    #expect(try found("past", "We answer by November 19.") == ["November 19"])
    // Half a year ago: next May is meant.
    #expect(try found("past", "We answer by June 3.").isEmpty)
  }

  @Test("past or not is told on the customer's calendar")
  func pastZones() throws {
    let now = "2026-11-21T23:30:00Z"
    let text = "We answer by November 21, 2026."
    #expect(try found("past", text, now: now, zone: "Asia/Tokyo") == ["November 21, 2026"])
    #expect(try found("past", text, now: now, zone: "America/New_York").isEmpty)
  }

  @Test("words of limit may follow the day")
  func after() throws {
    #expect(try found("past", "November 19, 2026 at the latest.") == ["November 19, 2026"])
    #expect(try found("past", "November 25, 2026 at the latest.").isEmpty)
  }

  @Test("without a market nobody knows the holidays, and a language without words says nothing")
  func unknown() throws {
    #expect(try found("weekend", "It will come on November 28, 2026.", market: nil).isEmpty)
    #expect(try found("weekend", "Es kommt am 28.11.2026.", locale: "de").isEmpty)
    #expect(try found("holiday", "It will come on November 26, 2026.").isEmpty)
  }

  @Test("a table that is missing or has a slip is refused")
  func refused() {
    for (words, table) in [
      ("\"@nothing\"", Self.words), ("promises", Self.words), ("\"@promises\"", "en: { promised: [a] }"),
    ] {
      #expect(throws: TestRules.Refusal.self) {
        try TestRules("check: promise\nfault: past\nwords: \(words)", tables: ["promises": table])
      }
    }
    #expect(throws: TestRules.Refusal.self) {
      try TestRules("check: promise\nfault: late\nwords: \"@promises\"", tables: ["promises": Self.words])
    }
  }
}
