/// Ordinals in digits by every rule set of ICU.
enum OrdinalAffixes {
  static func all(_ tag: String) -> [OrdinalAffix] {
    guard let spellout = Spellout(hasDigits: true, tag) else { return [] }
    var values: [[String]: [Int]] = [:]
    for ruleSet in spellout.ruleSets where ruleSet.hasPrefix("%digits-ordinal") {
      guard spellout.choose(ruleSet) else { continue }
      for value in 1...100 {
        guard let affix = spellout.write(value).flatMap(aroundDigits) else { continue }
        values[affix, default: []].append(value)
      }
    }
    return values.map { OrdinalAffix(prefix: $0[0], suffix: $0[1], values: Array(Set($1)).sorted()) }
      .sorted { ($0.values.first ?? 0, $0.suffix) < ($1.values.first ?? 0, $1.suffix) }
  }

  /// What stands before and after the digits; nil without digits or with nothing around them.
  private static func aroundDigits(_ text: String) -> [String]? {
    let scalars = text.withoutInvisibles.unicodeScalars
    guard let first = scalars.firstIndex(where: Scalars.isDigit),
      let last = scalars.lastIndex(where: Scalars.isDigit)
    else { return nil }
    let affix = [String(scalars[..<first]), String(scalars[scalars.index(after: last)...])]
    return affix == ["", ""] ? nil : affix
  }
}
