import Linting
import Prose
import Records
import Reporting
import RulePacks
import TestSupport

@testable import Translation

/// Answers of every sort that a reporter meets.
struct SampleAnswers {
  let ruleSet: RuleSet
  let japanese: RuleSet

  init() throws {
    ruleSet = try SampleRules.ruleSet()
    japanese = try SampleRules.ruleSet(locale: "ja", layers: ["all", "languages/ja"])
  }

  var all: [Answer] { [file, translated, clean, wide, long, unreadable, untranslated] }

  /// A file with CR LF, an emoji of several scalars, a decomposed letter, and something missing at its end.
  var file: Answer {
    let marked = MarkedText("Hallo 👩🏽‍💻,\r\nfu\u{308}r ⟦dich⟧ gilt das⟦!!!⟧\r\nMit 5,00 % Rabatt")
    let draft = Draft(marked.text, locale: LocaleTag(language: "de", region: "DE"))
    let end = draft.bytes.count
    let findings = [
      SampleRules.finding(
        SampleRules.informal, marked.spans[0], suggestions: [Suggestion("Sie"), Suggestion("Ihnen")]),
      SampleRules.finding(
        SampleRules.marks, marked.spans[1], arguments: [Argument("count", 3), Argument("max", 1)],
        suggestions: [Suggestion("!", .safe)]),
      SampleRules.finding(
        SampleRules.farewell, Span(end, end), suggestions: [Suggestion("\r\n\r\nMit freundlichen Grüßen")]),
    ]
    var record = Record(text: draft.bytes, locale: draft.locale)
    record.origin = .init(file: "replies/an, Frau:50%.txt", line: 1)
    return Answer(
      record, .linted(LintResult(draft: draft, findings: findings, ruleSet: ruleSet)), placement: .file)
  }

  /// A line of JSONL that was translated and fixed, with a finding that points to its source, a hold and
  /// more.
  var translated: Answer {
    let source = MarkedText("您的⟦退款⟧已处理 \"今天\"")
    let before = Draft("Ihre Erstattung kommt!!", locale: LocaleTag(language: "de", region: "DE"))
    let reply = before.applying([Edit(Span(21, 23), Array("!".utf8))])
    var record = Record(text: Array("您的退款已处理".utf8), locale: reply.locale)
    record.id = Array("\"A-17\"".utf8)
    record.origin = .init(file: "export.jsonl", line: 17)
    record.source = .init(locale: LocaleTag(language: "zh"), text: Array(source.text.utf8))
    record.extra = [Array("\"ticket\":{\"queue\":[1,2]}".utf8), Array("\"note\":null".utf8)]
    let term = SampleRules.finding(
      SampleRules.term, Span(5, 15),
      arguments: [Argument("term", "退款"), Argument("expected", "Rückzahlung")],
      suggestions: [Suggestion("Rückzahlung")], related: [Related(.source, source.spans[0])])
    let repair = SampleRules.finding(
      SampleRules.marks, Span(21, 23), arguments: [Argument("count", 2), Argument("max", 1)],
      suggestions: [Suggestion("!", .safe)])
    let result = LintResult(
      draft: reply, findings: [term], fixed: [Repair(repair, in: before)],
      holds: [.damagedTranslation(missing: ["{{order}}", "https://example.com/x"])], ruleSet: ruleSet)
    return Answer(
      record, .linted(result), placement: .record, draft: record.text,
      register: .init(wanted: .formal, setBy: "record", seen: "formal"),
      translation: .init(via: "deepl", attempts: 2, guards: .damaged))
  }

  /// Nothing wrong with it.
  var clean: Answer {
    let draft = Draft("Guten Tag", locale: LocaleTag(language: "de", region: "DE"))
    var record = Record(text: draft.bytes)
    record.origin = .init(file: "export.jsonl", line: 18)
    record.id = Array("18".utf8)
    return Answer(
      record, .linted(LintResult(draft: draft, findings: [], ruleSet: ruleSet)), placement: .record)
  }

  /// Japanese with a character that turns the writing direction, a tab and an escape sequence for terminals.
  var wide: Answer {
    let marked = MarkedText("ご注文の\t商品\u{1B}[31m👨‍👩‍👧⟦\u{202E}⟧を本日⟦発送いたしました⟧。")
    let draft = Draft(marked.text, locale: LocaleTag(language: "ja"))
    let findings = [
      SampleRules.finding(SampleRules.invisible, marked.spans[0], suggestions: [Suggestion("", .safe)]),
      SampleRules.finding(
        SampleRules.marks, marked.spans[1], arguments: [Argument("count", 1), Argument("max", 0)]),
    ]
    let record = Record(text: draft.bytes, locale: draft.locale)
    return Answer(
      record, .linted(LintResult(draft: draft, findings: findings, ruleSet: japanese)), placement: .reply)
  }

  /// A line that fits no terminal, found in its middle, and no layer that knows its language.
  var long: Answer {
    let padding = String(repeating: "lorem ipsum ", count: 30)
    let marked = MarkedText("\(padding)⟦dich & <dich>⟧ \(padding)")
    let draft = Draft(marked.text, locale: LocaleTag(language: "de"))
    var record = Record(text: draft.bytes, locale: draft.locale)
    record.origin = .init(file: "long.txt", line: 1)
    let finding = SampleRules.finding(
      SampleRules.informal, marked.spans[0], suggestions: [Suggestion("Sie\t\"&\"")])
    let result = LintResult(
      draft: draft, findings: [finding], holds: [.unknownLocale("gsw")], ruleSet: ruleSet)
    return Answer(record, .linted(result), placement: .file)
  }

  /// Two adapters failed, each in its own way.
  var untranslated: Answer {
    var record = Record(text: Array("您好".utf8))
    record.origin = .init(file: "export.jsonl", line: 20)
    return Answer(
      record,
      .untranslated(
        TranslationFailure(
          failures: [
            AdapterFailure(adapter: "apertium", error: .pairNotOffered),
            AdapterFailure(adapter: "deepl", error: .throttled(retryAfter: .seconds(30))),
          ], attempts: 4)),
      placement: .record)
  }

  var unreadable: Answer {
    Answer(
      unreadable: Unreadable(
        file: "export.jsonl", line: 19, id: Array("19".utf8),
        reason: .invalidValue(key: "register", "\"cool\"")))
  }
}
