import Prose
import RulePacks

/// What layers change in rules they inherit: `rules: ID: off`, or `{ severity: …, add: { unless: […] } }`.
struct LayerChanges {
  private struct Change {
    var isOff = false
    var severity: Field?
    var additions: [Field.Member] = []
  }

  private var changes: [String: Change] = [:]

  /// Takes up the changes of a layer or a configuration; an id that no rule has is an error.
  mutating func take(_ overrides: [Field.Member], known: [String]) -> [PackError] {
    var errors: [PackError] = []
    for member in overrides {
      let ids = known.filter { $0 == member.key || $0.hasPrefix(member.key + "/") }
      guard !ids.isEmpty else {
        errors.append(PackError(member.place, .unknown("rule", member.key, known: known)))
        continue
      }
      do throws(PackError) {
        for id in ids { try take(member.field, for: id) }
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private mutating func take(_ field: Field, for id: String) throws(PackError) {
    var change = changes[id] ?? Change()
    if field.scalar != nil {
      change.isOff = try field.requireWord("rules", of: ["on", "off"]) == "off"
    } else {
      for member in try field.requireMembers("rules") {
        switch member.key {
        case "severity":
          _ = try RuleFile.severity(member.field)
          change.severity = member.field
          change.isOff = false
        case "add": change.additions += try member.field.requireMembers("add")
        case _: throw PackError(member.place, .unknown("key", member.key, known: ["severity", "add"]))
        }
      }
    }
    changes[id] = change
  }

  /// The rule as the layers want it; nil when it is switched off. A change that cannot be made is left out.
  func changed(_ rule: RuleFile, errors: inout [PackError]) -> RuleFile? {
    do throws(PackError) {
      return try changed(rule)
    } catch {
      errors.append(error)
      return rule
    }
  }

  /// The rule as the layers want it; nil when it is switched off.
  private func changed(_ rule: RuleFile) throws(PackError) -> RuleFile? {
    guard let change = changes[rule.id] else { return rule }
    if change.isOff { return nil }
    var members = rule.fields.members ?? []
    if let severity = change.severity, let index = members.firstIndex(where: { $0.key == "severity" }) {
      members[index].field = severity
    }
    for addition in change.additions {
      if let index = members.firstIndex(where: { $0.key == addition.key }) {
        members[index].field = try Self.joined(members[index].field, addition.field)
      } else {
        members.append(addition)
      }
    }
    return try RuleFile(id: rule.id, layer: rule.layer, fields: Field(.map(members), at: rule.fields.place))
  }

  private static func joined(_ old: Field, _ new: Field) throws(PackError) -> Field {
    switch (old.value, new.value) {
    case (.map(let first), .map(let second)): return Field(.map(first + second), at: old.place)
    case (.map, _): throw PackError(new.place, .init("the rule has a map here", "该规则此处为映射"))
    case (_, .map) where new["phrase"] == nil && new["phrases"] == nil:
      throw PackError(new.place, .init("the rule has a list here", "该规则此处为列表"))
    case _: return Field(.list(old.elements + new.elements), at: old.place)
    }
  }
}
