import Prose
import Reporting

/// What a run's exit status says: 0 nothing at or above `--fail-on`, 1 findings, 2 unreadable input.
struct ExitStatus {
  private let failOn: Severity?

  init(_ failOn: Severity?) {
    self.failOn = failOn
  }

  func status(of summary: Summary) -> Int32 {
    if summary.unreadable > 0 { return Trouble.badInput }
    if summary.untranslated > 0 { return Trouble.notTranslated }
    guard let failOn, let weight = summary.weight else { return 0 }
    return weight >= failOn ? 1 : 0
  }
}
