import Prose
import Testing

@testable import Reporting

/// Templates of messages, with slips.
struct MessageTests {
  private func text(
    _ template: String, found: String = "du", _ arguments: [Argument] = [], fix: String? = "Sie"
  ) -> String {
    let finding = Finding(
      rule: "r", ruleIndex: 0, category: .other, severity: .warning, span: Span(0, 2), arguments: arguments,
      suggestions: fix.map { [Suggestion($0)] } ?? [])
    var bytes: [UInt8] = []
    Message(template).append(finding, found: Array(found.utf8)[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Placeholders are filled")
  func placeholders() {
    #expect(text("“{found}” → “{fix}”, {term}", [Argument("term", "退款")]) == "“du” → “Sie”, 退款")
    #expect(text("{fix}", fix: nil) == "")
  }

  @Test(
    "Number words follow the number, and a language without forms has one",
    arguments: [(1, "1 mark"), (0, "0 marks"), (2, "2 marks")])
  func plural(count: Int, expected: String) {
    let arguments = [Argument("count", count)]
    #expect(text("{count, plural, one {{count} mark} other {{count} marks}}", arguments) == expected)
    #expect(text("{count,plural,other{{count}个}}", arguments) == "\(count)个")
  }

  @Test(
    "Braces that are no placeholder stand for themselves",
    arguments: [
      "{", "}", "a { b } c", "{}", "{count, plural, one {x}}", "{count, plural, other {x}", "{ 1 }", "{{",
    ])
  func slips(template: String) {
    #expect(text(template) == template)
  }

  @Test("A value nobody gave keeps its name")
  func unknownArgument() {
    #expect(text("{missing}") == "{missing}")
  }

  @Test("Line breaks in quoted text are shown, and long text is cut between letters")
  func shortening() {
    #expect(text("{found}", found: "a\r\nb\nc\r") == "a⏎b⏎c⏎")
    let long = String(repeating: "👩🏽‍💻e\u{301}", count: 200)
    let short = text("{found}", found: long)
    #expect(short.utf8.count < 160)
    #expect(short.contains("…"))
    let parts = short.split(separator: "…")
    #expect(parts.count == 2 && long.hasPrefix(String(parts[0])) && long.hasSuffix(String(parts[1])))
  }

  @Test("SARIF numbers placeholders and doubles other braces")
  func sarif() {
    let message = Message("{count, plural, one {{count} {x} of {max}} other {{count} of {max} {found}}}")
    #expect(message.names == ["count", "x", "max", "found"])
    #expect(message.template(.one, names: message.names) == "{0} {1} of {2}")
    #expect(Message("{found} costs {").template(.other, names: ["found"]) == "{0} costs {{")
    #expect(Message("“{found}” → {fix}").outline == "“…” → …")
  }
}
