import CICU

/// Numbers in words by every public rule set of ICU, and what stands between their parts.
struct SpelledNumbers {
  private(set) var numbers: [SpelledNumber] = []
  private(set) var connectors: [NumberConnector] = []

  /// All up to 100, the hundreds, and powers of ten with the numbers that inflect them.
  private static let values: [Int] = {
    let powers = [1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000]
    return Array(0...100) + (2...9).map { $0 * 100 }
      + powers.flatMap { power in [1, 2, 3, 5].map { $0 * power } }
      + [10_000, 20_000, 100_000, 200_000, 10_000_000, 100_000_000, 200_000_000]
  }()

  init(_ tag: String) {
    guard let spellout = Spellout(hasDigits: false, tag) else { return }
    for ruleSet in spellout.ruleSets {
      let isOrdinal = ruleSet.hasPrefix("%spellout-ordinal")
      let isCardinal = ruleSet.hasPrefix("%spellout-cardinal") || ruleSet.hasPrefix("%spellout-numbering")
      guard isOrdinal || isCardinal, !ruleSet.hasSuffix("-year"), spellout.choose(ruleSet) else { continue }
      for value in Self.values {
        guard let text = spellout.write(value), !text.hasDigits, !text.isEmpty else { continue }
        numbers += text.spellings.map { SpelledNumber(text: $0, value: value, isOrdinal: isOrdinal) }
      }
      if isCardinal { connectors += Self.connectors(spellout) }
    }
    numbers = numbers.unique
    connectors = connectors.unique
  }

  /// Numbers made of two parts, compared with those parts.
  private static func connectors(_ spellout: Spellout) -> [NumberConnector] {
    [(100, 1), (100, 2), (100, 11), (100, 20), (1_000, 1), (1_000, 2), (1_000, 11), (1_000, 100)].compactMap {
      base, rest in
      guard let first = spellout.write(base), let last = spellout.write(rest),
        let both = spellout.write(base + rest), !both.hasDigits, both.hasPrefix(first)
      else { return nil }
      let remainder = both.dropFirst(first.count)
      guard remainder.hasSuffix(last) else { return nil }
      return NumberConnector(text: String(remainder.dropLast(last.count)), after: base)
    }
  }
}

/// ICU's rule-based number formatter.
final class Spellout {
  private let spellout: OpaquePointer

  /// Ordinals in digits or all numbers in words.
  init?(hasDigits: Bool, _ tag: String) {
    guard let spellout = cicu_spellout_open(hasDigits, tag) else { return nil }
    self.spellout = spellout
  }

  deinit { cicu_spellout_close(spellout) }

  var ruleSets: [String] {
    (ICUText.read { cicu_spellout_rule_sets(spellout, $0, $1) } ?? "").split(separator: ";").map(String.init)
  }

  func choose(_ ruleSet: String) -> Bool { cicu_spellout_choose(spellout, ruleSet) }

  func write(_ number: Int) -> String? {
    ICUText.read { cicu_spellout_format(spellout, Int64(number), $0, $1) }
  }
}
