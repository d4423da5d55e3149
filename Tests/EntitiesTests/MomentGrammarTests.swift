import Entities
import Testing

@Suite struct MomentGrammarTests {
  @Test func joinsDayAndTime() {
    Moments.expect("de-DE", "Er kommt am ⟦15. November um 8 Uhr⟧.", "--11-15T08:00")
    Moments.expect("en-US", "Delivered ⟦March 3, 2025 at 4:15 pm⟧.", "2025-03-03T16:15")
    Moments.expect("en-US", "We call ⟦8pm next Sunday⟧", "-W-7T20:00")
    Moments.expect("fr", "Rendez-vous le ⟦1 août à 23h⟧", "--08-01T23:00")
    Moments.expect("ja", "⟦2025年4月3日の午後8時⟧に停止します。", "2025-04-03T20:00")
    Moments.expect("pl", "Log: ⟦2025-04-03T12:23:59Z⟧ koniec", "2025-04-03T12:23:59Z")
    Moments.expect("es-ES", "Llegó ⟦ayer a las 9:30⟧.", "-P1DT09:30")
  }

  @Test func takesThePartOfTheDayFromTheDay() {
    Moments.expect("en-US", "We reply ⟦tonight at 8⟧.", "P0DT20:00")
    Moments.expect("nl", "Wij bellen ⟦vanavond om 7⟧.", "P0DT19:00")
  }
}
