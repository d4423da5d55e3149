import Entities
import Prose
import Readings
import TestSupport
import Testing

/// Source and reply side by side: which facts are not the same.
@Suite struct FactReadingTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var from: String
    var source: String
    var to: String
    var reply: String

    init(_ from: String, _ source: String, _ to: String, _ reply: String) {
      self.from = from
      self.source = source
      self.to = to
      self.reply = reply
    }

    var testDescription: String { "\(from) → \(to): \(reply)" }
  }

  private func faults(_ pair: Pair) throws -> [FactReading.Fault.Kind] {
    let readings = Readings(entityReaders: TestLexicons.readers)
    let facts = FactReading(readings, TestLexicons.readers)
    let target = try #require(LocaleTag(pair.to))
    var record = Record(text: Array(pair.reply.utf8))
    record.source = Record.Passage(locale: LocaleTag(pair.from), text: Array(pair.source.utf8))
    let draft = Draft(bytes: record.text, locale: target)
    readings.read(draft)
    facts.read(record, draft)
    return facts.faults.map(\.kind)
  }

  @Test(
    "the same facts, written another way",
    arguments: [
      Pair("en", "We will refund you $1,200.50.", "de", "Wir erstatten Ihnen 1.200,50 $."),
      Pair("zh-Hans", "我们已售出3万件。", "en", "We have sold 30,000 pieces."),
      Pair("zh-Hans", "请在下午三点前回复。", "en", "Please reply before 3 p.m."),
      Pair("zh-Hans", "包裹将于4月3日送达。", "en", "The parcel will arrive on April 3."),
      Pair("en", "We sent you a dozen samples.", "de", "Wir haben Ihnen 12 Muster geschickt."),
      Pair("en", "Call us between 9:30 AM and 5 PM.", "fr", "Appelez-nous entre 9 h 30 et 17 h."),
      Pair("es", "Ocho personas esperan.", "en", "Eight people are waiting."),
      Pair("de", "Der Versand dauert zwei bis drei Tage.", "en", "Shipping takes 2 to 3 days."),
      Pair("en", "It charges in 30 minutes.", "de", "Das Gerät ist in einer halben Stunde geladen."),
      Pair("en", "It charges in an hour and a half.", "es", "Se carga en 90 minutos."),
      Pair("en", "It takes about 2.5 hours.", "vi", "Mất khoảng 2 giờ rưỡi ạ."),
      Pair("en", "It takes 2.5 hours.", "fr", "Cela prend 2 heures et demie."),
      Pair("zh-Hans", "双11活动已经结束。", "en", "The Singles' Day sale is over."),
      Pair("en", "The 11.11 sale is over.", "zh-Hant", "雙11活動已經結束。"),
      Pair("zh-Hans", "您将获得500M流量。", "en", "You get 500 MB of data."),
      Pair("zh-Hans", "我们有30M用户。", "en", "We have 30 million users."),
      Pair("en", "It has a 2-year warranty.", "de", "Sie haben eine zweijährige Garantie."),
      Pair("en", "It has a 2-year warranty.", "pl", "Dwuletnia gwarancja."),
      Pair("en", "It has a 2-year warranty.", "uk", "Дворічна гарантія."),
      Pair("en", "It has a 3-year warranty.", "sv", "Treårig garanti."),
      Pair("zh-Hans", "请耐心等待一两天。", "en", "Please wait 1 or 2 days."),
      Pair("en", "The annual plan.", "zh-Hans", "1年套餐。"),
      Pair("en", "Give us 1 minute, please.", "de", "Einen Moment bitte."),
      Pair("ru", "Скидка составит 15,5 %.", "en", "The discount is 15.5%."),
      Pair("ja", "1億2000万円を超えました。", "en", "It exceeded 120 million yen."),
      Pair("en", "Your code is A1B2C3D4 and order #10293847.", "ja", "コードは A1B2C3D4、ご注文番号は10293847です。"),
      Pair(
        "en", "See https://shop.example.com/help/ or write to Help@shop.example.com.", "it",
        "Visiti https://shop.example.com/help o scriva a help@shop.example.com."),
      Pair("en", "Hello {name}, your <b>parcel</b> %s is here.", "ko", "{name}님, <b>소포</b> %s이 도착했습니다."),
    ])
  func agree(_ pair: Pair) throws {
    #expect(try faults(pair) == [])
  }

  @Test(
    "another number",
    arguments: [
      (
        Pair("en", "Your order has 3 items.", "de", "Ihre Bestellung hat 5 Artikel."),
        FactReading.Fault.Kind.numberChanged
      ),
      (Pair("es", "Ocho personas esperan.", "en", "Five people are waiting."), .numberChanged),
      (Pair("en", "You save 20%.", "fr", "Vous économisez 25 %."), .numberChanged),
      (Pair("en", "The price is €20.", "en-GB", "The price is £20."), .currencyChanged),
      (Pair("en", "The box weighs 5 lb.", "de", "Der Karton wiegt 5 kg"), .unitChanged),
      (Pair("en", "It will arrive on May 5.", "es", "Llegará el 6 de mayo."), .dateChanged),
      (Pair("de", "Delivery takes 14 days.", "en", "Delivery takes some days."), .numberLost),
      (
        Pair("en", "It charges in 40 minutes, the warranty is 2 years.", "de", "Er lädt in 40 Minuten."),
        .numberLost
      ),
      (Pair("en", "Delivery takes some days.", "de", "Die Lieferung dauert 14 Tage."), .numberAdded),
      (
        Pair("en", "Shipment 1Z999AA10123456784 left.", "de", "Sendung 1Z999AA10123456785 ist unterwegs."),
        .identifierChanged
      ),
      (Pair("en", "Hello {name}!", "de", "Hallo {Name}!"), .placeholderLost),
      (Pair("en", "Hello!", "de", "Hallo {name}!"), .placeholderAdded),
      (Pair("en", "Click <b>here</b>.", "de", "Klicken Sie hier."), .tagLost),
      (Pair("en", "Click <b>here</b>.", "de", "Klicken Sie </b>hier<b>."), .tagOrder),
      (
        Pair("en", "Track it at https://a.example.com/x", "de", "Verfolgen: https://a.example.com/y"),
        .addressChanged
      ),
      (
        Pair("en-US", "It will arrive on 03/04/2025.", "de-DE", "Es kommt am 03/04/2025 an."), .dateNotAdapted
      ),
    ])
  func differ(_ pair: Pair, _ kind: FactReading.Fault.Kind) throws {
    #expect(try faults(pair).first == kind)
  }

  @Test(
    "two thousand facts are compared like one, equal or not, in any order",
    arguments: [
      ("5 ", "5 ", 0), ("12:30, ", "12:30 Uhr, ", 0), ("3 April 2025, ", "3. April 2025, ", 0),
      ("{a} ", "{a} ", 0),
      ("5kg ", "5g ", 2000), ("$5.50 ", "€ 5,50 ", 2000), ("{a} ", "{b} ", 2000),
    ])
  func manyFacts(_ source: String, _ reply: String, _ count: Int) throws {
    func many(_ text: String) -> String { String(repeating: text, count: 2000) }
    #expect(try faults(Pair("en", many(source), "de", many(reply))).count == count)
  }

  @Test("numbers in the opposite order are the same numbers")
  func reversed() throws {
    let numbers = (10_000..<12_000).map(String.init)
    let pair = Pair("en", numbers.joined(separator: " x "), "de", numbers.reversed().joined(separator: " x "))
    #expect(try faults(pair) == [])
  }

  @Test func withoutSourceThereIsNothingToCompare() throws {
    let readings = Readings(entityReaders: TestLexicons.readers)
    let facts = FactReading(readings, TestLexicons.readers)
    let record = Record(text: Array("You get 5 of them.".utf8))
    let draft = Draft(bytes: record.text, locale: LocaleTag(language: "en"))
    readings.read(draft)
    facts.read(record, draft)
    #expect(facts.faults.isEmpty)
  }
}
