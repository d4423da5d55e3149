/// A CLDR date or time pattern (UTS #35, part 4) taken apart.
package struct DatePattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A pattern letter and how often it stands: `M`, 4 is the month in full.
    case field(Unicode.Scalar, width: Int)
    /// Text without its quotes and without marks of direction.
    case literal(String)
  }

  /// As CLDR writes it: `d. MMMM y`.
  package let text: String
  package let parts: [Part]

  package init(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var literal = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        if previous == "'" { literal.append(scalar) }
        isQuoted.toggle()
        previous = previous == "'" ? nil : scalar
        continue
      }
      previous = nil
      guard !isQuoted, scalar.isASCII, scalar.properties.isAlphabetic else {
        if !scalar.isBidiMark { literal.append(scalar) }
        continue
      }
      if !literal.isEmpty {
        parts.append(.literal(String(literal)))
        literal = .init()
      }
      if case .field(scalar, let width)? = parts.last {
        parts[parts.count - 1] = .field(scalar, width: width + 1)
      } else {
        parts.append(.field(scalar, width: 1))
      }
    }
    if !literal.isEmpty { parts.append(.literal(String(literal))) }
    self.parts = parts
  }

  /// The width of the first of some letters that the pattern has; nil when it has none.
  package func width(_ letters: Unicode.Scalar...) -> Int? {
    for case .field(let letter, let width) in parts where letters.contains(letter) { return width }
    return nil
  }

  /// The literal between the first of the fields `first` and the next field; nil without such a field.
  package func separator(after first: Unicode.Scalar...) -> String? {
    guard
      let index = parts.firstIndex(where: {
        if case .field(let letter, _) = $0 { first.contains(letter) } else { false }
      })
    else { return nil }
    if index + 1 < parts.count, case .literal(let text) = parts[index + 1] { return text }
    return ""
  }
}
