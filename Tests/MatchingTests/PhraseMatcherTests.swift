import Matching
import Testing

/// What a phrase finds, as Documentation/rule-packs.md promises.
struct PhraseMatcherTests {
  @Test func `whole words in spaced scripts`() throws {
    try expect("act", in: "⟦Act⟧ now, react, actor; (⟦ACT⟧)")
    try expect("no", in: "⟦No⟧. nothing ⟦no⟧")
    try expect("заказ", in: "Ваш ⟦Заказ⟧ и заказы")
    try expect("शर्त", in: "⟦शर्त⟧ शर्तें")
    try expect("חזיר", in: "⟦חזיר⟧ חזירים")
  }

  @Test func `several words over any white space`() throws {
    try expect("please find attached", in: "⟦Please  find\nattached⟧ …")
    try expect("act now", in: "⟦act\u{A0}now⟧ ⟦act\u{3000}now⟧ ⟦act \r\n\tnow⟧ actnow act, now")
  }

  @Test func `an empty line ends a phrase`() throws {
    try expect("act now", in: "act\n\nnow act\r\n\r\nnow act \n \n now act\u{2029}now ⟦act\r\nnow⟧")
  }

  @Test func `overlapping phrases are all found, by start, the longer first`() throws {
    let phrases = try Phrases(["last", "last chance", "chance", "last"])
    let hits = phrases.hits(in: "last chance")
    #expect(
      hits == [
        PhraseHit(phrase: 1, start: 0, end: 11), PhraseHit(phrase: 0, start: 0, end: 4),
        PhraseHit(phrase: 3, start: 0, end: 4), PhraseHit(phrase: 2, start: 5, end: 11),
      ])
  }

  @Test func `a repeated beginning does not lose the match`() throws {
    try expect("no no yes", in: "no ⟦no no yes⟧")
  }

  @Test func `hyphens as written`() throws {
    try expect("follow-up", in: "⟦follow-up⟧ ⟦follow‑up⟧ follow up follow - up followup")
    try expect("follow", in: "⟦follow⟧-up")
  }

  @Test func `apostrophes of every shape`() throws {
    try expect("don't", in: "⟦don't⟧ ⟦don’t⟧ ⟦DON＇T⟧ ⟦donʼt⟧ dont don t")
    try expect("let’s go", in: "⟦Let's go⟧")
  }

  @Test func `a word before or after an apostrophe, but not one contracted with not`() throws {
    try expect("eau", in: "l’⟦eau⟧ l'⟦eau⟧")
    try expect("customer", in: "the ⟦customer⟧'s, the ⟦customer⟧’s")
    try expect("can", in: "can't CAN’T ⟦can⟧ '⟦can⟧' ⟦can⟧'tx")
    try expect("can't", in: "⟦can't⟧ ⟦can’t⟧, can'tx")
    try expect("don't~", in: "⟦Don’t⟧")
  }

  @Test func `open edges cover the whole word`() throws {
    try expect("pork~", in: "⟦pork⟧ ⟦Porky⟧ ⟦porkers⟧ epork por")
    try expect("~fleisch", in: "⟦Schweinefleisch⟧ ⟦Fleisch⟧ Fleischer")
    try expect("~isch~", in: "⟦Fleischer⟧ ⟦ischisch⟧ ⟦Fisch⟧ isc")
    try expect("rinder~", in: "⟦Rinderbraten⟧ Rind")
    try expect("~größe", in: "⟦Übergröße⟧ Ubergrosse")
    try expect("größ~", in: "⟦größere⟧ grösser")
  }

  @Test func `open edges in phrases of several words`() throws {
    try expect("buy pork~", in: "⟦buy porky⟧ buy pigs ⟦buy pork⟧")
    try expect("~fleisch kauf~", in: "⟦Rindfleisch kaufen⟧ Fleisch verkaufen")
  }

  @Test func `signs and emoji`() throws {
    try expect("!!!", in: "so⟦!!!⟧ so!! ! !!")
    try expect("🐷", in: "a⟦🐷⟧b ⟦🐷\u{FE0F}⟧")
    try expect("👍", in: "⟦👍🏽⟧ ⟦👍⟧")
    try expect("💻", in: "👩‍💻 ⟦💻⟧")
    try expect("👩‍💻", in: "⟦👩‍💻⟧ ⟦👩🏽‍💻⟧ 👩")
    try expect("❤️", in: "⟦❤️⟧ ⟦❤⟧")
    try expect("🇩🇪", in: "🇪🇸⟦🇩🇪⟧")
    try expect("¿qué?", in: "⟦¿Qué?⟧ qué? ¿ qué?")
    try expect("thanks :)", in: "⟦Thanks :)⟧ thanks:)")
  }

  @Test func `signs of overlapping hits`() throws {
    #expect(try Phrases(["!!"]).hits(in: "!!!").map(\.start) == [0, 1])
  }

  @Test func `runs match anywhere`() throws {
    try expect("お待ちください", in: "少々⟦お待ちください⟧ませ")
    try expect("猪肉", in: "我们有⟦猪肉⟧和 ⟦猪肉⟧。")
    try expect("환불", in: "고객님의 ⟦환불⟧은")
    try expect("ครับ", in: "ขอบคุณ⟦ครับ⟧")
    try expect("好的 谢谢", in: "⟦好的 谢谢⟧ ⟦好的\n谢谢⟧ 好的谢谢")
  }

  @Test func `a run's Latin edge is a word edge`() throws {
    try expect("OKです", in: "⟦OKです⟧ BOOKです ⟦ｏｋです⟧")
    try expect("3日以内", in: "⟦3日以内⟧ ⟦３日以内⟧ 13日以内")
    try expect("OK", in: "⟦OK⟧です 是⟦OK⟧的 BOOK")
  }

  @Test func `a run ends where its last letter's marks end`() throws {
    try expect("か", in: "が か\u{3099} ⟦か⟧")
    try expect("が", in: "⟦か\u{3099}⟧ ⟦が⟧")
    try expect("ก", in: "กิ ⟦ก⟧า")
  }

  @Test func `full-width letters and digits, but not signs`() throws {
    try expect("sale 50", in: "⟦ＳＡＬＥ　５０⟧")
    try expect("sale!", in: "ｓａｌｅ！ ⟦sale!⟧")
  }

  @Test func `accents and ß are kept`() throws {
    try expect("si", in: "sí si\u{301} ⟦SI⟧")
    try expect("straße", in: "⟦STRAẞE⟧ strasse")
  }

  @Test func `composed and decomposed text are the same`() throws {
    try expect("sí", in: "⟦sí⟧ ⟦si\u{301}⟧ si")
    try expect("si\u{301}", in: "⟦SÍ⟧ ⟦SI\u{301}⟧")
    try expect("một", in: "⟦một⟧ ⟦mo\u{323}\u{302}t⟧ ⟦mo\u{302}\u{323}t⟧ ⟦mô\u{323}t⟧")
    try expect("환불", in: "⟦\u{1112}\u{116A}\u{11AB}\u{1107}\u{116E}\u{11AF}⟧")
    try expect("\u{1112}\u{116A}\u{11AB}\u{1107}\u{116E}\u{11AF}", in: "⟦환불⟧")
    try expect("ज़रूर", in: "⟦ज\u{93C}रूर⟧ ⟦\u{95B}रूर⟧")
    try expect("ő", in: "⟦Ő⟧ ⟦O\u{30B}⟧")
    try expect("größ~", in: "⟦gro\u{308}ßer⟧")
    try expect("ألف", in: "⟦\u{627}\u{654}لف⟧")
  }

  @Test func `Turkish I`() throws {
    try expect("iade", in: "⟦İADE⟧ ⟦iade⟧ IADE ⟦I\u{307}ade⟧", folding: .turkic)
    try expect("sınır", in: "⟦SINIR⟧ ⟦Sınır⟧ sinir", folding: .turkic)
    try expect("iade", in: "⟦IADE⟧ İADE", folding: .simple)
  }

  @Test func `invisible characters inside a word do not hide it`() throws {
    try expect("paypal", in: "⟦pay\u{AD}pal⟧ ⟦pay\u{200B}pal⟧ \u{FEFF}⟦paypal⟧\u{200E}")
    try expect("می\u{200C}خواهم", in: "⟦می\u{200C}خواهم⟧")
  }

  @Test func `no phrases and no text`() throws {
    try Phrases([]).expect("anything 何でも")
    try expect("act", in: "")
    try expect("好", in: "")
  }

  @Test func `bytes that are not UTF-8 are read past`() throws {
    let phrases = try Phrases(["act", "好"])
    var hits: [PhraseHit] = []
    let bytes: [UInt8] = [0xFF, 0xC3] + Array("act 好".utf8) + [0xE5, 0xA5]
    bytes.withUnsafeBufferPointer { phrases.matcher.match($0, into: &hits) }
    #expect(hits.map(\.start) == [2, 6])
  }

  @Test func `hits are appended`() throws {
    var hits = [PhraseHit(phrase: 9, start: 99, end: 100)]
    let phrases = try Phrases(["act"])
    Array("act".utf8).withUnsafeBufferPointer { phrases.matcher.match($0, into: &hits) }
    #expect(hits.map(\.start) == [99, 0])
  }

  @Test func `words beyond all measure are no phrase and no obstacle`() throws {
    let long = String(repeating: "é", count: 100_000)
    try expect("act", in: "⟦act⟧ \(long) ⟦act⟧ \(String(repeating: "a", count: 100_000)) ⟦act⟧")
    try expect("~act", in: "\(long)act ⟦pact⟧")
  }
}
