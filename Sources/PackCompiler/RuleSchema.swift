import Checks
import Prose

/// JSON Schema (2020-12) of rule files, made from the keys that the kinds declare.
package enum RuleSchema {
  package static var text: String {
    let kinds = CheckKinds.names.compactMap { CheckKinds.named($0) }
    var properties: [(String, String)] = [
      ("check", enumeration(kinds.map { $0.kind })),
      ("category", enumeration(Category.allCases.map(\.rawValue))),
      ("severity", anyOf([enumeration(Severity.allCases.map(\.name)), object])),
      ("message", bilingual), ("why", bilingual), ("source", source), ("when", object), ("unless", anything),
      ("only-if", anything), ("safety", enumeration(["safe", "review"])),
      ("reads", enumeration(["prose", "everything"])), ("examples", object),
    ]
    let keys = kinds.flatMap { $0.keys }
    for key in keys where !properties.contains(where: { $0.0 == key.name }) {
      let isShared = keys.contains { $0.name == key.name && schema($0.shape) != schema(key.shape) }
      properties.append((key.name, isShared ? anything : schema(key.shape)))
    }
    let conditions = kinds.map { kind in
      let required = kind.keys.filter(\.isRequired).map { quoted($0.name) }.joined(separator: ", ")
      let own = kind.keys.map { key in "\(quoted(key.name)): \(described(key))" }.joined(separator: ", ")
      return """
            { "if": { "properties": { "check": { "const": \(quoted(kind.kind)) } } },
              "then": { "required": [\(required)], "properties": { \(own) } } }
        """
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tonelint rule",
        "type": "object",
        "required": ["check", "category", "severity", "message", "why", "source", "examples"],
        "additionalProperties": false,
        "properties": {
      \(properties.map { "    \(quoted($0.0)): \($0.1)" }.joined(separator: ",\n"))
        },
        "allOf": [
      \(conditions.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static let object = #"{ "type": "object" }"#
  private static let anything = "true"
  private static let bilingual = """
    { "type": "object", "required": ["en", "zh-Hans"], "additionalProperties": false, \
    "properties": { "en": { "type": "string" }, "zh-Hans": { "type": "string" } } }
    """
  private static let source = """
    { "type": "object", "required": ["title", "reviewed", "expires"], "additionalProperties": false, \
    "properties": { "title": { "type": "string" }, "url": { "type": "string" }, "reviewed": { "format": "date" }, \
    "expires": { "format": "date" } } }
    """

  private static func schema(_ shape: RuleKey.Shape) -> String {
    switch shape {
    case .text: #"{ "type": ["string", "number", "boolean"] }"#
    case .texts, .phrases: anything
    case .number: #"{ "type": "integer" }"#
    case .word(let words): enumeration(words)
    case .map: object
    }
  }

  private static func described(_ key: RuleKey) -> String {
    let shape = schema(key.shape)
    return "{ \"description\": \(quoted(key.help))" + (shape == anything ? " }" : ", \"allOf\": [\(shape)] }")
  }

  private static func enumeration(_ words: [String]) -> String {
    "{ \"enum\": [\(words.map(quoted).joined(separator: ", "))] }"
  }

  private static func anyOf(_ schemas: [String]) -> String {
    "{ \"anyOf\": [\(schemas.joined(separator: ", "))] }"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
