import Readings
import RulePacks

/// One item of `formal` or `informal` in a register table: how sure it is and where it holds.
struct RegisterItem {
  static let keys = [
    "words", "endings", "closings", "stems", "with", "except", "particles", "strength", "level", "case",
    "place",
    "after", "not-after", "before", "not-before", "opened-by",
  ]

  /// What an item of the table of sure rewriting may do.
  private static let roles: [RegisterRule.Role] = [.harmless, .word, .subject, .verb, .shown, .doubt]

  let rule: RegisterRule

  /// `bits` reads the names of classes.
  init(
    _ item: Field, _ form: Register.Form, bits: (Field) throws(PackError) -> UInt32
  ) throws(PackError) {
    var rule = RegisterRule(form, .certain)
    rule.strength = try Self.strength(item)
    rule.level = try Self.level(item, "level") ?? .none
    rule.capital = try Self.word(item, "case", [("capital", .capital), ("small", .small)]) ?? .any
    rule.place = try Self.word(item, "place", [("start", .start), ("inside", .inside)]) ?? .anywhere
    if let field = item["after"] { rule.after = try bits(field) }
    if let field = item["not-after"] { rule.notAfter = try bits(field) }
    if let field = item["before"] { rule.before = try bits(field) }
    if let field = item["not-before"] { rule.notBefore = try bits(field) }
    if let field = item["opened-by"] { rule.openedBy = try bits(field) }
    if let field = item["clause"] { rule.clause = try bits(field) }
    if let field = item["not-clause"] { rule.notClause = try bits(field) }
    rule.role =
      try Self.word(item, "role", Self.roles.map { ("\($0)", $0) }) ?? .evidence
    self.rule = rule
  }

  static func level(_ item: Field, _ key: String) throws(PackError) -> Register.Level? {
    try word(item, key, Register.Level.allCases.dropFirst().map { ($0.name, $0) })
  }

  /// Certain where the item does not say.
  static func strength(_ item: Field) throws(PackError) -> Register.Strength {
    try word(item, "strength", Register.Strength.allCases.map { ("\($0)", $0) }) ?? .certain
  }

  private static func word<Value>(
    _ item: Field, _ key: String, _ values: [(name: String, value: Value)]
  ) throws(PackError) -> Value? {
    guard let field = item[key] else { return nil }
    let name = try field.requireWord(key, of: values.map(\.name))
    return values.first { $0.name == name }?.value
  }
}
