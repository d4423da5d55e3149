import CICU

/// For each plural category of a language a number that falls into it.
struct PluralSamples {
  /// Decimal text by category.
  let numbers: [(category: String, number: String)]

  private static let candidates = [
    "1", "2", "3", "4", "5", "6", "7", "8", "10", "11", "12", "20", "21", "100", "101", "1000", "1000000",
    "0",
    "1.5", "0.5", "2.1",
  ]

  init(_ tag: String) {
    guard let plurals = cicu_plurals_open(tag) else {
      numbers = [("other", "5")]
      return
    }
    defer { cicu_plurals_close(plurals) }
    var found: [(category: String, number: String)] = []
    for candidate in Self.candidates {
      guard let number = Double(candidate),
        let category = ICUText.read({ cicu_plurals_select(plurals, number, $0, $1) }),
        !found.contains(where: { $0.category == category })
      else { continue }
      found.append((category, candidate))
    }
    numbers = found
  }
}
