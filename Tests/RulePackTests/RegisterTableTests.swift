import PackCompiler
import Prose
import Readings
import RulePacks
import Testing

@Suite("The register tables of the language packs")
struct RegisterTableTests {
  private func table(_ language: String) throws -> RegisterTable {
    let outcome = StackCompiler([PackLibrary(root: RuleTree.root)]).compile(
      ["languages/\(language)"], locale: try #require(LocaleTag(language)))
    #expect(outcome.errors.isEmpty)
    return try #require(RegisterTable(try RuleSet(Image(bytes: outcome.bytes))))
  }

  private func seen(_ text: String, _ table: RegisterTable) -> Register.Value {
    table.register(of: Array(text.utf8)).value
  }

  @Test(
    "German tells Sie from sie and Ihr from ihr",
    arguments: [
      ("Können Sie mir Ihre Nummer geben?", Register.Value.formal),
      ("Wir haben es Ihnen geschickt.", .formal),
      ("Kannst du mir deine Nummer geben?", .informal),
      ("Schick uns bitte ein Foto.", .informal),
      ("Habt ihr das Paket bekommen?", .informal),
      ("Sie ist gestern angekommen.", .neutral),
      ("Die Lampe ist da, und sie leuchtet wieder.", .neutral),
      ("Auf der Tasse steht „Du bist toll“.", .neutral),
      ("Haben Sie das Paket? Dann schick ich dir das zweite.", .mixed),
    ])
  func german(_ text: String, _ value: Register.Value) throws {
    #expect(seen(text, try table("de")) == value)
  }

  @Test(
    "Spanish tells tú from usted by the verbs alone",
    arguments: [
      ("¿Puede indicarnos su número de pedido, por favor?", Register.Value.formal),
      ("Dígame en qué puedo ayudarle.", .formal),
      ("Si tienes dudas, escríbenos.", .informal),
      ("¿Ya compraste el cargador?", .informal),
      ("Reinicia el módem y dime si funciona.", .informal),
      ("Las compras llegan el lunes.", .neutral),
    ])
  func spanish(_ text: String, _ value: Register.Value) throws {
    #expect(seen(text, try table("es")) == value)
  }

  @Test(
    "Japanese tells です・ます from plain predicates, and leaves lists, headings and what is reported alone",
    arguments: [
      ("交換品は明日お送りします。", Register.Value.formal),
      ("「もう使わない」を選ぶと、登録が消えます。", .formal),
      ("届かないの？と聞かれました。", .formal),
      ("なぜ動かなかったのか、調べています。理由は何だったのか。", .formal),
      ("返品は明日までだよ。", .informal),
      ("代わりのを送るから、待っててね。", .informal),
      ("早く選べ。", .informal),
      ("昨日言ったでしょ？", .informal),
      ("返品について", .neutral),
      ("ご注文番号：4821\n・受付\n・梱包\n・発送", .neutral),
      ("明日届くよ。ご不明な点はお知らせください。", .mixed),
    ])
  func japanese(_ text: String, _ value: Register.Value) throws {
    #expect(seen(text, try table("ja")) == value)
  }

  @Test(
    "Japanese levels are told by predicates, not by honoured nouns",
    arguments: [
      ("いつお帰りになったの？", Register.Level.honorific),
      ("すぐにお調べいたします。", .honorific),
      ("こちらで調べます。", .polite),
      ("確認してください。", .polite),
      ("お客様が待っている。", .plain),
      ("注文はこれで全部？", .plain),
    ])
  func japaneseLevels(_ text: String, _ level: Register.Level) throws {
    #expect(try table("ja").register(of: Array(text.utf8)).level == level)
  }

  @Test(
    "Korean tells the speech levels by the ends of verbs, and leaves nouns and what is reported alone",
    arguments: [
      ("문제가 뭡니까?", Register.Value.formal),
      ("아쉽네요, 저는 못 봤는데.", .formal),
      ("안녕하세요, 지나 님.", .formal),
      ("손님이 너 어디 있어? 하면서 화를 내셨어요.", .formal),
      ("도착이 늦네.", .informal),
      ("내일 다시 연락할게.", .informal),
      ("여기에 둬.", .informal),
      ("꼭 확인해야지.", .informal),
      ("도서 <너에게>는 입고 대기 중입니다.", .formal),
      ("고객 배려", .neutral),
      ("남산 타워", .neutral),
      ("배송 완료됨", .neutral),
      ("내일 도착해. 더 궁금하시면 연락 주세요.", .mixed),
    ])
  func korean(_ text: String, _ value: Register.Value) throws {
    #expect(seen(text, try table("ko")) == value)
  }
}
