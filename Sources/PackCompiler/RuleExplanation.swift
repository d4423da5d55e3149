import Checks
import Prose
import RulePacks

/// `rules explain`: what a rule looks for, why, and how a good reply says it.
package struct RuleExplanation {
  private let rule: RuleFile
  private let libraries: [PackLibrary]
  private let isChinese: Bool

  package init(_ rule: RuleFile, _ libraries: [PackLibrary], isChinese: Bool) {
    self.rule = rule
    self.libraries = libraries
    self.isChinese = isChinese
  }

  package var text: String {
    let words = rule.words
    var lines = [rule.id, ""]
    lines.append("  " + (isChinese ? words.message.chinese : words.message.english))
    lines.append("  " + (isChinese ? words.why.chinese : words.why.english))
    lines.append("")
    lines.append(row("check", "检查类型", rule.kind.kind))
    lines.append(row("category", "类别", "\(rule.category.rawValue) (MQM: \(rule.category.mqm))"))
    lines.append(row("severity", "严重程度", rule.severity.standard.name))
    let isSafe = rule.safety == .safe
    lines.append(
      row(
        "fix", "修正",
        isSafe ? say("safe: --fix applies it", "可自动应用（--fix）") : say("for a person to review", "需人工确认")))
    let url = words.sourceURL.map { " <\($0)>" } ?? ""
    lines.append(row("source", "依据", words.sourceTitle + url))
    lines.append(row("file", "文件", "\(rule.fields.place.file)"))
    lines += phrases
    lines += examples(say("finds", "会报告"), rule.examples.failing)
    lines += examples(say("leaves alone", "不会报告"), rule.examples.passing)
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

  private func row(_ english: String, _ chinese: String, _ value: String) -> String {
    "  \(say(english + ": ", chinese + "："))\(value)"
  }

  /// The phrases after tables and paradigms were expanded.
  private var phrases: [String] {
    let expanded = StackCompiler(libraries).phrases(of: rule)
    guard !expanded.isEmpty else { return [] }
    let shown = expanded.prefix(60).map { ($0.openStart ? "~" : "") + $0.text + ($0.openEnd ? "~" : "") }
    let more =
      expanded.count > 60 ? say(" … and \(expanded.count - 60) more", " …… 另有 \(expanded.count - 60) 个") : ""
    return [
      "",
      "  " + say("phrases (\(expanded.count)): ", "短语（\(expanded.count)）：") + shown.joined(separator: " · ")
        + more,
    ]
  }

  private func examples(_ title: String, _ examples: [RuleExamples.Example]) -> [String] {
    ["", "  \(title)\(say(":", "："))"]
      + examples.map { "    - " + marked($0).split(separator: "\n").joined(separator: " ⏎ ") }
  }

  private func marked(_ example: RuleExamples.Example) -> String {
    var bytes: [UInt8] = []
    let text = Array(example.text.utf8)
    var position = 0
    for mark in example.marks {
      bytes += text[position..<mark.span.start]
      bytes += "⟦".utf8
      bytes += text[mark.span.range]
      if let fix = mark.fix { bytes += " → \(fix)".utf8 }
      bytes += "⟧".utf8
      position = mark.span.end
    }
    return String(decoding: bytes + text[position...], as: UTF8.self)
  }
}
