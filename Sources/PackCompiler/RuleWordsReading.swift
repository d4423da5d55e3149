import RulePacks

/// Reads `message`, `why` and `source`, and holds them to what agents are promised: both languages, known
/// placeholders, a source with dates.
struct RuleWordsReading {
  let placeholders: [String]

  func read(_ fields: Field) throws(PackError) -> RuleWords {
    let message = try bilingual("message", fields)
    for (language, text) in [("en", message.english), ("zh-Hans", message.chinese)] {
      try checkPlaceholders(text, at: fields["message"]?[language]?.place ?? fields.place)
    }
    let source = try RuleFile.require("source", fields)
    for member in try source.requireMembers("source")
    where !["title", "url", "reviewed", "expires"].contains(member.key) {
      throw PackError(member.place, .unknown("key", member.key, known: ["title", "url", "reviewed", "expires"]))
    }
    let title = try RuleFile.require("title", source).requireScalar("title")
    for key in ["reviewed", "expires"] { try checkDate(try RuleFile.require(key, source)) }
    return RuleWords(
      message: message, why: try bilingual("why", fields), sourceTitle: title,
      sourceURL: try source["url"]?.requireScalar("url"))
  }

  private func bilingual(_ key: String, _ fields: Field) throws(PackError) -> RuleWords.Bilingual {
    let field = try RuleFile.require(key, fields)
    for member in try field.requireMembers(key) where !["en", "zh-Hans"].contains(member.key) {
      throw PackError(member.place, .unknown("message language", member.key, known: ["en", "zh-Hans"]))
    }
    var texts: [String] = []
    for language in ["en", "zh-Hans"] {
      guard let text = try field[language]?.requireScalar(language), !text.isEmpty else {
        throw PackError(field.place, .init("“\(key)” lacks “\(language)”", "“\(key)”缺少“\(language)”"))
      }
      texts.append(text)
    }
    return .init(english: texts[0], chinese: texts[1])
  }

  private func checkPlaceholders(_ text: String, at place: SourcePlace) throws(PackError) {
    let known = ["found", "fix"] + placeholders
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      let name = inside.prefix { $0.isLetter || $0 == "-" }
      let next = inside.dropFirst(name.count).first
      if !name.isEmpty, next == "}" || next == "," {
        guard known.contains(String(name)) else {
          throw PackError(place, .unknown("placeholder", String(name), known: known))
        }
      }
      rest = inside
    }
  }

  private func checkDate(_ field: Field) throws(PackError) {
    let text = try field.requireScalar("date")
    let parts = text.split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 3, text.utf8.count == 10, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      throw PackError(field.place, .init("“\(text)” is no date like 2026-11-01", "“\(text)”不是形如 2026-11-01 的日期"))
    }
  }
}
