/// JSON Schema of `.tonelint.yml`; filled from the settings' own list.
package enum ConfigurationSchema {
  package static var text: String { "" }
}
