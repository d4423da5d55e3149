import Prose
import Readings
import Testing

@Suite("What the ends of sentences show")
struct RegisterEndingTests {
  private static func rule(
    _ form: Register.Form, _ level: Register.Level, _ strength: Register.Strength = .certain
  ) -> RegisterRule {
    var rule = RegisterRule(form, strength)
    rule.level = level
    return rule
  }

  /// Endings of Japanese and Korean, お…になる, and a word that reports.
  private static func table() throws -> RegisterTable {
    var builder = RegisterTableBuilder()
    builder.unmarked = .plain
    builder.add("です", as: .closing, rule(.formal, .polite))
    builder.add("だ", as: .closing, rule(.informal, .plain))
    builder.add("た", as: .closing, rule(.informal, .plain))
    builder.add("ㅂ니까", as: .closing, rule(.formal, .hapsyo))
    builder.add("니까", as: .closing, rule(.informal, .banmal))
    builder.add("ㅝ", as: .closing, rule(.informal, .banmal))
    builder.addNeutral("타워", as: .closing)
    builder.add("お", as: .word, class: 1)
    builder.add("を", as: .word, class: 2)
    var frame = rule(.formal, .honorific, .hint)
    frame.openedBy = 1
    builder.add("になった", as: .word, frame)
    builder.add("と聞", as: .word, class: RegisterRule.quotative)
    builder.add("라고", as: .word, class: RegisterRule.quotative)
    let bytes = builder.encode()
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    return try #require(RegisterTable(UnsafeRawBufferPointer(copy), owner: nil))
  }

  private static func seen(_ text: String) throws -> Register { try table().register(of: Array(text.utf8)) }

  @Test("a Hangul letter in the table stands for every syllable that ends in it")
  func letters() throws {
    #expect(try Self.seen("이게 뭡니까?").level == .hapsyo)
    #expect(try Self.seen("오니까.").level == .banmal)
    #expect(try Self.seen("이거 줘.").value == .informal)
    #expect(try Self.seen("여기 둬!").value == .informal)
    #expect(try Self.seen("남산 타워.").value == .neutral)
    #expect(try Self.seen("이거 줬.").value == .neutral)
  }

  @Test("the evidence begins with the syllable in which the ending begins")
  func spans() throws {
    let text = Array("이게 뭡니까?".utf8)
    let span = try #require(Self.seen("이게 뭡니까?").evidence.first?.span)
    #expect(String(decoding: text[span.range], as: UTF8.self) == "뭡니까")
  }

  @Test("decomposed syllables end sentences too")
  func decomposed() throws {
    #expect(
      try Self.seen("\u{1106}\u{116F}\u{11B8}\u{1102}\u{1175}\u{1101}\u{1161}?").level == .hapsyo)
  }

  @Test("a verb counts as honouring only behind its opener")
  func openers() throws {
    #expect(try Self.seen("本をお読みになった。").level == .honorific)
    #expect(try Self.seen("秋になった。").level == .plain)
    #expect(try Self.seen("お茶を飲むようになった。").level == .plain)
    #expect(try Self.seen("お、秋になった。").level == .plain)
    #expect(try Self.seen("お茶が好きな人がここで飲むようになった。").level == .plain)
  }

  @Test(
    "a sentence that the next word reports says nothing, and no more does what a word reports behind a comma")
  func reported() throws {
    #expect(try Self.seen("だめだ！と聞きました本です。").value == .formal)
    #expect(try Self.seen("だめだ！本です。").value == .mixed)
    #expect(try Self.seen("だめだ。\nと聞く本です。").value == .mixed)
    #expect(try Self.seen("이거 줘, 라고").value == .neutral)
  }

  @Test("a sentence with nothing at its end is plain, if a mark closes it and nothing is polite")
  func unmarked() throws {
    #expect(try Self.seen("その通り。").level == .plain)
    #expect(try Self.seen("その通り。").value == .neutral)
    #expect(try Self.seen("その通り").level == nil)
    #expect(try Self.seen("その通り。本です。").level == .polite)
    #expect(try Self.seen("「その通り」。").level == nil)
  }

  @Test("the level is that of most sentences, of equally many that of the last")
  func levels() throws {
    #expect(try Self.seen("本です。本です。本だ。").level == .polite)
    #expect(try Self.seen("本です。本だ。").level == .plain)
    #expect(try Self.seen("本だ。本です。").level == .polite)
  }

  @Test("a figure between the letters and the mark is what the sentence ends with")
  func figures() throws {
    #expect(try Self.seen("남산에서 둬 2~3분").value == .neutral)
    #expect(try Self.seen("これだ3。").value == .neutral)
  }
}
