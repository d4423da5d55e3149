import CICU

/// What people pay with in a country.
package enum RegionCurrency {
  /// ISO 4217; nil when CLDR knows no currency of the region.
  package static func code(of region: String) -> String? {
    ICUText.read { cicu_region_currency(region, $0, $1) }
  }
}
