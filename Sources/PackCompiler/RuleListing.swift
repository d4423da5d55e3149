import Prose
import RulePacks

extension RuleFile {
  /// The line of `rules list`: id, severity, category, message, with tabs between.
  package func listing(isChinese: Bool) -> String {
    let message = isChinese ? words.message.chinese : words.message.english
    return [id, severity.standard.name, category.rawValue, message].joined(separator: "\t")
  }

  /// Whether `name` is the rule's id or a folder that it is in.
  package func isBelow(_ name: String) -> Bool { id == name || id.hasPrefix(name + "/") }
}
