import Entities
import Testing

@Suite struct DurationGrammarTests {
  @Test func readsOneOrSeveralUnits() {
    Moments.expect("en-US", "It takes ⟦1 hour and 30 minutes⟧.", "PT1H30M")
    Moments.expect("de-DE", "Die Prüfung dauert ⟦3 Werktage⟧.", "P3D")
    Moments.expect("nl", "Dat duurt ⟦1 jaar, 1 maand en 21 dagen⟧.", "P1Y1M21D")
    Moments.expect("ja", "⟦1時間半⟧かかります。", "PT1.5H")
  }

  @Test func readsWordsThatAreWholeDurations() {
    Moments.expect("zh-Hans", "请等⟦半小时⟧再试", "PT0.5H")
    Moments.expect("ko", "⟦이틀⟧ 걸립니다.", "P2D")
    Moments.expect("de-DE", "Es dauert ⟦anderthalb Stunden⟧.", "PT1.5H")
    Moments.expect("ar-EG", "يستغرق ⟦يومين⟧ فقط", "P2D")
  }

  @Test func readsHalvesBehindTheUnit() {
    Moments.expect("vi", "Mất khoảng ⟦2 tiếng rưỡi⟧ ạ.", "PT2.5H")
    Moments.expect("vi", "Bảo hành ⟦1 năm rưỡi⟧ ạ.", "P1.5Y")
    Moments.expect("ms", "Ia mengambil masa ⟦2 jam setengah⟧.", "PT2.5H")
    Moments.expect("ms", "⟦2 jam⟧, setengah harga.", "PT2H")
  }

  @Test func leavesIdiomsAlone() {
    Moments.expect("en-US", "Just a second, please, and have a nice day.", "")
    Moments.expect("ko", "좋은 하루 되세요.", "")
    Moments.expect("ko", "궁금할 만한 일이 있으신가요?", "")
  }
}
