import Testing

@Suite struct AmountGrammarTests {
  @Test func readsPercentagesInSignsAndWords() {
    Amounts.expect("en-US", "You save ⟦15%⟧ or ⟦15 percent⟧.", "15 | 15")
    Amounts.expect("tr", "İndirim ⟦%15⟧, yani ⟦yüzde 15⟧; fark ⟦-%5⟧.", "15 | 15 | -5")
    Amounts.expect("ar", "خصم ⟦15٪⟧ أو ⟦15 بالمائة⟧", "15 | 15")
    Amounts.expect("zh-Hans", "上涨了⟦百分之15⟧，即⟦3个百分点⟧。", "15 | 3")
    Amounts.expect("ja", "前年比⟦−5％⟧でした。", "-5")
  }

  @Test func tenthsArePercentages() {
    Amounts.expect("ja", "本日は⟦2割引⟧き、明日は⟦3割5分⟧です。", "20 | 35")
    Amounts.expect("zh-Hans", "现在打⟦8折⟧，会员⟦85折⟧。", "20 | 15")
    Amounts.expect("zh-Hans", "已完成⟦9成⟧。", "90")
  }

  @Test func readsMeasuresInTheSymbolsOfAllLanguages() {
    Amounts.expect("zh-Hans", "身高⟦168CM⟧，防水⟦30m⟧，⟦20℃⟧以下。", "168 cm | 30 m | 20 Cel")
    Amounts.expect("de-DE", "Bei ⟦500Km⟧ oder ⟦190 km²⟧.", "500 km | 190 km2")
    Amounts.expect("es-ES", "Hasta ⟦37ºC⟧ dentro.", "37 Cel")
    Amounts.expect("en-US", "It is ⟦2.5 inches⟧ wide and weighs ⟦3 lbs⟧.", "2.5 [in_i] | 3 [lb_av]")
  }

  @Test func singleLettersAreUnitsOnlyInTheirOwnCase() {
    Amounts.expect("es-ES", "Tarda de ⟦5⟧ a ⟦7⟧ pedidos.", "5 | 7")
    Amounts.expect("en-US", "A ⟦5 A⟧ fuse.", "5 A")
  }

  @Test func smallWordsBehindAFigureAreNoUnits() {
    Amounts.expect("en-US", "There are ⟦3⟧ in the box, each ⟦15 in⟧.", "3 | 15 [in_i]")
    Amounts.expect("de-DE", "Wir haben keine Nachricht erhalten.", "")
    Amounts.expect("ko", "매장에서도 확인됩니다.", "")
  }

  @Test func ordinalsAreWholeNumbers() {
    Amounts.expect("en-US", "This is your ⟦3rd⟧ order.", "3")
    Amounts.expect("fr-FR", "C'est votre ⟦3e⟧ commande.", "3")
    Amounts.expect("pt-BR", "Baixou para ⟦36,6 ºC⟧.", "36.6 Cel")
  }

  @Test func thousandthsArePercentages() {
    Amounts.expect("en-US", "A fee of ⟦5‰⟧ or ⟦3 per mille⟧.", "0.5 | 0.3")
    Amounts.expect("zh-Hans", "手续费⟦千分之5⟧", "0.5")
    Amounts.expect("de-DE", "Mit ⟦0,5 Promille⟧.", "0.05")
  }

  @Test func readsFeetAndInches() {
    Amounts.expect("en-US", "It is ⟦5 feet⟧ ⟦2 inches⟧ tall.", "5 [ft_i] | 2 [in_i]")
    Amounts.expect(
      "en-US", "It is ⟦5'⟧⟦2\"⟧ tall and ⟦6 ft⟧ ⟦1 in⟧ wide.", "5 [ft_i] | 2 [in_i] | 6 [ft_i] | 1 [in_i]")
    Amounts.expect("en-US", "Sizes \"⟦5⟧\" and \"⟦7⟧\".", "5 | 7")
  }
}
