package import Prose

/// Turns what an author writes as phrases (texts, tables, lemmas with a paradigm, lists by language) into phrases.
package struct PhraseExpansion {
  /// More forms than this are a slip, not a paradigm.
  package static let limit = 2000

  private let locale: LocaleTag
  private let table: (String) -> Field?

  package init(locale: LocaleTag, table: @escaping (String) -> Field?) {
    self.locale = locale
    self.table = table
  }

  package func expand(_ field: Field) throws(PackError) -> [PhraseText] {
    let phrases = try expand(field, depth: 0)
    guard phrases.count <= Self.limit else {
      throw PackError(
        field.place,
        .init(
          "\(phrases.count) forms are more than \(Self.limit)", "展开后共 \(phrases.count) 个词形，超过上限 \(Self.limit)"
        ))
    }
    return phrases
  }

  private func expand(_ field: Field, depth: Int) throws(PackError) -> [PhraseText] {
    guard depth < 4 else {
      throw PackError(field.place, .init("tables refer to each other in a circle", "表之间循环引用"))
    }
    switch field.value {
    case .scalar(let text):
      return text.hasPrefix("@") && text.utf8.count > 1
        ? try expand(named(text, at: field.place), depth: depth + 1) : [try phrase(text, at: field.place)]
    case .list(let fields):
      var phrases: [PhraseText] = []
      for field in fields { phrases += try expand(field, depth: depth) }
      return phrases
    case .map(let members):
      if field["lemma"] != nil { return try inflect(field) }
      var phrases: [PhraseText] = []
      for member in members {
        guard member.key == "any" || LocaleTag(member.key) != nil else {
          throw PackError(
            member.place,
            .init("“\(member.key)” is neither a language nor “any”", "“\(member.key)”既不是语言标签也不是“any”"))
        }
        if Self.holds(member.key, for: locale) { phrases += try expand(member.field, depth: depth) }
      }
      return phrases
    }
  }

  /// Whether phrases keyed by `key` are for a locale: the same language and no other script.
  package static func holds(_ key: String, for locale: LocaleTag) -> Bool {
    guard key != "any", let tag = LocaleTag(key) else { return key == "any" }
    return tag.language == locale.language
      && (tag.script == nil || locale.script == nil || tag.script == locale.script)
      && (tag.region == nil || tag.region == locale.region)
  }

  private func phrase(_ text: String, at place: SourcePlace) throws(PackError) -> PhraseText {
    let phrase = PhraseText(text, at: place)
    guard phrase.text.contains(where: { !$0.isWhitespace }) else {
      throw PackError(place, .init("a phrase is empty", "短语为空"))
    }
    return phrase
  }

  private func named(_ reference: String, at place: SourcePlace) throws(PackError) -> Field {
    guard let field = table(String(reference.dropFirst())) else {
      throw PackError(
        place,
        .init("there is no table “\(reference.dropFirst())”", "找不到名为“\(reference.dropFirst())”的表"))
    }
    return field
  }

  /// `{ lemma: посылка, forms: "@noun" }` with the table `{ strip: а, endings: [а, и, …] }`; the lemma may be part
  /// of a longer phrase, then it stands last.
  private func inflect(_ field: Field) throws(PackError) -> [PhraseText] {
    let lemma = try (field["lemma"] ?? field).requireScalar("lemma")
    try field.requireKeys(["lemma", "forms"])
    guard let forms = field["forms"] else {
      throw PackError(
        field.place, .init("“lemma” needs “forms: \"@table\"”", "“lemma”需要同时给出“forms: \"@表名\"”"))
    }
    let name = try forms.requireScalar("forms")
    guard name.hasPrefix("@") else {
      throw PackError(forms.place, .init("“forms” names a table: “@\(name)”", "“forms”应为表名，例如“@\(name)”"))
    }
    let paradigm = try named(name, at: forms.place)
    try paradigm.requireKeys(["strip", "endings"])
    guard let endings = paradigm["endings"] else {
      throw PackError(paradigm.place, .init("a paradigm needs “endings”", "词形表需要“endings”"))
    }
    let strip = try paradigm["strip"]?.requireScalar("strip") ?? ""
    guard lemma.hasSuffix(strip) else {
      throw PackError(
        field.place,
        .init(
          "“\(lemma)” does not end in “\(strip)”, as the paradigm wants", "“\(lemma)”不以词形表要求的“\(strip)”结尾"))
    }
    let stem = String(lemma.dropLast(strip.count))
    var phrases: [PhraseText] = []
    for ending in endings.elements {
      phrases.append(try phrase(stem + ending.requireScalar("endings"), at: field.place))
    }
    return phrases
  }
}
