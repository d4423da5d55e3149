import Entities
import Prose
import Testing

@testable import Translation

@Suite struct GuardTests {
  static let draft = """
    Dear {{customer_name}},\r
    \r
      - Your order #A-10293847 (SKU: XK-200) & more <b>was</b> shipped.  \r
    > Wo ist mein Paket {x}?
    1) See https://example.com/a_b?c=1_2&d=%s, or write to support@example.com.
    Use `Ctrl+C`.\tThanks 😊
    <!-- tonelint ignore all/x -->Text<!-- tonelint end -->
    ---
    ```
    code {y}
    ```
    {{signature}}

    """

  static let protections: [Protection] = [.xml, .mark, .token, .html]

  @Test(arguments: protections)
  func `an engine that copies gives the draft back byte by byte`(_ protection: Protection) throws {
    let keeper = Guard(Array(Self.draft.utf8), protection: protection, doNotTranslate: ["SKU"])
    let reply = try keeper.restored(keeper.requests)
    #expect(String(decoding: reply.text, as: UTF8.self) == Self.draft)
    #expect(reply.verdict == .intact)
    #expect(reply.losses.isEmpty)
  }

  @Test func `any bytes come back through every notation`() throws {
    let parts = [
      "a", " ", "\n", "word", "{{x}}", "<b>", "&amp;", "&", "<", "[X1X]", "X1", "\u{E000}1\u{E001}",
      "\u{E002}", "#A-1",
      "%s", "😊", "\t", "\u{0}", "\u{1}", "ü", "中文", "`c`", "- ", "> ", "~", "\\", "[", "]", "\r", "\u{A0}",
      "\u{3000}",
    ]
    for _ in 0..<3000 {
      let draft = (0..<Int.random(in: 0...12)).map { _ in parts.randomElement() ?? "" }.joined()
      for protection in Self.protections {
        let keeper = Guard(Array(draft.utf8), protection: protection)
        let reply = try keeper.restored(keeper.requests)
        #expect(reply.text == Array(draft.utf8), "\(draft.debugDescription) \(protection)")
        #expect(reply.losses.isEmpty)
      }
    }
  }

  @Test func `only words are sent, without what surrounds them`() {
    let keeper = Guard(Array(Self.draft.utf8), protection: .token, doNotTranslate: ["SKU"])
    #expect(
      keeper.requests == [
        "Dear [Q0Q],", "Your order [Q0Q] ([Q1Q]: [Q2Q]) & more [Q3Q] was [Q4Q] shipped.",
        "See [Q0Q], or write to [Q1Q].", "Use [Q0Q].", "Thanks", "Text",
      ])
  }

  @Test func `XML is escaped and pieces are elements`() {
    let keeper = Guard(Array("a < b {{n}} & <i>c</i> d".utf8), protection: .xml)
    #expect(
      keeper.requests == [
        "a &lt; b <x id=\"0\">{{n}}</x> &amp; <x id=\"1\"></x>c<x id=\"2\"></x> d"
      ])
  }

  @Test(arguments: [
    ("[X1X], hola [X0X]", "#A-12, hola {{n}}", GuardVerdict.intact),
    ("Hola [ X0X ], [x1x].", "Hola {{n}}, #A-12.", .repaired),
    ("Hola X0X, X 1 X.", "Hola {{n}}, #A-12.", .repaired),
    ("Hola[X0X]su[X1X]es", "Hola {{n}} su #A-12 es", .intact),
    ("Hola [X0X]\nsu [X1X]", "Hola {{n}} su #A-12", .repaired),
    (" Hola [X0X] [X1X] \n", "Hola {{n}} #A-12", .intact),
    ("Hola {{ N }} [X1X]", "Hola {{n}} #A-12", .repaired),
    ("Hola {{n}} #a12", "Hola {{n}} #A-12", .repaired),
    ("Hola [X1X]", "Hola #A-12", .damaged),
    ("Hola [X0X] [X0X] [X1X]", "Hola {{n}} {{n}} #A-12", .damaged),
    ("Hola [X7X] [X0X] [X1X]", "Hola  {{n}} #A-12", .intact),
  ])
  func `what engines do to tokens is undone or reported`(
    _ answer: String, _ text: String, _ verdict: GuardVerdict
  ) throws {
    let reply = try Guard(Array("Hi {{n}} your #A-12 is".utf8), protection: .token).restored([answer])
    #expect(String(decoding: reply.text, as: UTF8.self) == text)
    #expect(reply.verdict == verdict)
  }

  @Test func `a loss names the piece, its kind and its place in the draft`() throws {
    let draft = "Hello {{n}}, order #A-12."
    let reply = try Guard(Array(draft.utf8), protection: .token).restored(["Hallo [X0X]."])
    #expect(
      reply.losses == [
        GuardLoss(
          kind: .missing,
          piece: ProtectedPiece(kind: .entity(.identifier), span: Span(19, 24), text: Array("#A-12".utf8)))
      ])
  }

  @Test func `XML answers are read in the shapes engines give them`() throws {
    let keeper = Guard(Array("Hello {{n}}, see <b>it</b> & go".utf8), protection: .xml)
    let answer = "Hallo <x id='0'/>, siehe <x id=\"1\"> </x>es<x id=\"2\"/> &amp; geh &lt;&#33;"
    let reply = try keeper.restored([answer])
    #expect(String(decoding: reply.text, as: UTF8.self) == "Hallo {{n}}, siehe <b>es</b> & geh <!")
    #expect(reply.verdict == .intact)
  }

  @Test func `a character reference that an engine resolved is put back`() throws {
    let reply = try Guard(Array("<p>Tea &amp; milk</p> now".utf8), protection: .html).restored([
      "Tee & Milch</p> jetzt"
    ])
    #expect(String(decoding: reply.text, as: UTF8.self) == "<p>Tee &amp; Milch</p> jetzt")
    #expect(reply.verdict == .repaired)
  }

  @Test(arguments: [("[X1X]x[X0X] y", true), ("[X0X]x[X1X] y", false)])
  func `tags out of order are damage`(_ answer: String, _ isDamaged: Bool) throws {
    let reply = try Guard(Array("see <b>it</b> there".utf8), protection: .token).restored([answer])
    #expect((reply.verdict == .damaged) == isDamaged)
    #expect(reply.losses.map(\.kind) == (isDamaged ? [.reordered] : []))
  }

  @Test func `placeholders filled by position keep their order, named ones may change it`() throws {
    let positional = try Guard(Array("a %s b %d c".utf8), protection: .token).restored(["[X1X] a [X0X]"])
    #expect(positional.losses.map(\.kind) == [.reordered])
    let named = try Guard(Array("a %1$s b {{d}} c".utf8), protection: .token).restored(["[X1X] a [X0X]"])
    #expect(named.verdict == .intact)
  }

  @Test func `no answer brings it down, and what it says holds`() throws {
    let draft = "Hi {{n}}, <b>your</b> #A-12 & 'x' is %s at https://a.b/c 😊 so %d"
    let parts = [
      "[", "]", "X", "0", "1", "[X0X]", "[X1X]", "[ X2X", "x3x ]", "X 4 X", " ", ",", ".", "\n", "a", "ü",
      "{{n}}", "<x id=\"1\">",
      "</x>", "<x id='2'/>", "<x id=", "&amp;", "&#99999999;", "&", "\u{E000}", "\u{E002}3\u{E001}",
      "4\u{E001}", "99999",
      "#A-12", "%s", "\u{0}",
    ]
    for _ in 0..<5000 {
      let answer = "a" + (0..<Int.random(in: 0...14)).map { _ in parts.randomElement() ?? "" }.joined()
      for protection in Self.protections {
        let keeper = Guard(Array(draft.utf8), protection: protection)
        let reply = try keeper.restored([answer])
        #expect(String(validating: reply.text, as: UTF8.self) != nil)
        if reply.losses.isEmpty {
          let text = String(decoding: reply.text, as: UTF8.self)
          #expect(["{{n}}", "<b>", "</b>", "#A-12", "%s", "%d", "https://a.b/c"].allSatisfy(text.contains))
        }
      }
    }
  }

  @Test func `terms stay where they are whole words`() {
    let keeper = Guard(
      Array("Acme Pro and AcmeX, Acme 好Acme好 acme".utf8), protection: .token,
      doNotTranslate: ["Acme", "Acme Pro", ""])
    #expect(keeper.requests == ["[X0X] and AcmeX, [X1X] 好[X2X]好 acme"])
  }

  @Test(arguments: [[], ["a", "b"], [""], [" \n "]])
  func `answers that cannot be a translation are refused`(_ answers: [String]) {
    let keeper = Guard(Array("Hello".utf8), protection: .token)
    #expect(error { () throws(TranslationError) in try keeper.restored(answers) }?.isTransient == true)
  }

  @Test func `the way back to the draft is kept`() throws {
    let draft = "  Hello you\nBye {x}!"
    let reply = try Guard(Array(draft.utf8), protection: .token).restored(["Hallo du da", "Tschüss [X0X]!"])
    #expect(reply.steps.map(\.before) == [Span(2, 11), Span(12, 20)])
    #expect(reply.steps.map(\.after) == [Span(2, 13), Span(14, 27)])
  }

  @Test(arguments: [("word ", "😊", 100_000), ("", "a 😊 ", 50_000), ("", "{x}a\n", 50_000)])
  func `time stays bounded on drafts full of pieces`(_ start: String, _ unit: String, _ count: Int) throws {
    let draft = start + String(repeating: unit, count: count) + " word"
    let keeper = Guard(Array(draft.utf8), protection: .token)
    let elapsed = try ContinuousClock().measure {
      let isSame = try keeper.restored(keeper.requests).text == Array(draft.utf8)
      #expect(isSame)
      _ = try keeper.restored(keeper.requests.map { _ in "lost" })
    }
    #expect(elapsed < .seconds(60))
  }

  @Test(arguments: ["", "\n", "{{x}}", "---\n123,45 €\n", "> quoted\n>> more"])
  func `a draft without words needs no engine`(_ draft: String) throws {
    let keeper = Guard(Array(draft.utf8), protection: .xml)
    #expect(keeper.requests == [])
    #expect(try keeper.restored([]).text == Array(draft.utf8))
  }
}
