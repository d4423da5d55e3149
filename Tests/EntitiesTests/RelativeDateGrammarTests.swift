import Entities
import Testing

@Suite struct RelativeDateGrammarTests {
  @Test func readsDistances() {
    Moments.expect("de-DE", "Es kommt ⟦in 3 Tagen⟧.", "+P3D")
    Moments.expect("en-US", "You wrote ⟦3 weeks ago⟧.", "-P3W")
    Moments.expect("en-US", "It arrives ⟦in 2 business days⟧.", "+P2D")
    Moments.expect("it", "Lo ha comprato ⟦1 mese e 21 giorni fa⟧.", "-P1M21D")
    Moments.expect("tr", "Siparişiniz ⟦2 yıl 21 gün önce⟧ geldi.", "-P2Y21D")
    Moments.expect("ja", "⟦3週間後⟧に届きます。", "+P3W")
    Moments.expect("sv", "Det löstes ⟦2 år och 21 dagar senare⟧.", "+P2Y21D")
    Moments.expect("fr", "Nous répondons ⟦dans 2 heures⟧.", "+PT2H")
    Moments.expect("fr", "Il se recharge ⟦en une heure et demie⟧.", "+PT1.5H")
  }

  @Test func readsWordsForDays() {
    Moments.expect("en-US", "It ships ⟦tomorrow⟧.", "+P1D")
    Moments.expect("zh-Hans", "我们⟦后天⟧发货", "+P2D")
    Moments.expect("pl", "Wyślemy ⟦jutro⟧", "+P1D")
  }
}
