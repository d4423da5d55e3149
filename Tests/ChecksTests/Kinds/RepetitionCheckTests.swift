import TestSupport
import Testing

@Suite("repetition")
struct RepetitionCheckTests {
  @Test(
    "the same word twice running, with the space before it",
    arguments: [
      "We are⟦ are → ⟧ sorry", "The⟦ the → ⟧ order", "that⟦\nthat → ⟧ is", "a a", "so so so", "had had",
      "end.\n\nEnd", "one, one",
      "the⟦ the → ⟧⟦ the → ⟧ cat", "11 11", "für⟦ für → ⟧ Sie", "> the the\nOk",
      "well-known⟦ well-known → ⟧ fact", "the them",
    ])
  func words(_ text: String) throws {
    let rules = try TestRules("check: repetition\nunit: word\nexcept: [Had, so]")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "the same sentence twice in a draft",
    arguments: [
      "We are sorry for it. It is late.⟦ We are sorry for it. → ⟧", "Thanks a lot. Thanks a lot.",
      "Yes. Yes.",
      "We will refund you today.⟦\nWe will refund you today. → ⟧\nBye.",
      "> We will refund you today.\nWe will refund you today.",
    ])
  func sentences(_ text: String) throws {
    let rules = try TestRules("check: repetition\nunit: sentence")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "sentences that open alike too often running",
    arguments: [
      "We know. We saw. ⟦We⟧ came. We won.", "We know. They saw. We came.", "Please wait. Please ask.",
    ])
  func openings(_ text: String) throws {
    let rules = try TestRules("check: repetition\nunit: opening\nmax: 2")
    #expect(rules.marked(text) == text)
  }

  @Test("an opening of two words")
  func longOpenings() throws {
    let rules = try TestRules("check: repetition\nunit: opening\nmax: 1\nwords: 2\nexcept: [thank you]")
    #expect(rules.marked("We are in. ⟦We are⟧ out. We go.") == "We are in. ⟦We are⟧ out. We go.")
    #expect(rules.marked("Thank you. Thank you.") == "Thank you. Thank you.")
  }
}
