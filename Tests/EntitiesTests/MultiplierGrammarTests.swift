import Testing

@Suite struct MultiplierGrammarTests {
  @Test func readsMultipliersOfManyLanguages() {
    Amounts.expect("de-DE", "Wir haben ⟦1,5 Mio.⟧ Kunden.", "1500000")
    Amounts.expect("en-IN", "We have ⟦2 lakh⟧ customers.", "200000")
    Amounts.expect("en-US", "More than ⟦40k⟧ people.", "40000")
    Amounts.expect("it", "Più di ⟦3 milioni e mezzo⟧.", "3500000")
  }

  @Test func readsMyriadsMixedWithFigures() {
    Amounts.expect("ja", "会員は⟦3万5千⟧人です。", "35000")
    Amounts.expect("ja", "全部で⟦4億23,800,000⟧です。", "423800000")
    Amounts.expect("ko", "회원은 ⟦7천 5백만⟧ 명입니다.", "75000000")
    Amounts.expect("zh-Hans", "共有⟦1千零20⟧人。", "1020")
    Amounts.expect("zh-Hans", "超过⟦500余万⟧次。", "5000000")
    Amounts.expect("zh-Hant", "約⟦1.2億⟧人。", "120000000")
  }

  @Test func wordsThatOnlyLookLikeNumeralsAreNone() {
    Amounts.expect("zh-Hans", "十分感谢，我们一定会统一处理。", "")
    Amounts.expect("zh-Hant", "十分感謝，我們一定會統一處理。", "")
    Amounts.expect("ja", "一緒に確認し、十分ご注意ください。", "")
  }

  @Test func addsSmallerPartsInFiguresOrWords() {
    Amounts.expect("en-US", "It has ⟦3 hundred and one⟧ pages.", "301")
    Amounts.expect("hi", "हमने ⟦2 लाख 50 हज़ार⟧ लोगों को भेजा", "250000")
    Amounts.expect("ar", "وصلت ⟦٤ آلاف ٣ مائة و ٢١⟧", "4321")
    Amounts.expect("en-US", "⟦2 million⟧ and ⟦3⟧ more.", "2000000 | 3")
  }

  @Test func readsSingleLettersWhereTheyStandAtOnce() {
    Amounts.expect("de-DE", "Über ⟦1,2M⟧ Leser, ein Kabel von ⟦3 m⟧.", "1200000 | 3 m")
    Amounts.expect("ru", "Скидка ⟦100к⟧, от ⟦5⟧ к ⟦7⟧.", "100000 | 5 | 7")
    Amounts.expect("pl", "Regał ⟦10⟧ M.", "10")
  }

  @Test func readsMultipliersThatColumnsPart() {
    Amounts.expect("zh-Hans", "共⟦1000  万⟧", "10000000")
    Amounts.expect("en-US", "⟦10  k⟧", "10000")
  }
}
