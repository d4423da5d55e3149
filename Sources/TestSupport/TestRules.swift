import Foundation
package import Glossaries
package import Linting
import PackCompiler
package import Prose
package import RulePacks

/// Rules written as in a rule file, but only with the keys that a test is about, compiled and ready to lint.
package final class TestRules {
  package let linter: Linter
  package let locale: LocaleTag

  /// A test's rules have no language packs, so all share the words that CLDR has.
  private static let entityReaders = LexiconLibrary(roots: []).readers

  /// What a test's rule may not do.
  package struct Refusal: Error {
    package var errors: [PackError]
  }

  /// Each rule is YAML with `check` and the keys of its kind; its id is `all/test/NAME`. `tables` are YAML by name.
  package init(
    _ rules: [String: String], locale: String = "en", tables: [String: String] = [:],
    glossaries: [Glossary] = [],
    selection: RuleSelection = RuleSelection()
  ) throws {
    let root = NSTemporaryDirectory() + "tonelint-rules-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root + "/all/test", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: root + "/all/tables", withIntermediateDirectories: true)
    try Data("owners: [test]\n".utf8).write(to: URL(fileURLWithPath: root + "/all/pack.yaml"))
    for (name, text) in tables {
      try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/all/tables/\(name).yaml"))
    }
    for (name, text) in rules {
      try Data(Self.whole(text).utf8).write(to: URL(fileURLWithPath: root + "/all/test/\(name).yaml"))
    }
    let library = PackLibrary(root: root)
    let tag = LocaleTag(locale) ?? LocaleTag(language: "en")
    let outcome = StackCompiler([library]).compile(["all"], locale: tag)
    guard library.errors.isEmpty, outcome.errors.isEmpty else {
      throw Refusal(errors: library.errors + outcome.errors)
    }
    self.locale = tag
    linter = Linter(
      try RuleSet(Image(bytes: outcome.bytes)), selection: selection, glossaries: glossaries,
      entityReaders: Self.entityReaders)
  }

  /// One rule, `all/test/rule`.
  package convenience init(_ rule: String, locale: String = "en", tables: [String: String] = [:]) throws {
    try self.init(["rule": rule], locale: locale, tables: tables)
  }

  /// Two for each language that a test's rule may have phrases for.
  private static func examples(_ text: String) -> String {
    ["en", "de", "ru", "ja", "zh-Hans", "ar"].flatMap { [$0, $0] }.map { "{ locale: \($0), text: \(text) }" }
      .joined(separator: ", ")
  }

  /// The rule with what every rule must have.
  private static func whole(_ rule: String) -> String {
    func line(_ key: String, _ text: String) -> String {
      rule.hasPrefix(key) || rule.contains("\n" + key) ? "" : text
    }
    return rule + "\n" + line("category:", "category: style\n") + line("severity:", "severity: warning\n")
      + """
      message: { en: found, zh-Hans: 找到 }
      why: { en: because, zh-Hans: 因为 }
      source: { title: test, reviewed: 2026-01-01, expires: 2027-01-01 }
      examples: { fail: [\(examples("⟦a⟧"))], pass: [\(examples("a"))] }

      """
  }

  /// What the linter says of a text.
  package func lint(_ text: String, _ change: (inout Record) -> Void = { _ in }) -> LintResult {
    var record = Record(text: Array(text.utf8), locale: locale)
    change(&record)
    return linter.lint(Draft(bytes: record.text, locale: locale), of: record)
  }

  /// A marked text linted without its marks, and marked anew by what was found: `⟦found → first suggestion⟧`,
  /// `⟦found⟧` without one. Equal to `marked` when the findings are the expected ones.
  package func marked(_ marked: String, _ change: (inout Record) -> Void = { _ in }) -> String {
    var text = ""
    var rest = marked[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      let inside = String(rest[rest.index(after: open)..<close])
      text += rest[..<open] + (inside.components(separatedBy: " → ").first ?? inside)
      rest = rest[rest.index(after: close)...]
    }
    return Self.mark(lint(text + rest, change))
  }

  /// The text of a result with its findings marked.
  package static func mark(_ result: LintResult) -> String {
    let bytes = result.draft.bytes
    var marked: [UInt8] = []
    var position = 0
    for finding in result.findings where finding.place == .text && finding.span.start >= position {
      marked += bytes[position..<finding.span.start]
      marked += "⟦".utf8
      marked += bytes[finding.span.range]
      if let suggestion = finding.suggestions.first { marked += " → \(suggestion.text)".utf8 }
      marked += "⟧".utf8
      position = finding.span.end
    }
    return String(decoding: marked + bytes[position...], as: UTF8.self)
  }
}
