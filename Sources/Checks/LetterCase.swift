import Prose

/// Fits the letters of a suggestion to those of the text it replaces.
enum LetterCase {
  /// A suggestion for a capitalised text is capitalised, one for capitals is in capitals; other scripts stay. So does a
  /// suggestion with capitals of its own (iPhone), and one for a name with capitals inside (KvK-nummer), for neither
  /// tells of the place in the sentence. The capital of the Turkish and Azerbaijani i keeps its dot.
  static func fit(_ suggestion: String, to found: String, in locale: LocaleTag) -> String {
    guard let first = found.first(where: \.isLetter), first.isUppercase, let initial = suggestion.first,
      !hasInnerCapital(suggestion), !hasInnerCapital(found)
    else { return suggestion }
    let letters = found.filter(\.isLetter)
    if letters.count > 3, letters.allSatisfy(\.isUppercase), suggestion.allSatisfy({ !$0.isUppercase }) {
      return suggestion.map { capital(of: $0, locale) }.joined()
    }
    return capital(of: initial, locale) + suggestion.dropFirst()
  }

  private static func capital(of character: Character, _ locale: LocaleTag) -> String {
    character == "i" && (locale.language == "tr" || locale.language == "az") ? "İ" : character.uppercased()
  }

  /// Whether a capital follows a small letter in the first word.
  private static func hasInnerCapital(_ text: String) -> Bool {
    var isBehindSmall = false
    for character in text.prefix(while: { !$0.isWhitespace }) {
      if character.isUppercase, isBehindSmall { return true }
      isBehindSmall = character.isLowercase
    }
    return false
  }
}
