import JSON
import Linting
import Prose

/// Writes a run's summary as a JSON object: totals, then counts by rule and by locale, the most frequent
/// first.
enum SummaryJSON {
  static func append(_ summary: Summary, to bytes: inout [UInt8]) {
    var writer = JSONWriter()
    swap(&bytes, &writer.bytes)
    writer.beginObject()
    writer.member("replies", summary.replies)
    writer.member("unreadable", summary.unreadable)
    writer.member("untranslated", summary.untranslated)
    writer.key("verdicts")
    writer.beginObject()
    for verdict in [Verdict.send, .review, .block] {
      writer.member(named: verdict.rawValue, summary.verdicts[verdict] ?? 0)
    }
    writer.endObject()
    writer.key("findings")
    writer.beginObject()
    for severity in Severity.allCases { writer.member(named: severity.name, summary.findings[severity] ?? 0) }
    writer.endObject()
    writer.member("holds", summary.holds)
    writer.member("fixed", summary.fixed)
    append(summary.statistics, to: &writer)
    writer.endObject()
    swap(&bytes, &writer.bytes)
  }

  private static func append(_ statistics: Statistics, to writer: inout JSONWriter) {
    writer.key("rules")
    writer.beginObject()
    for (rule, tally) in statistics.rulesByFrequency { writer.member(named: rule, tally.findings) }
    writer.endObject()
    writer.key("locales")
    writer.beginObject()
    for (locale, tally) in statistics.localesByFrequency {
      writer.key(named: locale)
      writer.beginObject()
      writer.member("replies", tally.replies)
      writer.member("findings", tally.findings)
      writer.member("block", tally.blocked)
      writer.member("review", tally.toReview)
      writer.endObject()
    }
    writer.endObject()
  }
}
