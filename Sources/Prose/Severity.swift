/// How much a finding weighs, lightest first: `suggestion` is polish, `warning` is what a reviewer would send
/// back, `error` must not reach the customer.
package enum Severity: UInt8, CaseIterable, Comparable, Sendable {
  case suggestion, warning, error

  package var name: String {
    switch self {
    case .suggestion: "suggestion"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package init?(name: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// Whether a suggestion may be applied without a person looking.
package enum Safety: UInt8, Sendable {
  case review, safe

  package var name: String { self == .safe ? "safe" : "review" }
}
