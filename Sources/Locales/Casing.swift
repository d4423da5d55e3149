import CICU
package import Prose

/// Lower case under the rules of a language (Turkish İ and ı).
package enum Casing {
  /// The text itself should ICU fail.
  package static func lowercased(_ text: String, _ locale: LocaleTag) -> String {
    var copy = text
    let cased = copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        ICUText.read {
          cicu_lowercased(locale.description, characters.baseAddress, Int32(characters.count), $0, $1)
        }
      }
    }
    return cased ?? text
  }
}
