package import Prose

/// How a report is to look.
package struct ReportStyle: Sendable {
  package var language: UILanguage
  /// Colours and bold, as SGR sequences (ECMA-48).
  package var usesColor: Bool
  /// Columns of the terminal; lines of source are cut to it.
  package var width: Int
  /// No progress and no summary.
  package var isQuiet: Bool

  package init(
    language: UILanguage = .english, usesColor: Bool = false, width: Int = 100, isQuiet: Bool = false
  ) {
    self.language = language
    self.usesColor = usesColor
    self.width = width
    self.isQuiet = isQuiet
  }
}
