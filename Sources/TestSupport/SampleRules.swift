import Matching
package import Prose
package import RulePacks

/// A rule set small enough to read, for tests of what is made of findings: it has words, layers and
/// categories, but its rules find nothing.
package enum SampleRules {
  package static let informal = 0
  package static let marks = 1
  package static let farewell = 2
  package static let term = 3
  package static let invisible = 4

  package static func ruleSet(locale: String = "de-DE", layers: [String] = ["all", "languages/de"]) throws
    -> RuleSet
  {
    var writer = RuleSetWriter(folding: .simple)
    for rule in rules {
      try writer.add(
        Rule(
          id: rule.id, kind: "phrase", category: rule.category, severity: SeverityChoice(rule.severity),
          safety: .review, situation: Situation(), conditions: [], ownPhraseCount: 0,
          looksAtEveryDraft: false,
          payload: 0..<0, words: 0),
        phrases: [], payload: [], words: rule.words)
    }
    let tag = LocaleTag(locale) ?? LocaleTag(language: "und")
    return try RuleSet(Image(bytes: writer.encode(locale: tag, layers: layers, registers: [])))
  }

  /// A finding of one of the rules.
  package static func finding(
    _ rule: Int, _ span: Span, place: Finding.Place = .text, arguments: [Argument] = [],
    suggestions: [Suggestion] = [], related: [Related] = []
  ) -> Finding {
    Finding(
      rule: rules[rule].id, ruleIndex: rule, category: rules[rule].category, severity: rules[rule].severity,
      place: place, span: span, arguments: arguments, suggestions: suggestions, related: related)
  }

  private struct Sample {
    var id: String
    var category: Category
    var severity: Severity
    var words: RuleWords
  }

  private static func words(_ english: String, _ chinese: String, url: String? = nil) -> RuleWords {
    RuleWords(
      message: .init(english: english, chinese: chinese),
      why: .init(english: "Braces {too}: it is not what the customer expects.", chinese: "这不是客户期待的写法。"),
      sourceTitle: "Sample", sourceURL: url)
  }

  private static let rules = [
    Sample(
      id: "languages/de/register/informal-address", category: .register, severity: .error,
      words: words(
        "“{found}” is too familiar for this customer; write “{fix}”.", "“{found}”对这位客户过于随便，请改用“{fix}”。",
        url: "https://example.org/duden?a=1&b=2")),
    Sample(
      id: "all/punctuation/exclamation-marks", category: .style, severity: .warning,
      words: words(
        "{count, plural, one {{count} exclamation mark} other {{count} exclamation marks}}; at most {max}.",
        "{count, plural, other {{count}个感叹号}}，最多{max}个。")),
    Sample(
      id: "languages/de/politeness/no-farewell", category: .omission, severity: .suggestion,
      words: words("The reply ends without a farewell.", "回复结尾缺少告别语。")),
    Sample(
      id: "all/terminology/not-as-agreed", category: .terminology, severity: .warning,
      words: words("“{term}” is “{expected}” in the glossary.", "术语表规定“{term}”译为“{expected}”。")),
    Sample(
      id: "all/characters/invisible", category: .characters, severity: .warning,
      words: words("An invisible character: 100% safe to delete.", "有看不见的字符，可以放心删除。")),
  ]
}
