import Prose
import Readings
import Testing

@Suite("A sentence in the other form of address")
struct SentenceRewritingTests {
  /// A small language: “ko” is the subject with a verb in “-est”, “kos” its possessive, “kom” doubtful.
  private static func table(_ change: (inout RegisterTableBuilder) -> Void = { _ in }) throws -> RegisterTable
  {
    var builder = RegisterTableBuilder()
    for word in ["ko", "kos", "kom"] { builder.add(word, as: .word, RegisterRule(.informal, .certain)) }
    builder.add("est", as: .ending, RegisterRule(.informal, .likely))
    var rewriting = RegisterTableBuilder(forRewriting: true)
    rewriting.add("ko", as: .word, rule(.subject), counterpart: "gi")
    rewriting.add("est", as: .ending, rule(.verb), counterpart: "en")
    rewriting.add("kos", as: .word, rule(.word), counterpart: "gis")
    rewriting.add("kom", as: .word, rule(.doubt))
    change(&rewriting)
    let bytes = builder.encode(rewriting: rewriting)
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    return try #require(RegisterTable(UnsafeRawBufferPointer(copy), owner: nil))
  }

  private static func rule(_ role: RegisterRule.Role) -> RegisterRule {
    var rule = RegisterRule(.informal, .certain)
    rule.role = role
    return rule
  }

  /// The text with all sentences rewritten that can be.
  private static func rewritten(_ text: String, _ table: RegisterTable) -> String {
    let reading = RegisterReading(Readings(), table)
    let draft = Draft(text, locale: LocaleTag(language: "und"))
    reading.read(Record(text: draft.bytes), draft)
    let edits = reading.rewritings(from: .informal).flatMap(\.passages).map {
      Edit($0.span, Array($0.text.utf8))
    }
    return draft.applying(edits).text
  }

  @Test("all of it changes, words side by side together")
  func whole() throws {
    let table = try Self.table()
    #expect(Self.rewritten("If ko walkest with kos dog, run.", table) == "If gi walken with gis dog, run.")
    let reading = RegisterReading(Readings(), table)
    let draft = Draft("ko walkest kos way", locale: LocaleTag(language: "und"))
    reading.read(Record(text: draft.bytes), draft)
    let rewriting = try #require(reading.rewritings(from: .informal).first)
    #expect(rewriting.sentence == Span(0, 18))
    #expect(rewriting.passages.map(\.span) == [Span(0, 14)])
    #expect(rewriting.passages.map(\.text) == ["gi walken gis"])
  }

  @Test("each sentence by itself, doubt in one touches no other")
  func sentences() throws {
    #expect(
      Self.rewritten("Ko walkest. See kom and kos. See kos.", try Self.table())
        == "gi walken. See kom and kos. See gis.")
  }

  @Test("a sentence of hundreds of words is left as it is, those beside it are not")
  func longSentences() throws {
    let long = "See kos " + String(repeating: "long ", count: 250) + "way."
    #expect(
      Self.rewritten("Ko walkest. \(long) See kos.", try Self.table()) == "gi walken. \(long) See gis.")
  }

  @Test("a subject needs its verb in the same clause, and a verb its subject")
  func balance() throws {
    let table = try Self.table()
    for text in ["See ko.", "Walkest well.", "Ko, my friend, walkest."] {
      #expect(Self.rewritten(text, table) == text)
    }
  }

  @Test("evidence that the table of rewriting does not know leaves the sentence as it is")
  func unknown() throws {
    let table = try Self.table { $0.addNeutral("kos dog", as: .word) }
    #expect(Self.rewritten("See kos dog and kos cat.", table) == "See kos dog and kos cat.")
  }

  @Test("a point before a figure or a small letter ends no sentence, an empty line does")
  func ends() throws {
    let table = try Self.table()
    #expect(Self.rewritten("See kos no. 5 and kom.", table) == "See kos no. 5 and kom.")
    #expect(Self.rewritten("See kos etc. and kom.", table) == "See kos etc. and kom.")
    #expect(Self.rewritten("See kos\nand kom.", table) == "See kos\nand kom.")
    #expect(Self.rewritten("See kos\n\nand kom.", table) == "See gis\n\nand kom.")
  }

  @Test("capitals that mean something are left alone")
  func capitals() throws {
    let table = try Self.table()
    #expect(Self.rewritten("See KOS dog.", table) == "See KOS dog.")
    #expect(Self.rewritten("See Kos dog.", table) == "See Kos dog.")
  }

  @Test("conditions on the clause, on neighbours and on words that the table does not know")
  func conditions() throws {
    let table = try Self.table { builder in
      builder.add("we", as: .word, class: 1)
      var beside = Self.rule(.word)
      beside.clause = 1
      builder.add("kot", as: .word, beside, counterpart: "git")
      var other = Self.rule(.doubt)
      other.after = 1
      builder.add(RegisterTableBuilder.anyOther, as: .word, other)
      builder.addNeutral("see", as: .word)
    }
    #expect(Self.rewritten("We see kos kot.", table) == "We see gis git.")
    #expect(Self.rewritten("We see them, kos kot.", table) == "We see them, gis kot.")
    #expect(Self.rewritten("We like kos dog.", table) == "We like kos dog.")
  }

  @Test("a word that only what is shown takes up stays elsewhere, and a harmless one has no counterpart")
  func shown() throws {
    let table = try Self.table { builder in
      builder.add("best", as: .word, Self.rule(.shown), counterpart: "ben")
      builder.add("dog", as: .word, Self.rule(.shown), counterpart: "cat")
      builder.add("cow", as: .word, Self.rule(.harmless), counterpart: "pig")
    }
    #expect(Self.rewritten("See kos dog, cow, best.", table) == "See gis dog, cow, ben.")
  }

  @Test("without a table of rewriting nothing is rewritten")
  func none() throws {
    var builder = RegisterTableBuilder()
    builder.add("ko", as: .word, RegisterRule(.informal, .certain), counterpart: "gi")
    let bytes = builder.encode()
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    let table = try #require(RegisterTable(UnsafeRawBufferPointer(copy), owner: nil))
    #expect(Self.rewritten("ko", table) == "ko")
  }
}
