import CICU

/// Codes, signs and names of the currencies in use, each text once for a currency.
enum CurrencyNames {
  /// ISO 4217 codes.
  static let codes: [String] = {
    var codes: [String] = []
    while let code = ICUText.read({ cicu_currency_code(Int32(codes.count), $0, $1) }) { codes.append(code) }
    return codes.sorted()
  }()

  private static let styles: [(cicu_currency_style, CurrencyName.Kind)] = [
    (cicu_currency_symbol, .symbol), (cicu_currency_narrow, .narrowSymbol),
    (cicu_currency_variant, .variantSymbol), (cicu_currency_formal, .formalSymbol),
    (cicu_currency_name, .name),
  ]

  static func all(_ tag: String, _ samples: PluralSamples) -> [CurrencyName] {
    codes.flatMap { code -> [CurrencyName] in
      var texts = [CurrencyName(text: code, code: code, kind: .code)]
      for (style, kind) in styles {
        if let text = ICUText.read({ cicu_currency_text(code, tag, style, $0, $1) }) {
          texts += text.spellings.map { CurrencyName(text: $0, code: code, kind: kind) }
        }
      }
      for (category, _) in samples.numbers {
        if let text = ICUText.read({ cicu_currency_plural(code, tag, category, $0, $1) }) {
          texts += text.spellings.map { CurrencyName(text: $0, code: code, kind: .name) }
        }
      }
      var seen = Set<String>()
      return texts.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
    }
  }
}
