import RulePacks

/// Compiles `unless` and `only-if`, which every kind shares.
enum RuleConditions {
  private static let keys = ["phrase", "phrases", "within", "side"]
  private static let reaches: [String: Condition.Reach] = [
    "sentence": .sentence, "match": .match, "draft": .draft, "before": .before, "after": .after,
  ]
  private static let sides: [String: Condition.Side] = [
    "either": .either, "before": .before, "after": .after,
  ]

  /// Adds the conditions' phrases behind the kind's own.
  static func compile(_ rule: inout RuleCompilation) throws(PackError) -> [Condition] {
    var conditions: [Condition] = []
    for (key, excuses) in [("unless", true), ("only-if", false)] {
      guard let field = rule[key] else { continue }
      // A map by language holds a list of entries for each.
      for entry in entries(field, rule) {
        conditions.append(try condition(entry, excuses: excuses, &rule))
      }
    }
    return conditions
  }

  private static func entries(_ field: Field, _ rule: RuleCompilation) -> [Field] {
    guard let members = field.members, field["phrase"] == nil, field["phrases"] == nil, field["lemma"] == nil
    else {
      return field.elements
    }
    return members.filter { PhraseExpansion.holds($0.key, for: rule.locale) }.flatMap(\.field.elements)
  }

  private static func condition(
    _ entry: Field, excuses: Bool, _ rule: inout RuleCompilation
  ) throws(PackError) -> Condition {
    guard let members = entry.members, entry["lemma"] == nil else {
      return Condition(
        excuses: excuses, ordinals: try rule.addPhrases(entry), reach: .sentence, side: .either)
    }
    for member in members where !keys.contains(member.key) {
      throw PackError(member.place, .unknown("key", member.key, known: keys))
    }
    guard let phrases = entry["phrases"] ?? entry["phrase"] else {
      throw PackError(entry.place, .init("a condition needs “phrase” or “phrases”", "条件需要“phrase”或“phrases”"))
    }
    let reach = try entry["within"]?.requireWord("within", of: reaches.keys.sorted()) ?? "sentence"
    let side = try entry["side"]?.requireWord("side", of: sides.keys.sorted()) ?? "either"
    return Condition(
      excuses: excuses, ordinals: try rule.addPhrases(phrases), reach: reaches[reach] ?? .sentence,
      side: sides[side] ?? .either)
  }
}
