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
        add(text, value, isOrdinal: isOrdinal)
      }
      if isCardinal { addParts(spellout) }
    }
    numbers = numbers.unique
    connectors = connectors.unique
  }

  private mutating func add(_ text: String, _ value: Int, isOrdinal: Bool, isCombining: Bool = false) {
    let text = text.split(separator: " ").joined(separator: " ")
    numbers += text.spellings.map {
      SpelledNumber(text: $0, value: value, isOrdinal: isOrdinal, isCombining: isCombining)
    }
  }

  /// Reads off numbers made of two parts what joins them, then what the first is called only there.
  private mutating func addParts(_ spellout: Spellout) {
    let pairs = Self.bases.flatMap { base in (1...3).map { (base, $0) } }
    var joined: [(base: Int, head: String)] = []
    var texts: [String] = []
    for (base, rest) in pairs {
      guard let first = spellout.write(base), let last = spellout.write(rest),
        let both = spellout.write(base + rest), !both.hasDigits, both.hasSuffix(last)
      else { continue }
      let head = String(both.dropLast(last.count))
      let text = String(head.dropFirst(first.count))
      // “cien”, but “ciento uno”: what follows continues the word.
      let continues = text.first?.isLetter == true && text.last?.isWhitespace == true
      if !head.hasPrefix(first) || continues {
        joined.append((base, head))
        continue
      }
      texts.append(text)
      connectors += text.spellings.map { NumberConnector(text: $0, after: base < 1_000 ? 100 : 1_000) }
    }
    for (base, head) in joined {
      let connector = texts.filter(head.hasSuffix).max { $0.count < $1.count } ?? ""
      add(String(head.dropLast(connector.count)), base, isOrdinal: false, isCombining: true)
    }
  }

  private static let bases = (1...9).map { $0 * 100 } + [1_000, 2_000]
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
