package import Checks
import Foundation
package import Prose
package import RulePacks

/// A rule as its author wrote it, checked but not yet compiled for a locale.
package struct RuleFile {
  package let id: String
  package let layer: String
  package let fields: Field
  package let kind: any Check.Type
  package let category: Category
  package let severity: SeverityChoice
  package let safety: Safety
  package let readsEverything: Bool
  package let situation: Situation
  package let words: RuleWords
  package let examples: RuleExamples

  /// The keys of every rule, in the order an author meets them.
  package static let commonKeys = [
    "check", "category", "severity", "message", "why", "source", "when", "unless", "only-if", "safety",
    "reads",
    "examples",
  ]

  package init(id: String, layer: String, fields: Field) throws(PackError) {
    self.id = id
    self.layer = layer
    self.fields = fields
    _ = try fields.requireMembers("a rule")
    kind = try Self.kind(fields)
    try Self.checkKeys(fields, kind)
    let words = Category.allCases.map(\.rawValue)
    let category = try Self.require("category", fields).requireWord("category", of: words)
    self.category = Category(rawValue: category) ?? .other
    severity = try Self.severity(Self.require("severity", fields))
    let isSafe = try fields["safety"]?.requireWord("safety", of: ["safe", "review"]) == "safe"
    safety = isSafe ? .safe : .review
    readsEverything = try fields["reads"]?.requireWord("reads", of: ["prose", "everything"]) == "everything"
    situation = try Self.situation(fields["when"])
    self.words = try RuleWordsReading(placeholders: kind.placeholders).read(fields)
    examples = try RuleExamples(Self.require("examples", fields), fields: fields, kind: kind, layer: layer)
  }

  /// Reads the bytes of a rule file; `file` is the name that errors show.
  package init(id: String, layer: String, bytes: [UInt8], file: String) throws(PackError) {
    try self.init(
      id: id, layer: layer, fields: YAMLFields.parse(PackText.text(bytes, file: file), file: file))
  }

  static func require(_ key: String, _ fields: Field) throws(PackError) -> Field {
    guard let field = fields[key] else {
      throw PackError(fields.place, .init("the key “\(key)” is missing", "缺少键“\(key)”"))
    }
    return field
  }

  private static func kind(_ fields: Field) throws(PackError) -> any Check.Type {
    let field = try require("check", fields)
    let name = try field.requireScalar("check")
    guard let kind = CheckKinds.named(name) else {
      throw PackError(field.place, .unknown("kind of check", name, known: CheckKinds.names))
    }
    return kind
  }

  private static func checkKeys(_ fields: Field, _ kind: any Check.Type) throws(PackError) {
    let own = kind.keys.map(\.name)
    for member in fields.members ?? [] where !commonKeys.contains(member.key) && !own.contains(member.key) {
      throw PackError(member.place, .unknown("key", member.key, known: own + commonKeys))
    }
    for key in kind.keys where key.isRequired && fields[key.name] == nil {
      throw PackError(
        fields.place,
        .init("“check: \(kind.kind)” needs the key “\(key.name)”", "“check: \(kind.kind)”需要键“\(key.name)”"))
    }
  }

  static func severity(_ field: Field) throws(PackError) -> SeverityChoice {
    let names = Severity.allCases.map(\.name)
    func word(_ field: Field) throws(PackError) -> Severity {
      Severity(name: try field.requireWord("severity", of: names)) ?? .warning
    }
    guard field.members != nil else { return SeverityChoice(try word(field)) }
    try field.requireKeys(["default", "channel"])
    guard let standard = field["default"] else {
      throw PackError(field.place, .init("“severity” needs “default”", "“severity”需要“default”"))
    }
    var byChannel: [(channel: String, severity: Severity)] = []
    try field["channel"]?.requireKeys(RecordWords.channels, what: "channel")
    for member in try field["channel"]?.requireMembers("channel") ?? [] {
      byChannel.append((member.key, try word(member.field)))
    }
    return SeverityChoice(try word(standard), byChannel: byChannel)
  }

  private static func situation(_ field: Field?) throws(PackError) -> Situation {
    var situation = Situation()
    let names = Facts.Name.allCases.map(\.rawValue) + ["needs"]
    for member in try field?.requireMembers("when") ?? [] {
      var values: [String] = []
      for element in member.field.elements { values.append(try RecordWords.value(element, of: member.key)) }
      guard !values.isEmpty else {
        throw PackError(member.field.place, .init("“\(member.key)” names nothing", "“\(member.key)”没有列出任何值"))
      }
      if member.key == "needs" {
        guard values == ["source"] else {
          throw PackError(
            member.field.place, .unknown("need", values.joined(separator: ", "), known: ["source"]))
        }
        situation.needsSource = true
      } else if let name = Facts.Name(rawValue: member.key) {
        situation.facts.append((name, values))
      } else {
        throw PackError(member.place, .unknown("fact", member.key, known: names))
      }
    }
    return situation
  }
}
