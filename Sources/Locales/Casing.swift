import CICU
package import Prose

/// Upper and lower case under the rules of a language (Turkish İ and ı, Dutch IJ, Greek without accents).
package enum Casing {
  /// The text as it is, in lower, title and upper case, each once.
  package static func variants(_ text: String, _ locale: LocaleTag) -> [String] {
    var variants = [text]
    for letterCase in [cicu_lower, cicu_title, cicu_upper] {
      guard let cased = cased(text, letterCase, locale),
        !variants.contains(where: { $0.utf8.elementsEqual(cased.utf8) })
      else { continue }
      variants.append(cased)
    }
    return variants
  }

  /// The text itself should ICU fail.
  package static func lowercased(_ text: String, _ locale: LocaleTag) -> String {
    cased(text, cicu_lower, locale) ?? text
  }

  private static func cased(_ text: String, _ letterCase: cicu_letter_case, _ locale: LocaleTag) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        ICUText.read {
          cicu_cased(letterCase, locale.description, characters.baseAddress, Int32(characters.count), $0, $1)
        }
      }
    }
  }
}
