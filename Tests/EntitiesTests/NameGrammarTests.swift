import Testing

@Suite struct NameGrammarTests {
  @Test func salesAreNoDateAndNoNumber() {
    Amounts.expect("en-US", "The ⟦11.11⟧ sale is over.", "?")
    Amounts.expect("en-US", "Our ⟦12.12⟧ mega sale starts soon.", "?")
    Amounts.expect("zh-Hans", "双⟦11⟧活动已经结束。", "?")
    Amounts.expect("zh-Hant", "雙 ⟦12⟧ 大促", "?")
    Amounts.expect("de-DE", "Die ⟦11.11⟧-Aktion ist vorbei.", "?")
    Amounts.expect("es", "Las ofertas del ⟦11.11⟧ han terminado.", "?")
    Moments.expect("en-US", "The 11.11 sale is over.", "")
  }

  @Test func datesAndNumbersAreNoNames() {
    Moments.expect("de-DE", "Lieferung bis ⟦11.11.2026⟧.", "2026-11-11")
    Amounts.expect("en-US", "It costs ⟦$11.11⟧ on sale.", "11.11 USD")
    Amounts.expect("en-US", "Sales grew ⟦2.2⟧ times.", "2.2")
    Moments.expect("en-US", "The ⟦11.12⟧ sale", "--11-12")
  }
}
