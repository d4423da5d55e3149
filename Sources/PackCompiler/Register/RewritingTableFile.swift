import Readings
import RulePacks

/// The table `register-rewriting` of a language pack: which words of a form of address have a sure counterpart in the
/// other one, and what leaves a sentence to doubt. What each key means stands in Documentation/rule-packs.md.
struct RewritingTableFile {
  /// The table's name: `tables/register-rewriting.yaml`.
  static let name = "register-rewriting"
  private static let keys = ["source", "classes", "paradigms", "harmless", "formal", "informal"]
  private static let itemKeys = [
    "words", "endings", "stems", "with", "except", "others", "register",
    "register-endings", "role", "class", "case", "place",
    "after", "not-after", "before", "not-before", "clause", "not-clause",
  ]

  private let table: Field
  private let lists: RegisterTableFile
  /// The layer's table `register`, whose counterparts an item can take up.
  private let register: RegisterTableFile?

  init(_ table: Field, of register: Field?) throws(PackError) {
    self.table = table
    lists = try RegisterTableFile(table, name: Self.name, keys: Self.keys)
    self.register = try register.map { field throws(PackError) in try RegisterTableFile(field) }
  }

  /// Adds what the table says.
  func fill(_ builder: inout RegisterTableBuilder) throws(PackError) {
    for member in table["classes"]?.members ?? [] {
      let bit = try lists.bits(Field(.scalar(member.key), at: member.place))
      for (text, form) in try lists.texts(member.field) { builder.add(text, as: form, class: bit) }
    }
    for form in Register.Form.allCases {
      for item in table["\(form)"]?.elements ?? [] { try fill(&builder, item, form) }
    }
    guard let harmless = table["harmless"] else { return }
    for (text, kind) in try lists.texts(harmless) {
      for form in Register.Form.allCases {
        var rule = RegisterRule(form, .certain)
        rule.role = .harmless
        builder.add(text, as: kind, rule)
      }
    }
  }

  private func fill(
    _ builder: inout RegisterTableBuilder, _ item: Field, _ form: Register.Form
  ) throws(PackError) {
    try item.requireKeys(Self.itemKeys)
    var rule = try RegisterItem(item, form) { field throws(PackError) in try lists.bits(field) }.rule
    if rule.role == .evidence { rule.role = .word }
    let own = try item["class"].map { field throws(PackError) in try lists.bits(field) }
    for (text, counterpart, kind) in try words(of: item, form) {
      builder.add(text, as: kind, rule, counterpart: counterpart)
      if let own { builder.add(text, as: kind, class: own) }
    }
    if item["others"] != nil { builder.add(RegisterTableBuilder.anyOther, as: .word, rule) }
  }

  private func words(
    of item: Field, _ form: Register.Form
  ) throws(PackError) -> [(text: String, counterpart: String?, kind: RegisterTableBuilder.Form)] {
    var found: [(String, String?, RegisterTableBuilder.Form)] = []
    for (key, kind) in RegisterTableFile.forms {
      guard let listed = item[key] else { continue }
      found += try RegisterTableFile.words(listed).map { ($0.text, $0.counterpart, kind) }
    }
    found += try lists.inflected(item).map { ($0.text, $0.counterpart, .word) }
    guard let register else { return found }
    if let field = item["register"] {
      let pairs = try register.pairs(form, atLeast: Self.strength(field))
      found += pairs.filter { $0.counterpart != nil }.map { ($0.text, $0.counterpart, .word) }
    }
    if let field = item["register-endings"] {
      let pairs = try register.endings(form, atLeast: Self.strength(field))
      found += pairs.filter { $0.counterpart != nil }.map { ($0.text, $0.counterpart, .ending) }
    }
    return found
  }

  private static func strength(_ field: Field) throws(PackError) -> Register.Strength {
    let name = try field.requireWord("register", of: Register.Strength.allCases.map { "\($0)" })
    return Register.Strength.allCases.first { "\($0)" == name } ?? .certain
  }
}
