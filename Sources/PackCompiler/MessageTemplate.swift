import RulePacks

/// Checks the placeholders of a message, as `Reporting` will read them: `{name}` and
/// `{name, plural, one {…} other {…}}`. A brace that begins neither is text.
struct MessageTemplate {
  let known: [String]

  /// The first fault of a template; nil when there is none.
  func fault(in template: String) -> PackError.Reason? {
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      let name = Self.word(&rest)
      guard !name.isEmpty else { continue }
      switch rest.first {
      case "}":
        if !known.contains(name) { return .unknown("placeholder", name, known: known) }
      case ",":
        if !known.contains(name) { return .unknown("placeholder", name, known: known) }
        rest = rest.dropFirst()
        if let fault = pluralFault(&rest, name) { return fault }
      case _ where known.contains(name): return .init("“{\(name)” is never closed", "“{\(name)”没有闭合")
      case _: break
      }
    }
    return nil
  }

  private func pluralFault(_ rest: inout Substring, _ name: String) -> PackError.Reason? {
    let wanted = PackError.Reason(
      "a plural is written “{\(name), plural, one {…} other {…}}”",
      "复数应写作“{\(name), plural, one {…} other {…}}”")
    guard Self.word(&rest) == "plural", rest.popFirst() == "," else { return wanted }
    var forms: [String] = []
    while true {
      let form = Self.word(&rest)
      if form.isEmpty, rest.first == "}" { break }
      guard ["one", "other"].contains(form), let inside = Self.braced(&rest) else { return wanted }
      if let fault = fault(in: inside) { return fault }
      forms.append(form)
    }
    rest = rest.dropFirst()
    return forms.contains("other") ? nil : wanted
  }

  /// Letters and hyphens, with the white space around them.
  private static func word(_ rest: inout Substring) -> String {
    rest = rest.drop(while: \.isWhitespace)
    let word = rest.prefix { $0.isASCII && $0.isLetter || $0 == "-" }
    rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
    return String(word)
  }

  /// What stands in braces that balance; nil when none begin here or they never close.
  private static func braced(_ rest: inout Substring) -> String? {
    guard rest.first == "{" else { return nil }
    var depth = 0
    for index in rest.indices {
      if rest[index] == "{" { depth += 1 }
      if rest[index] == "}" { depth -= 1 }
      guard depth == 0 else { continue }
      let inside = String(rest[rest.index(after: rest.startIndex)..<index])
      rest = rest[rest.index(after: index)...]
      return inside
    }
    return nil
  }
}
