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

  @Test func countsOnWithTheNumeralOne() {
    Amounts.expect("en-US", "It has ⟦one hundred and one⟧ pages and ⟦twenty one⟧ maps.", "101 | 21")
    Amounts.expect("en-US", "That is ⟦two hundred⟧ a month.", "200")
    Amounts.expect("fr-FR", "Il y a ⟦cent un⟧ articles.", "101")
  }

  @Test func countsOnBehindThousandsInOneWord() {
    Amounts.expect("th", "ราคา⟦หนึ่งพันสองร้อยบาท⟧", "1200 THB")
    Amounts.expect("th", "ราคา⟦หนึ่งแสนสองหมื่นบาท⟧และ⟦สองล้านห้าแสนบาท⟧", "120000 THB | 2500000 THB")
    Amounts.expect("hi", "कुल ⟦एक लाख पचास हज़ार⟧ लोग", "150000")
    Amounts.expect("es-ES", "Son ⟦mil doscientos⟧ clientes, mil gracias.", "1200")
  }
}
