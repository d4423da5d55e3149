package import Prose

/// What a kind of check has at hand while it compiles one rule: the rule's fields, the phrases it collects and the
/// payload it writes.
package struct RuleCompilation {
  package let id: String
  /// The whole rule as written, layers' additions merged in.
  package let fields: Field
  /// The locale of the stack; phrases keyed by language are chosen by it.
  package let locale: LocaleTag
  private let findTable: (String) -> Field?
  /// Phrases in the order of their ordinals.
  package private(set) var phrases: [PhraseText] = []
  package var payload = PayloadWriter()

  /// `table` finds a table of the pack, or of one it extends, by name.
  package init(id: String, fields: Field, locale: LocaleTag, table: @escaping (String) -> Field?) {
    self.id = id
    self.fields = fields
    self.locale = locale
    findTable = table
  }

  /// A key of the rule.
  package subscript(key: String) -> Field? { fields[key] }

  /// A key that the rule cannot do without.
  package func require(_ key: String) throws(PackError) -> Field {
    guard let field = fields[key] else {
      throw PackError(fields.place, .init("the key “\(key)” is missing", "缺少键“\(key)”"))
    }
    return field
  }

  /// A table of the pack, or of the nearest one before it.
  package func table(_ name: String) -> Field? { findTable(name) }

  /// Takes in the phrases of a list, of a map by language, or a single one; returns their ordinals.
  package mutating func addPhrases(_ field: Field) throws(PackError) -> Range<Int> {
    let start = phrases.count
    phrases += try PhraseExpansion(locale: locale, table: findTable).expand(field)
    return start..<phrases.count
  }

  /// Phrases that the kind keeps for itself; they are not searched for in every draft.
  package func phrases(of field: Field) throws(PackError) -> [PhraseText] {
    try PhraseExpansion(locale: locale, table: table).expand(field)
  }

  /// The table that a scalar `@name` refers to, or the field itself.
  package func resolved(_ field: Field) throws(PackError) -> Field {
    guard let name = field.scalar, name.hasPrefix("@"), name.utf8.count > 1 else { return field }
    guard let found = table(String(name.dropFirst())) else {
      throw PackError(
        field.place, .init("there is no table “\(name.dropFirst())”", "找不到名为“\(name.dropFirst())”的表"))
    }
    return found
  }

  /// Takes in one phrase; returns its ordinal.
  package mutating func addPhrase(_ phrase: PhraseText) -> Int {
    phrases.append(phrase)
    return phrases.count - 1
  }
}
