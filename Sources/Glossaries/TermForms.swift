import Prose

/// The forms in which a term may stand in a text: the one place where inflection belongs.
///
/// So far regular plurals and case endings of the last word in English, German and Spanish; a language that is not
/// here knows the term only as it is written.
enum TermForms {
  /// The term and its forms, the term first.
  static func of(_ term: String, in locale: LocaleTag) -> [String] {
    guard let last = term.last, last.isLetter, last.isLowercase || !term.contains(" ") else { return [term] }
    let endings: [String]
    switch locale.language {
    case "en":
      if last == "y" { return [term, term.dropLast() + "ies", term + "s"] }
      endings = ["s", "es", "ed", "ing"]
    case "de": endings = ["e", "en", "er", "es", "n", "ern", "s", "nen"]
    case "es":
      if term.hasSuffix("ión") { return [term, term.dropLast(3) + "iones"] }
      if last == "z" { return [term, term.dropLast() + "ces"] }
      endings = ["s", "es"]
    case _: return [term]
    }
    return [term] + endings.map { term + $0 }
  }
}
