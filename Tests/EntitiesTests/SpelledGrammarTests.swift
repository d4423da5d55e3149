import Testing

@Suite struct SpelledGrammarTests {
  @Test func addsUpTheWordsOfANumber() {
    Amounts.expect("en-US", "It holds ⟦two hundred and fifty⟧ pages.", "250")
    Amounts.expect("de-DE", "Es hat ⟦zweihundertfünfzig⟧ Seiten.", "250")
    Amounts.expect("ru", "В книге ⟦двести пятьдесят⟧ страниц.", "250")
  }

  @Test func someNumeralsAreNumbersOnlyBeforeAUnit() {
    Amounts.expect("es-ES", "Pesa ⟦medio kilo⟧.", "0.5 kg")
    Amounts.expect("es-ES", "Es el medio más rápido.", "")
  }
}
