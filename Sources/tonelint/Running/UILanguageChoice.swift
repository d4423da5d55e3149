import Glibc
import Prose
import Reporting

/// The language of messages and help: `--ui-language`, else the configuration's `ui-language`, else the locale of the
/// environment, else English.
///
/// Help is made before options are parsed, so the arguments are looked at here by hand.
enum UILanguageChoice {
  private static let asked = option(CommandLine.arguments)
  private static let inherited = environment()
  /// What the configuration says; set once, before there is a second thread.
  nonisolated(unsafe) static var configured: UILanguage?

  static var current: UILanguage { asked ?? configured ?? inherited }

  private static func option(_ arguments: [String]) -> UILanguage? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--ui-language", index + 1 < arguments.count { return named(arguments[index + 1]) }
      if argument.hasPrefix("--ui-language=") { return named(String(argument.dropFirst(14))) }
    }
    return nil
  }

  private static func environment() -> UILanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return named(String(cString: value)) }
    }
    return .english
  }

  /// Any Chinese gets Simplified Chinese, the only one there is.
  static func named(_ tag: String) -> UILanguage { tag.lowercased().hasPrefix("zh") ? .chinese : .english }
}

/// The text in the language of this run.
func say(_ english: String, _ chinese: String) -> String {
  switch UILanguageChoice.current {
  case .english: english
  case .chinese: chinese
  }
}
