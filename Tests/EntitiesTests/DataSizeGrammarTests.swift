import Testing

@Suite struct DataSizeGrammarTests {
  @Test func readsSizesWithoutTheirB() {
    Amounts.expect("zh-Hans", "您将获得⟦500M⟧流量。", "500 MBy")
    Amounts.expect("zh-Hans", "您的套餐有⟦30M⟧。", "30 MBy")
    Amounts.expect("zh-Hans", "套餐含⟦5G⟧流量。", "5 GBy")
    Amounts.expect("en-US", "You get ⟦500M⟧ data.", "500 MBy")
    Amounts.expect("fr-FR", "Vous avez ⟦1,5G⟧ de données.", "1.5 GBy")
    Amounts.expect("en-US", "The plan includes ⟦10G⟧.", "10 GBy")
  }

  @Test func leavesMillionsMoneyAndNetworksAlone() {
    Amounts.expect("en-US", "We have ⟦30M⟧ users.", "30000000")
    Amounts.expect("zh-Hans", "融资⟦¥30M⟧。", "30000000 CNY")
    Amounts.expect("zh-Hans", "支持5G网络。", "")
    Amounts.expect("zh-Hans", "包裹重⟦10g⟧。", "10 g")
  }
}
