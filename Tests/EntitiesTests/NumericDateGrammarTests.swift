import Entities
import Testing

@Suite struct NumericDateGrammarTests {
  @Test func takesTheOrderOfTheLocaleAndKeepsTheOther() throws {
    let american = try #require(Moments.found("Due 03/04/2025 by mail.", "en-US").first)
    #expect(american.value.text == "2025-03-04")
    #expect(american.alternativeDate == CalendarDate(year: 2025, month: 4, day: 3))
    let british = try #require(Moments.found("Due 03/04/2025 by mail.", "en-GB").first)
    #expect(british.value.text == "2025-04-03")
    let certain = try #require(Moments.found("Due 13/04/2025 by mail.", "en-US").first)
    #expect(certain.value.text == "2025-04-13")
    #expect(certain.alternativeDate == nil)
  }

  @Test func readsPointsDashesAndSpaces() {
    Moments.expect("de-DE", "Wir haben am ⟦23.3.2025⟧ und am ⟦28.10.⟧ offen.", "2025-03-23 --10-28")
    Moments.expect("zh-Hans", "您⟦2025.5.13⟧下的订单", "2025-05-13")
    Moments.expect("cs", "Platí do ⟦3. 4. 2025⟧ včetně.", "2025-04-03")
    Moments.expect("sv", "Levererad ⟦2025-04-03⟧ enligt plan.", "2025-04-03")
    Moments.expect("nl", "De actie loopt tot ⟦11/2025⟧ door.", "2025-11")
  }

  @Test func leavesOtherFiguresAlone() {
    Moments.expect("en-US", "Version 1.2.25 takes 3-4 staff of 24/7 support.", "")
    Moments.expect("en-US", "A score of 4.22 out of 5", "")
    Moments.expect("de-DE", "Das kostet 3.50 oder 1/2 davon", "")
  }

  @Test func convertsOtherCalendars() {
    Moments.expect("th", "จัดส่ง⟦3 เมษายน พ.ศ. 2568⟧ครับ", "2025-04-03")
    Moments.expect("ja", "⟦令和7年4月3日⟧に届きます。", "2025-04-03")
    Moments.expect("ja", "有効期限は⟦R7.4.3⟧です。", "2025-04-03")
    Moments.expect("zh-Hant-TW", "請於⟦民國114年4月3日⟧前付款", "2025-04-03")
    Moments.expect("ar-SA", "يصل الطلب ⟦5 شوال 1446 هـ⟧ إن شاء الله", "2025-04-03")
    Moments.expect("ja", "⟦旧暦1月30日⟧の行事", "--01-30[u-ca=chinese]")
  }
}
