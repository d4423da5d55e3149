/// Fits the letters of a suggestion to those of the text it replaces.
enum LetterCase {
  /// A suggestion for a capitalised text is capitalised, one for capitals is in capitals; other scripts stay.
  static func fit(_ suggestion: String, to found: String) -> String {
    guard let first = found.first(where: \.isLetter), first.isUppercase, let initial = suggestion.first else {
      return suggestion
    }
    let letters = found.filter(\.isLetter)
    if letters.count > 3, letters.allSatisfy(\.isUppercase), suggestion.allSatisfy({ !$0.isUppercase }) {
      return suggestion.uppercased()
    }
    return initial.uppercased() + suggestion.dropFirst()
  }
}
