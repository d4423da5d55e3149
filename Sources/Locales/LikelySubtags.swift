import CICU
package import Prose

extension LocaleTag {
  /// The tag with the script and region that CLDR holds likely: `de` → `de-Latn-DE`. For formats only: markets come
  /// from an explicit region.
  package var likely: LocaleTag {
    var result = [CChar](repeating: 0, count: 160)
    let length = cicu_likely_subtags(description, &result, Int32(result.count))
    guard length > 0 else { return self }
    return LocaleTag(String(decoding: result[..<Int(length)].map(UInt8.init(bitPattern:)), as: UTF8.self))
      ?? self
  }
}

extension LocaleTag {
  /// The tag with CLDR's likely region where it has none.
  package var withLikelyRegion: LocaleTag {
    region == nil ? LocaleTag(language: language, script: script, region: likely.region) : self
  }
}
