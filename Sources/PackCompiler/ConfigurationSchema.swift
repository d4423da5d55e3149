import Configuration

/// JSON Schema (2020-12) of `.tonelint.yml`, made from the settings' own list of keys.
package enum ConfigurationSchema {
  package static var text: String {
    let properties = SettingKey.allCases.map { key in
      "    \(quoted(key.rawValue)): { \"description\": \(quoted(key.help)), \(shape(of: key)) }"
    }
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tonelint configuration",
        "type": "object",
        "additionalProperties": false,
        "properties": {
      \(properties.joined(separator: ",\n"))
        }
      }

      """
  }

  private static func shape(of key: SettingKey) -> String {
    switch key {
    case .register, .channel, .failOn, .uiLanguage:
      "\"enum\": [\(key.words.map(quoted).joined(separator: ", "))]"
    case .to, .from, .market, .scenario, .platform: scalar
    case .via, .glossary, .pack, .select, .ignore, .accept:
      "\"anyOf\": [{ \(scalar) }, { \"type\": \"array\", \"items\": { \(scalar) } }]"
    case .timeout: #""type": "integer", "minimum": 1, "maximum": 600"#
    case .adapters: "\"type\": \"object\", \"additionalProperties\": { \(adapter) }"
    case .rules: "\"type\": \"object\", \"additionalProperties\": { \"anyOf\": [\(ruleChange)] }"
    }
  }

  /// YAML reads `NO` and `419` as other things than text; both are read as text here.
  private static let scalar = #""type": ["string", "number", "boolean"]"#

  private static let adapter = """
    "type": "object", "properties": { "key": false }, "additionalProperties": { \(scalar) }
    """

  private static let ruleChange = """
    { "enum": ["on", "off", true, false] }, { "type": "object", "additionalProperties": false, "properties": \
    { "severity": { "type": ["string", "object"] }, "add": { "type": "object" } } }
    """

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
