import Prose
import Readings
import Testing

@Suite("The register of a text by a table")
struct RegisterScanTests {
  /// A small language: “gi” is formal, “ko” informal, verbs in “-est” informal.
  private static func table(_ change: (inout RegisterTableBuilder) -> Void = { _ in }) throws -> RegisterTable
  {
    var builder = RegisterTableBuilder()
    builder.add("gi", as: .word, RegisterRule(.formal, .certain), counterpart: "ko")
    builder.add("ko", as: .word, RegisterRule(.informal, .certain), counterpart: "gi")
    builder.add("est", as: .ending, RegisterRule(.informal, .certain), counterpart: "en")
    builder.addNeutral("best", as: .word)
    change(&builder)
    let bytes = builder.encode()
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    return try #require(RegisterTable(UnsafeRawBufferPointer(copy), owner: nil))
  }

  private static func seen(_ text: String, _ table: RegisterTable) -> (Register.Value, [String]) {
    let bytes = Array(text.utf8)
    let register = table.register(of: bytes)
    return (register.value, register.evidence.map { String(decoding: bytes[$0.span.range], as: UTF8.self) })
  }

  @Test("words show the form, whatever their capitals")
  func words() throws {
    let table = try Self.table()
    #expect(Self.seen("Gi may come.", table) == (.formal, ["Gi"]))
    #expect(Self.seen("Will KO come?", table) == (.informal, ["KO"]))
    #expect(Self.seen("Nothing here.", table) == (.neutral, []))
    #expect(Self.seen("", table) == (.neutral, []))
  }

  @Test("both forms in one text are mixed, with all the evidence")
  func mixed() throws {
    #expect(Self.seen("Gi and ko.", try Self.table()) == (.mixed, ["Gi", "ko"]))
  }

  @Test("a word is found whole, and by its ending unless it is named as neutral")
  func endings() throws {
    let table = try Self.table()
    #expect(Self.seen("Gila kobold.", table) == (.neutral, []))
    #expect(Self.seen("Walkest home.", table) == (.informal, ["Walkest"]))
    #expect(Self.seen("The best.", table) == (.neutral, []))
    #expect(Self.seen("est", table) == (.neutral, []))
  }

  @Test("the counterpart of an ending keeps the stem")
  func counterparts() throws {
    let table = try Self.table()
    let bytes = Array("ko walkest".utf8)
    let evidence = table.register(of: bytes).evidence
    #expect(evidence.map { table.counterpart(of: $0, in: bytes) } == ["gi", "walken"])
  }

  @Test(
    "a phrase is found behind a letter that Arabic and Hebrew write together with it, a single word is not")
  func prefixes() throws {
    let table = try Self.table {
      $0.add("مع تحياتي", as: .word, RegisterRule(.formal, .certain))
      $0.add("أنت", as: .word, RegisterRule(.informal, .certain))
      $0.add("בברכה רבה", as: .word, RegisterRule(.formal, .certain))
    }
    #expect(Self.seen("شكرا ومع تحياتي", table) == (.formal, ["مع تحياتي"]))
    #expect(Self.seen("תודה ובברכה רבה", table) == (.formal, ["בברכה רבה"]))
    #expect(Self.seen("شكرا ومع", table) == (.neutral, []))
    #expect(Self.seen("شكرا وأنت", table) == (.neutral, []))
  }

  @Test("quoted speech shows nothing, unless the whole text is in quotation marks")
  func quotations() throws {
    let table = try Self.table()
    #expect(Self.seen("The shirt „ko best“ for gi.", table) == (.formal, ["gi"]))
    #expect(Self.seen("The button ”ko best” is for gi.", table) == (.formal, ["gi"]))
    #expect(Self.seen("“ko may come”", table) == (.informal, ["ko"]))
    #expect(Self.seen("5\" and ko.", table) == (.informal, ["ko"]))
  }

  @Test("a mark inside a word, as in Hebrew abbreviations, opens no quotation")
  func marksInWords() throws {
    let table = try Self.table()
    #expect(Self.seen("ד\"ר gi 20 ש\"ח.", table) == (.formal, ["gi"]))
    #expect(Self.seen("A 5\" screen, gi, and a 7\" one.", table) == (.formal, ["gi"]))
    #expect(Self.seen("The mug says \"gi\" twice.", table) == (.neutral, []))
  }

  @Test("the title of a work shows nothing")
  func titles() throws {
    let table = try Self.table()
    #expect(Self.seen("《gi》 and 〈ko〉 are songs.", table) == (.neutral, []))
  }

  @Test("the Turkish capital of i is an i")
  func turkish() throws {
    let table = try Self.table {
      $0.add("iyi", as: .word, RegisterRule(.informal, .certain), counterpart: "")
    }
    #expect(Self.seen("İyi.", table) == (.informal, ["İyi"]))
    #expect(Self.seen("İYİ.", table) == (.informal, ["İYİ"]))
  }

  @Test("a place and a neighbour can be asked for")
  func surroundings() throws {
    let table = try Self.table { builder in
      var inside = RegisterRule(.formal, .certain)
      inside.place = .inside
      inside.capital = .capital
      builder.add("sie", as: .word, inside)
      var behind = RegisterRule(.informal, .certain)
      behind.before = 1
      builder.add("ihr", as: .word, behind)
      builder.add("habt", as: .word, class: 1)
    }
    #expect(Self.seen("Sie kommt.", table) == (.neutral, []))
    #expect(Self.seen("Wenn Sie kommen.", table) == (.formal, ["Sie"]))
    #expect(Self.seen("Wenn sie kommen.", table) == (.neutral, []))
    #expect(Self.seen("Da ihr habt.", table) == (.informal, ["ihr"]))
    #expect(Self.seen("Da ihr, habt.", table) == (.neutral, []))
  }

  @Test("the longest phrase counts, over a hyphen or an apostrophe too")
  func phrases() throws {
    let table = try Self.table { builder in
      builder.add("t'as", as: .word, RegisterRule(.informal, .certain))
      builder.add("s'il te plaît", as: .word, RegisterRule(.informal, .certain))
      builder.addNeutral("ko ko", as: .word)
    }
    #expect(Self.seen("T’as vu?", table) == (.informal, ["T’as"]))
    #expect(Self.seen("Viens, s'il te plaît.", table) == (.informal, ["s'il te plaît"]))
    #expect(Self.seen("Ko-ko!", table) == (.neutral, []))
  }

  @Test("words are found decomposed too")
  func decomposed() throws {
    let table = try Self.table { $0.add("tú", as: .word, RegisterRule(.informal, .certain)) }
    #expect(Self.seen("Y tu\u{301}?", table).0 == .informal)
  }

  @Test("sentence endings carry a level, and take the place of other evidence in them")
  func closings() throws {
    let table = try Self.table { builder in
      var polite = RegisterRule(.formal, .certain)
      polite.level = .polite
      builder.add("です", as: .closing, polite)
      var plain = RegisterRule(.informal, .certain)
      plain.level = .plain
      builder.add("だ", as: .closing, plain)
    }
    #expect(table.register(of: Array("本です。".utf8)).level == .polite)
    #expect(table.register(of: Array("本だ".utf8)).level == .plain)
    #expect(table.register(of: Array("だから本。".utf8)).value == .neutral)
    #expect(table.register(of: Array("本です。本だ。".utf8)).value == .mixed)
    #expect(table.register(of: Array("本です。\n- 本だ".utf8)).value == .formal)
  }

  @Test("learned weights decide only where no word does")
  func weights() throws {
    let table = try Self.table { builder in
      builder.addWeight("perhaps", as: .word, -50)
      builder.addWeight("surely", as: .word, 10)
    }
    #expect(Self.seen("Perhaps so.", table) == (.informal, ["Perhaps"]))
    #expect(Self.seen("Surely so.", table) == (.neutral, []))
    #expect(Self.seen("Perhaps gi.", table) == (.formal, ["gi"]))
  }

  @Test("damaged bytes are no table or find nothing")
  func damaged() throws {
    var builder = RegisterTableBuilder()
    builder.add("gi", as: .word, RegisterRule(.formal, .certain))
    let bytes = builder.encode()
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { copy.deallocate() }
    for place in 0..<bytes.count {
      copy.copyBytes(from: bytes)
      copy[place] ^= 0xFF
      _ = RegisterTable(UnsafeRawBufferPointer(copy), owner: nil)?.register(of: Array("gi ko gi".utf8))
    }
    #expect(
      RegisterTable(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<20]), owner: nil) == nil)
  }
}
