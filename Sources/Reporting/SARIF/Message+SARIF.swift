import Prose

/// Messages as SARIF writes them: `{0}` for placeholders, doubled braces for those that stand for themselves,
/// and a message string of its own for each form of a number word (SARIF 2.1.0, 3.11).
extension Message {
  /// Which form of number words a message string has.
  enum Form: String, CaseIterable {
    case one, other
  }

  /// The names of all placeholders, in order of appearance.
  var names: [String] { Self.names(pieces) }

  var hasPlural: Bool {
    pieces.contains { piece in
      switch piece {
      case .plural: true
      case .text, .found, .fix, .argument: false
      }
    }
  }

  /// The form that fits a finding: that of the first number word.
  func form(for finding: Finding) -> Form {
    for piece in pieces {
      switch piece {
      case .plural(let name, _, _): return finding.isSingular(name) ? .one : .other
      case .text, .found, .fix, .argument: continue
      }
    }
    return .other
  }

  /// The message string, each placeholder numbered by its place in `names`.
  func template(_ form: Form, names: [String]) -> String {
    text(pieces, form) { name in names.firstIndex(of: name).map { "{\($0)}" } ?? "" }
  }

  /// The message of no finding in particular: `…` for every placeholder.
  var outline: String { text(pieces, .other) { _ in "…" } }

  /// The value of a placeholder.
  static func value(of name: String, _ finding: Finding, found: ArraySlice<UInt8>) -> String {
    let pieces: [Piece] = name == "found" ? [.found] : name == "fix" ? [.fix] : [.argument(name)]
    var bytes: [UInt8] = []
    Message(pieces: pieces).append(finding, found: found, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Braces doubled, so that a reader of SARIF takes them for braces.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return text
    }
    return String(text.flatMap { $0 == "{" || $0 == "}" ? [$0, $0] : [$0] })
  }

  private static func names(_ pieces: [Piece]) -> [String] {
    var names: [String] = []
    for piece in pieces {
      let found: [String] =
        switch piece {
        case .text: []
        case .found: ["found"]
        case .fix: ["fix"]
        case .argument(let name): [name]
        case .plural(_, let one, let other): Self.names(one) + Self.names(other)
        }
      for name in found where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func text(_ pieces: [Piece], _ form: Form, _ placeholder: (String) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let bytes): Self.escaped(String(decoding: bytes, as: UTF8.self))
      case .found: placeholder("found")
      case .fix: placeholder("fix")
      case .argument(let name): placeholder(name)
      case .plural(_, let one, let other): text(form == .one ? one : other, form, placeholder)
      }
    }.joined()
  }
}
