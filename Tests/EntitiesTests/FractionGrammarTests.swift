import Testing

@Suite struct FractionGrammarTests {
  @Test func readsFractionsWithAStroke() {
    Amounts.expect("en-US", "Use ⟦1/4⟧ or ⟦1 4/5⟧ of it.", "0.25 | 1.8")
    Amounts.expect("en-US", "Only ⟦1/3⟧ is left.", "?")
  }

  @Test func readsThePartsInTheOrderOfTheLanguage() {
    Amounts.expect("ja", "答えは⟦３と５分の１⟧です。", "3.2")
    Amounts.expect("zh-Hans", "占⟦8分之5⟧。", "0.625")
    Amounts.expect("ko", "남은 것은 ⟦20분의 1⟧입니다.", "0.05")
    Amounts.expect("tr", "Yaklaşık ⟦1 bölü 4⟧.", "0.25")
    Amounts.expect("fr-FR", "La réponse est ⟦1 sur 20⟧.", "0.05")
  }

  @Test func ratiosOfSomethingAreTwoNumbers() {
    Amounts.expect("fr-FR", "Vous avez reçu ⟦1⟧ sur ⟦3⟧ colis.", "1 | 3")
  }
}
