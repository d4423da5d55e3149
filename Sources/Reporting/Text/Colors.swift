import Prose

/// SGR sequences (ECMA-48); all empty when colour is off.
struct Colors {
  let isOn: Bool

  var reset: String { isOn ? "\u{1B}[0m" : "" }
  var bold: String { isOn ? "\u{1B}[1m" : "" }
  var dim: String { isOn ? "\u{1B}[2m" : "" }

  func severity(_ severity: Severity) -> String {
    guard isOn else { return "" }
    switch severity {
    case .error: return "\u{1B}[1;31m"
    case .warning: return "\u{1B}[1;33m"
    case .suggestion: return "\u{1B}[1;36m"
    }
  }
}
