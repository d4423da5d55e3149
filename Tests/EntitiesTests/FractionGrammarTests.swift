import Testing

@Suite struct FractionGrammarTests {
  @Test func readsFractionsWithAStroke() {
    Amounts.expect("en-US", "Use ⟦1/4⟧ or ⟦1 4/5⟧ of it.", "0.25 | 1.8")
    Amounts.expect("en-US", "Only ⟦1/3⟧ is left.", "?")
    Amounts.expect("en-US", "You scored ⟦77/100⟧.", "0.77")
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

  @Test func readsFractionsInOneCharacter() {
    Amounts.expect("en-US", "Add ⟦¾ cup⟧ and ⟦1½ cups⟧ of it.", "0.75 [cup_us] | 1.5 [cup_us]")
    Amounts.expect("en-US", "About ⟦⅓⟧ of it, or ⟦½⟧.", "? | 0.5")
  }

  @Test func readsKoreanPartsInWords() {
    Amounts.expect("ko", "남은 것은 ⟦20분의 일⟧입니다.", "0.05")
    Amounts.expect("ko", "⟦5분의 삼⟧만 남았습니다.", "0.6")
    Amounts.expect("ko", "이 부분의 사용법입니다.", "")
  }

  @Test func readsArabicPartsOfOne() {
    Amounts.expect("ar", "بقي ⟦١ على ٢٠⟧ من الكمية", "0.05")
    Amounts.expect("ar", "حصلت على ⟦٣⟧ صناديق", "3")
  }

  @Test func aSignMakesAnImproperFraction() {
    Amounts.expect("zh-Hans", "结果是⟦-3/2⟧。", "-1.5")
    Amounts.expect("zh-Hans", "约⟦3 分  之 2⟧", "?")
  }
}
