import Linting
import Prose

extension Wording {
  /// One line: how much was looked at and what came of it.
  package func summary(_ summary: Summary) -> String {
    var parts = [summary.inspected > 0 ? inspected(summary.inspected) : findings(summary)]
    if summary.fixed > 0 { parts.append(say("\(summary.fixed) fixed", "已修正\(summary.fixed)处")) }
    if summary.holds > 0 {
      parts.append(say("\(count(summary.holds, "hold", "holds"))", "\(summary.holds)处待人工查看"))
    }
    if summary.untranslated > 0 {
      parts.append(say("\(summary.untranslated) not translated", "\(summary.untranslated)条未能翻译"))
    }
    if summary.unreadable > 0 {
      parts.append(say("\(summary.unreadable) unreadable", "\(summary.unreadable)条无法读取"))
    }
    return parts.joined(separator: say("; ", "；"))
  }

  private func inspected(_ number: Int) -> String {
    say("\(count(number, "text", "texts")) inspected", "已查看\(number)条文本")
  }

  private func findings(_ summary: Summary) -> String {
    let replies = say(count(summary.replies, "reply", "replies"), "\(summary.replies)条回复")
    guard summary.findingCount > 0 else { return say("no findings in \(replies)", "\(replies)，未发现问题") }
    let kinds = Severity.allCases.reversed().compactMap { severity in
      summary.findings[severity].map { self.count($0, of: severity) }
    }
    return say(
      "\(count(summary.findingCount, "finding", "findings")) in \(replies) (\(list(kinds)))",
      "\(replies)，发现\(summary.findingCount)处问题（\(list(kinds))）")
  }

  private func count(_ number: Int, of severity: Severity) -> String {
    switch severity {
    case .error: say(count(number, "error", "errors"), "\(number)处错误")
    case .warning: say(count(number, "warning", "warnings"), "\(number)处警告")
    case .suggestion: say(count(number, "suggestion", "suggestions"), "\(number)处建议")
    }
  }

  /// What a line of progress says; `total` is nil where the input's end is not known.
  package func progress(done: Int, of total: Int?, perSecond: Int) -> String {
    guard let total, total > 0 else {
      return say("\(done) replies, \(perSecond)/s", "已检查\(done)条，每秒\(perSecond)条")
    }
    let percent = min(100, done * 100 / total)
    return say(
      "\(done) of \(total) replies (\(percent)%), \(perSecond)/s",
      "已检查\(done)/\(total)条（\(percent)%），每秒\(perSecond)条")
  }

  var ruleHeading: (count: String, rule: String) { (say("findings", "问题数"), say("rule", "规则")) }

  /// The heads of the columns by locale.
  var localeHeadings: [String] {
    [
      say("replies", "回复数"), say("findings", "问题数"), verdict(.block), verdict(.review), say("locale", "语言区域"),
    ]
  }
}
