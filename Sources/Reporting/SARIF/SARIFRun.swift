import JSON
import Prose

/// The parts of a SARIF run that are known when it ends: the tool with the rules that were broken, and their
/// words in Chinese (SARIF 2.1.0, 3.14 and 3.19).
enum SARIFRun {
  static func append(_ summary: Summary, to writer: inout JSONWriter) {
    let rules = summary.statistics.rules.sorted { $0.key < $1.key }
    writer.object("tool") { writer in
      writer.object("driver") { writer in
        writer.member("name", "tonelint")
        writer.member("language", UILanguage.english.rawValue)
        append(rules, .english, to: &writer)
      }
    }
    writer.array("translations") { writer in
      writer.beginObject()
      writer.member("name", "tonelint")
      writer.member("language", UILanguage.chinese.rawValue)
      writer.array("contents") { $0.string("localizedData") }
      writer.object("translationMetadata") { $0.member("name", "tonelint 简体中文") }
      append(rules, .chinese, to: &writer)
      writer.endObject()
    }
    writer.array("invocations") { writer in
      writer.beginObject()
      writer.key("executionSuccessful")
      writer.bool(summary.unreadable == 0 && summary.untranslated == 0)
      writer.endObject()
    }
  }

  private static func append(
    _ rules: [(key: String, value: Statistics.RuleTally)], _ language: UILanguage, to writer: inout JSONWriter
  ) {
    writer.array("rules") { writer in
      for (id, tally) in rules {
        writer.beginObject()
        writer.member("id", id)
        if let words = tally.words { RuleStrings(words).append(language, to: &writer) }
        if language == .english {
          writer.object("defaultConfiguration") { $0.member("level", SARIFResult.level(tally.severity)) }
          writer.object("properties") { writer in
            writer.array("tags") { $0.string(tally.category.rawValue) }
            writer.member("mqm", tally.category.mqm)
          }
        }
        writer.endObject()
      }
    }
  }
}
