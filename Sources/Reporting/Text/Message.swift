package import Prose

/// The template of a rule's message: text with `{found}`, `{fix}`, the kind's own `{names}` and
/// `{count, plural, one {…} other {…}}`, the forms of a number word (a small part of ICU MessageFormat).
///
/// What is none of these stands for itself, braces included: a message is never lost to a slip in it.
package struct Message: Sendable {
  indirect enum Piece: Sendable, Equatable {
    case text([UInt8])
    case found
    case fix
    case argument(String)
    case plural(String, one: [Piece], other: [Piece])
  }

  let pieces: [Piece]

  package init(_ template: String) {
    var parser = MessageParser(Array(template.utf8))
    pieces = parser.parse()
  }

  init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Writes the message of a finding. `found` is UTF-8 and may be empty.
  package func append(_ finding: Finding, found: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    append(pieces, finding, found, &bytes)
  }

  private func append(
    _ pieces: [Piece], _ finding: Finding, _ found: ArraySlice<UInt8>, _ bytes: inout [UInt8]
  ) {
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .found: Shortened.append(found, to: &bytes)
      case .fix:
        if let fix = finding.suggestions.first { Shortened.append(Array(fix.text.utf8)[...], to: &bytes) }
      case .argument(let name):
        append(finding.arguments.first { $0.name == name }, named: name, &bytes)
      case .plural(let name, let one, let other):
        append(finding.isSingular(name) ? one : other, finding, found, &bytes)
      }
    }
  }

  private func append(_ argument: Argument?, named name: String, _ bytes: inout [UInt8]) {
    switch argument?.value {
    case .text(let text): Shortened.append(Array(text.utf8)[...], to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case nil: bytes += "{\(name)}".utf8
    }
  }
}

extension Finding {
  /// Whether the argument is the number 1, which English counts with the singular.
  func isSingular(_ name: String) -> Bool {
    arguments.contains { $0.name == name && $0.value == .number(1) }
  }
}
