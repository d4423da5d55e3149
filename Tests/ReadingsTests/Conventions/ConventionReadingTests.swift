import Entities
import Prose
import Readings
import TestSupport
import Testing

/// How a reply writes its figures, against what is customary in its locale.
@Suite struct ConventionReadingTests {
  private func faults(_ tag: String, _ text: String, now: String? = nil, zone: String? = nil) throws
    -> [ConventionReading.Fault]
  {
    let readings = Readings(entityReaders: TestLexicons.readers)
    let conventions = ConventionReading(readings)
    var record = Record(text: Array(text.utf8))
    record.facts.now = now
    record.facts.customerTimeZone = zone
    let draft = Draft(bytes: record.text, locale: try #require(LocaleTag(tag)))
    readings.read(draft)
    conventions.read(record, draft)
    return conventions.faults
  }

  @Test(
    "customary here",
    arguments: [
      ("de-DE", "Der Betrag von 1.299,00 € wurde am 25.03.2025 um 15:30 Uhr gebucht."),
      ("de-CH", "Der Betrag von CHF 1’299.00 wurde am 25.03.2025 gebucht."),
      ("de-DE", "Bitte aktualisieren Sie auf Version 2.1."),
      ("fr-FR", "Il vous faut iOS 17.2 ou la mise à jour 4.2."),
      ("en-US", "You paid $1,299.00 on 3/25/2025 at 3:30 PM."),
      ("en-GB", "You paid £1,299.00 on 25/03/2025."),
      ("en-IN", "You paid ₹12,34,567.50 on 25/03/2025."),
      ("fr-FR", "Vous avez payé 1 299,00 € le 25/03/2025 à 15:30."),
      ("fr-CA", "Vous avez payé 1 299,00 $ le 2025-03-25."),
      ("sv-SE", "Du betalade 1 299,00 kr den 2025-03-25."),
      ("ja-JP", "2025/03/25に¥1,299をお支払いいただきました。"),
      ("ko-KR", "2025. 3. 25.에 ₩1,299을 결제하셨습니다."),
      ("id-ID", "Anda membayar Rp 1.299.000 pada 25/03/2025 pukul 15.30."),
      ("es-MX", "Pagó $1,299.00 el 25/03/2025 a las 3:30 p. m."),
      ("pt-BR", "Você pagou R$ 1.299,00 em 25/03/2025."),
      ("ar-EG", "دفعت 1,299.00 جنيه في 25/3/2025."),
      ("ar-EG", "سيصل الطلب رقم 48213 في ٣٠ نوفمبر ٢٠٢٦."),
      ("cs-CZ", "Jsme tu od 9.00 do 17.30."),
      ("en", "The parcel will arrive on 25/03/2025."),
      ("en", "The parcel will arrive on 03/25/2025."),
    ])
  func passes(_ tag: String, _ text: String) throws {
    #expect(try faults(tag, text).map(\.kind) == [])
  }

  @Test(
    "foreign here",
    arguments: [
      ("de-DE", "Die Lampe kostet 19.99 €.", ConventionReading.Fault.Kind.decimalSign, "19,99 €"),
      ("en-US", "Your refund is $1.299,00 today.", .decimalSign, "$1,299.00"),
      ("de-DE", "Der Betrag ist 1’299,00 € hoch.", .groupingSign, "1.299,00 €"),
      ("de-DE", "Sie haben 12,345 Punkte.", .thousandsOrFraction, "12.345"),
      ("hi-IN", "गोदाम में 1,234,567 सामान हैं।", .groupingSize, "12,34,567"),
      ("hi-IN", "आपको ₹129,000 मिलेंगे।", .groupingSize, "₹1,29,000"),
      ("en-GB", "You get 49.90£ back.", .currencyPlace, "£49.90"),
      ("en-US", "It will arrive on 25/03/2025 by mail.", .dateOrder, "March 25, 2025"),
      ("de-DE", "Es kommt am 25/03/2025 an.", .dateSeparator, "25.03.2025"),
      ("en-US", "It will arrive on 03/07/2025 by mail.", .ambiguousDate, "March 7, 2025"),
    ])
  func tells(_ tag: String, _ text: String, _ kind: ConventionReading.Fault.Kind, _ fix: String) throws {
    let found = try faults(tag, text)
    #expect(found.map(\.kind) == [kind])
    #expect(found.first?.fix?.replacing("\u{A0}", with: " ") == fix)
  }

  @Test func aWeekdayMustFitItsDate() throws {
    #expect(try faults("en-US", "It will arrive on Monday, April 3, 2025.").map(\.kind) == [.weekdayMismatch])
    #expect(try faults("en-US", "It will arrive on Thursday, April 3, 2025.").isEmpty)
    let timed = "2026年11月28日（金）14時に伺います。"
    #expect(try faults("ja-JP", timed).map(\.kind) == [.weekdayMismatch])
    #expect(try faults("ja-JP", timed.replacing("金", with: "土")).isEmpty)
    let now = "2025-03-28T09:00:00Z"
    #expect(
      try faults("en-GB", "It will arrive on Monday, 3 April.", now: now).map(\.kind) == [.weekdayMismatch])
    #expect(try faults("en-GB", "It will arrive on Monday, 3 April.").isEmpty)
  }

  @Test func aTimeNeedsItsZoneOnlyWhereClocksDiffer() throws {
    let text = "Wir rufen Sie um 15:30 Uhr an."
    let shanghai = "2025-03-28T09:00:00+08:00"
    #expect(try faults("de-DE", text, now: shanghai, zone: "Europe/Berlin").map(\.kind) == [.zoneMissing])
    #expect(try faults("de-DE", text, now: "2025-03-28T09:00:00+01:00", zone: "Europe/Berlin").isEmpty)
    #expect(try faults("de-DE", text, now: "2025-03-28T09:00:00Z", zone: "Europe/Berlin").isEmpty)
    #expect(try faults("de-DE", text).isEmpty)
  }

  @Test func measuresOfTheOtherSystemAreConvertedOnce() throws {
    let found = try faults("de-DE", "Das Paket wiegt 5 lb mit Karton.")
    #expect(found.map(\.kind) == [.otherUnits])
    #expect(found.first?.fix?.replacing("\u{A0}", with: " ") == "5 lb (2,27 kg)")
    #expect(try faults("de-DE", "Das Paket wiegt 5 lb (2,27 kg) mit Karton.").isEmpty)
  }

  @Test func anyBytesAreJudgedWithoutTrap() throws {
    var random = SplitMix(7)
    let alphabet = Array("0123456789.,:/-’' €$%\u{A0}\u{202F}٣٠年月日amp\u{FF}".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let readings = Readings(entityReaders: TestLexicons.readers)
      let conventions = ConventionReading(readings)
      let record = Record(text: bytes)
      let draft = Draft(bytes: bytes, locale: LocaleTag(language: "de", region: "DE"))
      readings.read(draft)
      conventions.read(record, draft)
      for fault in conventions.faults { #expect(fault.span.end <= bytes.count) }
    }
  }
}
