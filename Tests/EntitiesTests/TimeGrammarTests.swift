import Entities
import Testing

@Suite struct TimeGrammarTests {
  @Test func readsFiguresWithTheirMarks() {
    Moments.expect("en-US", "Call us at ⟦2:30 pm⟧ or ⟦7 p.m.⟧", "14:30 19:00")
    Moments.expect("fr", "Nous fermons à ⟦14h30⟧ puis ⟦20 h 15⟧.", "14:30 20:15")
    Moments.expect("de-DE", "Wir sind ab ⟦7 Uhr⟧ da, bis ⟦18.30 Uhr⟧.", "07:00 18:30")
    Moments.expect("id", "Toko buka ⟦pukul 14.30⟧ nanti.", "14:30")
    Moments.expect("zh-Hans", "⟦下午3点半⟧给您回电", "15:30")
    Moments.expect("ja", "⟦午後7時56分⟧に再開します。", "19:56")
    Moments.expect("ko", "⟦오후 3시 20분⟧에 연락드리겠습니다.", "15:20")
    Moments.expect("tr", "Mağaza ⟦saat 19:30⟧'da kapanıyor.", "19:30")
    Moments.expect("ar-EG", "نتصل بكم ⟦الساعة 7 مساءً⟧ من فضلكم", "19:00")
  }

  @Test func readsHalvesAndQuarters() {
    Moments.expect("de-DE", "Wir rufen um ⟦halb vier⟧ an.", "03:30")
    Moments.expect("nl", "De monteur komt om ⟦half vier⟧ langs.", "03:30")
    Moments.expect("nl", "Bel ons om ⟦tien voor half 9⟧ even.", "08:20")
    Moments.expect("en-GB", "The driver came at ⟦quarter to 8⟧.", "07:45")
    Moments.expect("en-GB", "We open at ⟦half past 9⟧", "09:30")
    Moments.expect("es-ES", "Cerramos a las ⟦8 y media⟧.", "08:30")
    Moments.expect("it", "Apriamo alle ⟦3 e mezza⟧.", "03:30")
    Moments.expect("id", "Kami buka ⟦jam setengah 3⟧.", "02:30")
  }

  @Test func countsPartsOfTheDay() {
    Moments.expect("de-DE", "Bitte um ⟦7 Uhr abends⟧ anrufen.", "19:00")
    Moments.expect("zh-Hans", "⟦中午11点半⟧开门，⟦凌晨2点⟧关门", "11:30 02:00")
    Moments.expect("es-MX", "Llame a las ⟦8 de la noche⟧.", "20:00")
    Moments.expect("en-US", "Not at ⟦12:15 am⟧ but at ⟦12:15 pm⟧", "00:15 12:15")
  }

  @Test func knowsWhetherTheHalfOfTheDayIsCertain() throws {
    let bare = try #require(Moments.found("Call at 7:30.", "en-US").first)
    #expect(bare.value == .time(ClockTime(hour: 7, minute: 30, isCertain: false)))
    let late = try #require(Moments.found("Call at 19:30.", "en-US").first)
    #expect(late.value == .time(ClockTime(hour: 19, minute: 30, isCertain: true)))
  }

  @Test func readsZonesAndRanges() {
    Moments.expect("en-US", "Open at ⟦9:00 UTC+2⟧ daily", "09:00+02:00")
    Moments.expect("de-DE", "Erreichbar ⟦17⟧ bis ⟦18 Uhr⟧.", "17:00 18:00")
    Moments.expect("en-US", "Open ⟦5⟧ to ⟦6 pm⟧ on weekends", "17:00 18:00")
  }

  @Test func leavesArticlesAndCountsAlone() {
    Moments.expect("nl", "Wij vragen om een foto.", "")
    Moments.expect("fr", "Patientez pendant 4 à ⟦6 heures⟧ svp", "PT6H")
    Moments.expect("en-US", "Which one am I looking at a second time?", "")
    Moments.expect("de-DE", "Ich bitte um eine Rückmeldung um 5 € zu sparen.", "")
  }

  @Test func readsRangesWithPoints() {
    Moments.expect("cs", "Jsme tu od ⟦9.00⟧ do ⟦17.30⟧.", "09:00 17:30")
    Moments.expect("cs", "Zavíráme v ⟦17.30 hodin⟧.", "17:30")
    Moments.expect("ru", "С ⟦9.00⟧ до ⟦18.00⟧ без перерыва.", "09:00 18:00")
    Moments.expect("uk", "Працюємо ⟦10.00⟧–⟦16.00⟧.", "10:00 16:00")
    Moments.expect("pl", "Czynne ⟦8.00⟧–⟦18.00⟧.", "08:00 18:00")
    Moments.expect("pl", "Kosztuje 8.00–18.00 zł.", "")
  }
}
