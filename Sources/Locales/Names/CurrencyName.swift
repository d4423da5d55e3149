/// A way to name a currency.
package struct CurrencyName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case code, symbol, narrowSymbol, variantSymbol, formalSymbol, name
  }

  package let text: String
  /// ISO 4217.
  package let code: String
  package let kind: Kind
}
