/// The language that the program speaks to the agent, whatever language the reply is in.
package enum UILanguage: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The one that a tag or the value of `LC_MESSAGES` asks for; Traditional Chinese readers get Simplified rather
  /// than English. Nil for a language the program does not speak.
  package init?(_ tag: LocaleTag) {
    switch tag.language {
    case "en": self = .english
    case "zh": self = .chinese
    case _: return nil
    }
  }
}
