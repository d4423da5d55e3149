import Prose
import Testing

@Suite("Spelling")
struct SpellingTests {
  @Test(
    "the word that was meant is found",
    arguments: [
      ("phrsae", "phrase"), ("catgeory", "category"), ("of", "off"), ("Severity", "severity"),
      ("serverity", "severity"),
      ("un1ess", "unless"),
    ])
  func slips(_ typed: String, _ meant: String) {
    let words = ["phrase", "category", "on", "off", "severity", "unless", "message"]
    #expect(Spelling.nearest(to: typed, among: words) == meant)
  }

  @Test("a word too far from all others is no slip")
  func strangers() {
    #expect(Spelling.nearest(to: "colour", among: ["phrase", "category"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
    #expect(Spelling.nearest(to: "", among: ["phrase"]) == nil)
  }

  @Test("of two words at the same distance the one that begins alike for longer is meant")
  func ties() {
    #expect(Spelling.nearest(to: "of", among: ["on", "off"]) == "off")
    #expect(Spelling.nearest(to: "after", among: ["alter", "afters"]) == "afters")
  }
}
