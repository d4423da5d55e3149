package import Prose

extension LocaleNames {
  /// The signs of a locale for the currencies in use, with their ISO 4217 codes; codes that stand for themselves are
  /// left out.
  package static func currencySigns(_ tag: LocaleTag) -> [(sign: String, code: String)] {
    let name = tag.withLikelyRegion.description
    return CurrencyNames.all(name, PluralSamples(name)).compactMap { currency in
      switch currency.kind {
      case .symbol, .narrowSymbol, .variantSymbol, .formalSymbol: (currency.text, currency.code)
      case .code, .name: nil
      }
    }
  }
}
