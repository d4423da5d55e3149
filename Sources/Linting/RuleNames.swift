import Prose
import RulePacks

/// All names by which a suppression may mean rules of a set: ids, the folders they stand in, categories.
struct RuleNames {
  private var rules: [String: [Int]] = [:]

  init(_ ruleSet: RuleSet) {
    for (index, rule) in ruleSet.rules.enumerated() {
      rules[rule.id, default: []].append(index)
      rules[rule.category.rawValue, default: []].append(index)
      var folder = ""
      for part in rule.id.split(separator: "/").dropLast() {
        folder += (folder.isEmpty ? "" : "/") + part
        rules[folder, default: []].append(index)
        rules[folder + "/", default: []].append(index)
      }
    }
  }

  /// Places of the rules in their set; empty for an unknown name.
  func rules(named name: String) -> [Int] { rules[name] ?? [] }
}
