import Prose

/// Fits the letters of a suggestion to those of the text it replaces.
enum LetterCase {
  /// A suggestion for a capitalised text is capitalised, one for capitals is in capitals; other scripts stay. So does a
  /// suggestion with capitals of its own (iPhone), and one for a name with capitals inside (KvK-nummer), for neither
  /// tells of the place in the sentence. The capital of the Turkish and Azerbaijani i keeps its dot.
  static func fit(_ suggestion: String, to found: String, in locale: LocaleTag) -> String {
    guard !beginsSmall(found), let first = found.first(where: \.isLetter), first.isUppercase,
      let initial = suggestion.first,
      !hasInnerCapital(suggestion), !hasInnerCapital(found)
    else { return suggestion }
    if isInCapitals(found), suggestion.allSatisfy({ !$0.isUppercase }) {
      return suggestion.map { capital(of: $0, locale) }.joined()
    }
    return capital(of: initial, locale) + suggestion.dropFirst()
  }

  private static func capital(of character: Character, _ locale: LocaleTag) -> String {
    character == "i" && (locale.language == "tr" || locale.language == "az") ? "İ" : character.uppercased()
  }

  // Unicode is asked of what is not ASCII only: these questions about every hit were a fiftieth of a run.

  /// Whether the first letter is a small one of ASCII, or there is none; false where Unicode must be asked.
  private static func beginsSmall(_ text: String) -> Bool {
    guard let byte = text.utf8.first(where: { $0 >= 0x80 || isLetter($0) }) else { return true }
    return isSmall(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func isInCapitals(_ text: String) -> Bool {
    guard !text.utf8.contains(where: isSmall) else { return false }
    let letters = text.filter(\.isLetter)
    return letters.count > 3 && letters.allSatisfy(\.isUppercase)
  }

  /// Whether a capital follows a small letter in the first word.
  private static func hasInnerCapital(_ text: String) -> Bool {
    var isBehindSmall = false
    for byte in text.utf8 {
      if byte >= 0x80 { return hasInnerCapital(beyondASCII: text) }
      if byte <= 0x20 { return false }
      if isLetter(byte), !isSmall(byte), isBehindSmall { return true }
      isBehindSmall = isSmall(byte)
    }
    return false
  }

  private static func hasInnerCapital(beyondASCII text: String) -> Bool {
    var isBehindSmall = false
    for character in text.prefix(while: { !$0.isWhitespace }) {
      if character.isUppercase, isBehindSmall { return true }
      isBehindSmall = character.isLowercase
    }
    return false
  }
}
