package import Prose

extension LocaleNames {
  /// The signs of a locale for the currencies in use, with their ISO 4217 codes; letters that stand
  /// for a currency in one language only (Ft, kr) are left out.
  package static func currencySigns(_ tag: LocaleTag) -> [(sign: String, code: String)] {
    let name = tag.withLikelyRegion.description
    return CurrencyNames.all(name, PluralSamples(name)).compactMap { currency in
      switch currency.kind {
      case .symbol, .narrowSymbol, .variantSymbol, .formalSymbol:
        currency.text.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
          ? (currency.text, currency.code) : nil
      case .code, .name: nil
      }
    }
  }
}
