import Linting
import Prose
import TestSupport
import Testing

@Suite("day-greeting")
struct DayGreetingCheckTests {
  private func findings(
    _ text: String, now: String? = "2026-11-21T18:00:00Z", zone: String? = "UTC", keys: String = ""
  ) throws -> [Finding] {
    let rules = try TestRules(
      """
      check: day-greeting
      greetings: { en: { Good morning: 5-12, Good evening: 17-23 }, de: { Guten Morgen: 5-11 } }
      \(keys)
      """)
    return rules.lint(text) { record in
      record.facts.now = now
      record.facts.customerTimeZone = zone
    }.findings
  }

  @Test("a greeting for another hour is found, with the customer's clock and the one that fits")
  func found() throws {
    let finding = try #require(try findings("Good morning, Anna.").first)
    #expect(finding.suggestions.map(\.text) == ["Good evening"])
    #expect(finding.arguments == [Argument("time", "18:00")])
    #expect(try findings("Good evening, Anna.").isEmpty)
  }

  @Test("the clock is the customer's, not the sender's")
  func zones() throws {
    #expect(try findings("Good morning!", zone: "America/Los_Angeles").isEmpty)
    #expect(try findings("Good morning!", now: "2026-11-21T08:00:00+08:00", zone: "Asia/Shanghai").isEmpty)
    #expect(try findings("Good evening!", now: "2026-11-21T08:00:00+08:00", zone: "Asia/Shanghai").count == 1)
  }

  @Test("an hour before and after the hours is let pass, or as many as the rule says")
  func leeway() throws {
    #expect(try findings("Good morning!", now: "2026-11-21T12:59:00Z").isEmpty)
    #expect(try findings("Good morning!", now: "2026-11-21T13:00:00Z").count == 1)
    #expect(try findings("Good morning!", now: "2026-11-21T12:00:00Z", keys: "leeway: 0").count == 1)
    #expect(try findings("Good morning!", now: "2026-11-21T14:00:00Z", keys: "leeway: 3").isEmpty)
  }

  @Test("at an hour that no greeting fits the neutral one is offered, or none")
  func neutral() throws {
    let now = "2026-11-21T15:00:00Z"
    #expect(try findings("Good morning!", now: now).first?.suggestions.isEmpty == true)
    let finding = try findings("Good morning!", now: now, keys: "neutral: { en: Hello }").first
    #expect(finding?.suggestions.map(\.text) == ["Hello"])
  }

  @Test("without a moment or a zone, or with one that is none, nothing is said")
  func unknown() throws {
    #expect(try findings("Good morning!", now: nil).isEmpty)
    #expect(try findings("Good morning!", zone: nil).isEmpty)
    #expect(try findings("Good morning!", now: "yesterday").isEmpty)
    #expect(try findings("Good morning!", zone: "Mars/Olympus").isEmpty)
  }

  @Test("late in the reply the words are a wish, and other languages' greetings are not looked for")
  func elsewhere() throws {
    #expect(try findings("One. Two. Three. A good morning to you.").isEmpty)
    #expect(try findings("Guten Morgen!").isEmpty)
  }
}
