import Entities
import Prose
import Testing

@Suite struct DateGrammarTests {
  @Test func readsDaysAndMonthsInEveryOrder() {
    Moments.expect("de-DE", "Ihr Paket kommt am ⟦15. November 2025⟧ an.", "2025-11-15")
    Moments.expect("en-US", "It ships on ⟦March 3rd, 2025⟧.", "2025-03-03")
    Moments.expect("en-GB", "We opened on ⟦3 March 2025⟧ already.", "2025-03-03")
    Moments.expect("es-ES", "Lo enviamos el ⟦3 de abril de 2025⟧ sin falta.", "2025-04-03")
    Moments.expect("cs", "Zboží odešleme ⟦3. dubna 2025⟧ ráno.", "2025-04-03")
    Moments.expect("sv", "Paketet skickas ⟦3 april 2025⟧ från lagret.", "2025-04-03")
    Moments.expect("ja", "⟦2025年4月3日（木）⟧に発送します。", "2025-04-03")
    Moments.expect("ko", "⟦2025년 4월 3일⟧에 발송합니다.", "2025-04-03")
    Moments.expect("vi", "Chúng tôi gửi hàng vào ⟦ngày 3 tháng 4 năm 2025⟧.", "2025-04-03")
    Moments.expect("en-US", "The code expires ⟦5-Jan-2026⟧ at the latest.", "2026-01-05")
  }

  @Test func readsADayAloneOnlyWhereSomethingSaysSo() {
    Moments.expect("en-US", "We will call you on the ⟦22nd⟧.", "---22")
    Moments.expect("it", "La consegna è prevista per il ⟦27⟧.", "---27")
    Moments.expect("sv", "Vi återkommer den ⟦27⟧.", "---27")
    Moments.expect("en-US", "The shop is on the 2nd floor, ask for item 22.", "")
    Moments.expect("de-DE", "Das ist der 3. Versuch mit Bestellung 15.", "")
  }

  @Test func keepsTheArticleOutOfTheCore() throws {
    let text = "Arriva il 22 aprile."
    let entity = try #require(Moments.found(text, "it").first)
    #expect(entity.span.start < entity.core.start)
    #expect(entity.value.text == "--04-22")
  }

  @Test func readsWeekdaysWithTheirDirection() throws {
    Moments.expect("sv", "Bilen kommer ⟦fredag den 22⟧.", "---22")
    Moments.expect("en-US", "See you ⟦Friday, March 7⟧.", "--03-07")
    let entity = try #require(Moments.found("Nous livrons vendredi prochain.", "fr").first)
    #expect(entity.value == .date(CalendarDate(weekday: 5, direction: 1)))
    Moments.expect("nl", "Wij doen dit zo snel mogelijk.", "")
  }

  @Test func readsDaysOfARelativeMonth() throws {
    for (locale, text) in [
      ("en-US", "We close on the 20th of next month."), ("it", "Chiudiamo il 20 del prossimo mese."),
      ("ko", "다음 달 20일에 닫습니다."), ("ja", "来月の20日に閉店します。"),
    ] {
      let entity = try #require(Moments.found(text, locale).first, "\(text)")
      #expect(entity.value == .date(CalendarDate(day: 20, direction: 1)), "\(text)")
    }
  }

  @Test func readsOneLetterWeekdaysInBrackets() throws {
    let bracketed = try #require(Moments.found("預計11月24日（一）送達", "zh-Hant").first)
    #expect(bracketed.value == .date(CalendarDate(month: 11, day: 24, weekday: 1)))
    let sunday = try #require(Moments.found("11/29（日）送达", "zh-Hans").first)
    #expect(sunday.value == .date(CalendarDate(month: 11, day: 29, weekday: 7)))
  }

  @Test func keepsTheWeekdayBeforeATime() throws {
    let entity = try #require(Moments.found("2026年11月24日周一14:00送达", "zh-Hans").first)
    guard case .dateTime(let date, _) = entity.value else {
      Issue.record("\(entity)")
      return
    }
    #expect(date.weekday == 1)
  }
}
