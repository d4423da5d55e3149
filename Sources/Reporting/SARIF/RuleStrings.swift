import JSON
import Prose
import RulePacks

/// The message strings of one rule in both languages, with the placeholders numbered alike.
struct RuleStrings {
  let english: Message
  let chinese: Message
  /// What `{0}`, `{1}` … of the message strings stand for.
  let names: [String]
  private let words: RuleWords

  init(_ words: RuleWords) {
    self.words = words
    english = Message(words.message.english)
    chinese = Message(words.message.chinese)
    let first = english.names
    names = first + chinese.names.filter { !first.contains($0) }
  }

  /// The `id` of the message string that fits a finding.
  func id(for finding: Finding) -> String {
    english.hasPlural ? english.form(for: finding).rawValue : "default"
  }

  /// The members of a `reportingDescriptor` that are words (SARIF 2.1.0, 3.49).
  func append(_ language: UILanguage, to writer: inout JSONWriter) {
    let message = language == .english ? english : chinese
    writer.object("shortDescription") { $0.member("text", message.outline) }
    writer.object("fullDescription") { writer in
      writer.member("text", Message.escaped(language == .english ? words.why.english : words.why.chinese))
    }
    writer.object("messageStrings") { writer in
      guard english.hasPlural else {
        writer.object("default") { $0.member("text", message.template(.other, names: names)) }
        return
      }
      for form in Message.Form.allCases {
        writer.object(named: form.rawValue) { $0.member("text", message.template(form, names: names)) }
      }
    }
    if let url = words.sourceURL, url.hasPrefix("http") { writer.member("helpUri", URIText.escaped(url)) }
  }
}
