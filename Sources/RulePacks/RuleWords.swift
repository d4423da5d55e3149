/// What a rule says to a person, in both message languages; read only when a finding is shown.
package struct RuleWords: Sendable {
  /// A text in English and Simplified Chinese.
  package struct Bilingual: Sendable, Hashable {
    package var english: String
    package var chinese: String

    package init(english: String, chinese: String) {
      self.english = english
      self.chinese = chinese
    }
  }

  /// With placeholders: `{found}`, `{fix}` and the kind's own.
  package var message: Bilingual
  package var why: Bilingual
  package var sourceTitle: String
  package var sourceURL: String?

  package init(message: Bilingual, why: Bilingual, sourceTitle: String, sourceURL: String?) {
    self.message = message
    self.why = why
    self.sourceTitle = sourceTitle
    self.sourceURL = sourceURL
  }

  package func write(to writer: inout PayloadWriter) {
    for text in [message.english, message.chinese, why.english, why.chinese, sourceTitle] {
      writer.write(text)
    }
    writer.write(sourceURL) { $0.write($1) }
  }

  package init(from reader: inout PayloadReader) throws(ImageError) {
    message = Bilingual(english: try reader.text(), chinese: try reader.text())
    why = Bilingual(english: try reader.text(), chinese: try reader.text())
    sourceTitle = try reader.text()
    sourceURL = try reader.optional { (reader) throws(ImageError) in try reader.text() }
  }
}
