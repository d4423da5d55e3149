package import Entities
package import Prose
package import Readings

/// What `inspect` saw in one text. A reading that is not built yet is nil and left out of every report.
package struct Inspection: Sendable {
  package struct Language: Sendable {
    package var tag: LocaleTag
    /// From 0 to 1.
    package var confidence: Double

    package init(tag: LocaleTag, confidence: Double) {
      self.tag = tag
      self.confidence = confidence
    }
  }

  package var text: [UInt8]
  package var language: Language?
  /// Nil when the language has no table of forms of address.
  package var register: Register?
  /// In the order of their spans.
  package var entities: [Entity]?

  package init(text: [UInt8], language: Language? = nil, register: Register? = nil, entities: [Entity]? = nil)
  {
    self.text = text
    self.language = language
    self.register = register
    self.entities = entities
  }
}
