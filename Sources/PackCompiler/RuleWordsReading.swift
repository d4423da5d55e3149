import RulePacks

/// Reads `message`, `why` and `source`, and holds them to what agents are promised: both languages, known
/// placeholders, a source with dates.
struct RuleWordsReading {
  let placeholders: [String]

  func read(_ fields: Field) throws(PackError) -> RuleWords {
    let message = try bilingual("message", fields)
    for (language, text) in [("en", message.english), ("zh-Hans", message.chinese)] {
      guard let fault = MessageTemplate(known: ["found", "fix"] + placeholders).fault(in: text) else {
        continue
      }
      throw PackError(fields["message"]?[language]?.place ?? fields.place, fault)
    }
    let source = try RuleFile.require("source", fields)
    _ = try source.requireMembers("source")
    try source.requireKeys(["title", "url", "reviewed", "expires"])
    let title = try RuleFile.require("title", source).requireText("title")
    let reviewed = try date(RuleFile.require("reviewed", source))
    let expiry = try RuleFile.require("expires", source)
    guard try reviewed < date(expiry) else {
      throw PackError(expiry.place, .init("the source expires before it was reviewed", "依据的失效日期早于审阅日期"))
    }
    return RuleWords(
      message: message, why: try bilingual("why", fields), sourceTitle: title,
      sourceURL: try source["url"]?.requireScalar("url"))
  }

  private func bilingual(_ key: String, _ fields: Field) throws(PackError) -> RuleWords.Bilingual {
    let field = try RuleFile.require(key, fields)
    _ = try field.requireMembers(key)
    try field.requireKeys(["en", "zh-Hans"], what: "message language")
    var texts: [String] = []
    for language in ["en", "zh-Hans"] {
      guard let text = try field[language]?.requireScalar(language),
        text.contains(where: { !$0.isWhitespace })
      else {
        throw PackError(field.place, .init("“\(key)” lacks “\(language)”", "“\(key)”缺少“\(language)”"))
      }
      texts.append(text)
    }
    return .init(english: texts[0], chinese: texts[1])
  }

  /// An ISO 8601 calendar date; as text it sorts like the day it stands for.
  private func date(_ field: Field) throws(PackError) -> String {
    let text = try field.requireScalar("a date")
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...Self.days(in: month, year)).contains(day)
    else {
      throw PackError(
        field.place, .init("“\(text)” is no date like 2026-11-01", "“\(text)”不是形如 2026-11-01 的日期"))
    }
    return text
  }

  private static func days(in month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
