package import Prose

/// Which lexicon a locale has: that of its language and script, made from CLDR and the language's pack.
package struct LexiconName: Sendable {
  /// The language, with its script where that is not the usual one.
  package let tag: LocaleTag
  /// The pack whose words go in; nil when the language has none.
  package let layer: PackIndex.Layer?

  /// Raise when the making of lexicons changes.
  private static let edition = 5

  /// `locale` should have its likely script, so that zh-TW finds zh-Hant.
  package init(_ locale: LocaleTag, _ layers: [PackIndex.Layer]) {
    let names = [locale.script.map { locale.language + "-" + $0 }, locale.language].compactMap(\.self)
    for name in names {
      if let layer = layers.first(where: { $0.name == "languages/" + name }), let tag = LocaleTag(name) {
        self.tag = tag
        self.layer = layer
        return
      }
    }
    tag = LocaleTag(language: locale.language)
    layer = nil
  }

  /// The file that it is kept in.
  package var file: String {
    var digest = ContentDigest()
    digest.add("lexicon \(Self.edition) \(Image.formatVersion)")
    digest.add(tag.description)
    if let layer { digest.add(layer.digest.text) }
    return digest.text + ".lexicon"
  }
}
