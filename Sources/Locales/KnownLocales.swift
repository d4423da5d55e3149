import CICU
package import Prose

/// The locales that ICU has data for.
package enum KnownLocales {
  /// Variants are dropped, so that a tag may stand for several.
  package static let all: [LocaleTag] = {
    var tags: [LocaleTag] = []
    var seen = Set<LocaleTag>()
    var index: Int32 = 0
    while let text = ICUText.read({ cicu_available_locale(index, $0, $1) }) {
      if let tag = LocaleTag(text), seen.insert(tag).inserted { tags.append(tag) }
      index += 1
    }
    return tags
  }()
}
