import Testing

@Suite struct MoneyGrammarTests {
  @Test func readsSignsAndCodesBeforeAndBehindTheAmount() {
    Amounts.expect("en-US", "We sent ⟦$1,200.50⟧ back to your card.", "1200.50 USD")
    Amounts.expect("de-DE", "Wir erstatten Ihnen ⟦1.200,50 €⟧.", "1200.50 EUR")
    Amounts.expect("fr-FR", "Vous serez remboursé de ⟦1 200,50 €⟧.", "1200.50 EUR")
    Amounts.expect("ja-JP", "送料は⟦1,200円⟧です。", "1200 JPY")
    Amounts.expect("ko-KR", "배송비는 ⟦3,000원⟧입니다.", "3000 KRW")
    Amounts.expect("pl-PL", "Zwrot wynosi ⟦49,99 zł⟧.", "49.99 PLN")
    Amounts.expect("ar-EG", "المبلغ ⟦٢٥٠ جنيه⟧ فقط", "250 EGP")
    Amounts.expect("en-US", "Your balance is ⟦-$5⟧ today.", "-5 USD")
  }

  @Test func takesTheLettersBesideADollarSign() {
    Amounts.expect("en-US", "It is ⟦C$15⟧ there and ⟦NZ$20⟧ here.", "15 CAD | 20 NZD")
    Amounts.expect("nl", "Dat kost ⟦aud$ 15⟧ of ⟦USD 15⟧.", "15 AUD | 15 USD")
    Amounts.expect("fr-CA", "Le total est de ⟦50 $ US⟧.", "50 USD")
    Amounts.expect("en-US", "Please give us ⟦$10⟧ more.", "10 USD")
  }

  @Test func aSignOfSeveralCurrenciesIsThatOfTheCountry() {
    Amounts.expect("es-MX", "Son ⟦$250⟧ en total.", "250 MXN")
    Amounts.expect("en-AU", "That is ⟦$250⟧ in total.", "250 AUD")
    Amounts.expect("zh-Hans-CN", "运费为⟦¥12⟧。", "12 CNY")
    Amounts.expect("ja-JP", "送料は⟦¥12⟧です。", "12 JPY")
  }

  @Test func readsPartsOfTheUnit() {
    Amounts.expect("en-US", "The label was ⟦3 dollars and 50 cents⟧.", "3.5 USD")
    Amounts.expect("nl", "Het verschil is ⟦3 euro en 50 cent⟧.", "3.5 EUR")
    Amounts.expect("es-ES", "Cuesta ⟦3 euros con 99 céntimos⟧.", "3.99 EUR")
    Amounts.expect("fr-FR", "Ce sont ⟦15 dollars 50⟧.", "15.5 USD")
    Amounts.expect("ja", "⟦10円5銭⟧の差です。", "10.05 JPY")
    Amounts.expect("zh-Hans", "差价是⟦50元6角3分⟧。", "50.63 CNY")
    Amounts.expect("en-GB", "The stamp is ⟦85 pence⟧.", "0.85 GBP")
    Amounts.expect("tr", "Kargo ⟦50 TL 30 kuruş⟧.", "50.3 TRY")
  }

  @Test func minutesAreNoPartsOfACurrency() {
    Amounts.expect("ja", "5分ほどで⟦300円⟧お戻しします。", "300 JPY")
    Amounts.expect("zh-Hans", "5分钟后退⟦30元⟧。", "30 CNY")
  }

  @Test func whatCountsSomethingElseIsNoPartOfTheUnit() {
    Amounts.expect("en-US", "You paid ⟦15 dollars⟧ and ⟦50⟧ stickers came.", "15 USD | 50")
  }

  @Test func readsMillionsOfSomething() {
    Amounts.expect("fr-FR", "Un budget de ⟦2,5 millions d'euros⟧.", "2500000 EUR")
    Amounts.expect("pt-BR", "Investimos ⟦50 milhões de reais⟧.", "50000000 BRL")
    Amounts.expect("it", "Sono ⟦3 miliardi di dollari⟧.", "3000000000 USD")
    Amounts.expect("en-US", "They lost ⟦75 USD million⟧.", "75000000 USD")
  }

  @Test func readsWordsWithTurkishEndings() {
    Amounts.expect("tr", "Bu ⟦100 liralık⟧ kupon ⟦20 avroydu⟧.", "100 TRY | 20 EUR")
  }

  @Test func threeDigitsBehindASignAreThousands() {
    Amounts.expect("fr-FR", "Le prix est de ⟦€25,000⟧.", "25000 EUR")
    Amounts.expect("en-US", "It costs ⟦€1.500⟧ now.", "1500 EUR")
    Amounts.expect("en-US", "Pay ⟦KWD 1.500⟧ now.", "1.500 KWD")
  }

  @Test func codesThatAreWordsNeedCapitals() {
    Amounts.expect("en-US", "After ⟦3⟧ try again.", "3")
    Amounts.expect("en-US", "It is ⟦10 usd⟧ or ⟦10 TRY⟧.", "10 USD | 10 TRY")
  }

  @Test func readsLettersOfACountryInSmallLetters() {
    Amounts.expect("en-US", "Refunded ⟦c $ 1.34⟧ and ⟦hk $ 10⟧.", "1.34 CAD | 10 HKD")
    Amounts.expect("en-US", "It cost us ⟦$10⟧ and a ⟦$ 1⟧ fee.", "10 USD | 1 USD")
    Amounts.expect("fr-FR", "Il coûte ⟦1,34 $ c⟧ par envoi.", "1.34 CAD")
    Amounts.expect("sv", "Det kostar ⟦15 dollar och 15⟧.", "15.15 USD")
  }
}
