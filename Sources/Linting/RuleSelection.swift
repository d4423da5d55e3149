import Prose
package import RulePacks

/// Which rules of a run count: `--select` and `--ignore`, each an id, the beginning of an id, or a category.
package struct RuleSelection: Sendable {
  package var selected: [String]
  package var ignored: [String]

  package init(selected: [String] = [], ignored: [String] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  package func includes(_ rule: Rule) -> Bool {
    (selected.isEmpty || selected.contains { Self.matches($0, rule) })
      && !ignored.contains { Self.matches($0, rule) }
  }

  /// Whether `name` is the rule's id, a folder of it (`languages/de`), or its category.
  package static func matches(_ name: String, _ rule: Rule) -> Bool {
    matches(name, id: rule.id, category: rule.category)
  }

  static func matches(_ name: String, id: String, category: Category) -> Bool {
    if name == id || name == category.rawValue { return true }
    let folder = name.hasSuffix("/") ? name : name + "/"
    return id.hasPrefix(folder)
  }
}
