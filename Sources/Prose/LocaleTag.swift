/// A BCP 47 language tag, reduced to the subtags that choose rule packs and formats: language, script, region.
///
/// Understands what people type: `zh_CN.UTF-8`, `cn`, `jp`, `EN_us`. Chinese always carries its script, because
/// Traditional text must never be read by Simplified rules.
package struct LocaleTag: Hashable, Sendable, CustomStringConvertible {
  /// ISO 639 code, lower case: `de`.
  package let language: String
  /// ISO 15924 code, title case: `Hant`.
  package let script: String?
  /// ISO 3166-1 alpha-2 or UN M49 code, upper case: `AT`, `419`.
  package let region: String?

  package init(language: String, script: String? = nil, region: String? = nil) {
    self.language = language
    self.script = script ?? (language == "zh" ? Self.chineseScript(region) : nil)
    self.region = region
  }

  /// Nil when `text` is not the shape of a language tag; variants and extensions are dropped.
  package init?(_ text: String) {
    let bare = text.prefix { $0 != "." && $0 != "@" }
    let subtags = bare.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let first = subtags.first, Self.isAlphabetic(first, 2...3) else { return nil }
    var script: String?
    var region: String?
    for subtag in subtags.dropFirst() {
      if region == nil, script == nil, Self.isAlphabetic(subtag, 4...4) {
        script = subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
      } else if region == nil, Self.isAlphabetic(subtag, 2...2) || Self.isDigits(subtag, 3) {
        region = subtag.uppercased()
      } else if subtag.isEmpty || subtag.utf8.count > 8 || !subtag.utf8.allSatisfy(Self.isAlphanumeric) {
        return nil
      } else {
        break
      }
    }
    let language = first.lowercased()
    if let country = Self.countriesTakenForLanguages[language] {
      self.init(language: country.language, script: script, region: region ?? country.region)
    } else {
      self.init(language: language, script: script, region: region)
    }
  }

  package var description: String {
    var text = language
    if let script { text += "-" + script }
    if let region { text += "-" + region }
    return text
  }

  /// The tag without its region.
  package var withoutRegion: LocaleTag { LocaleTag(language: language, script: script) }

  /// The same language in a country, by its ISO 3166 code.
  package func with(region: String) -> LocaleTag {
    LocaleTag(language: language, script: script, region: region)
  }

  /// From the tag itself to the bare language, most specific first: `zh-Hant-TW`, `zh-Hant`.
  package var fallbacks: [LocaleTag] {
    var tags = [self]
    if region != nil { tags.append(withoutRegion) }
    if script != nil, language != "zh" { tags.append(LocaleTag(language: language)) }
    return tags
  }

  private static func chineseScript(_ region: String?) -> String {
    switch region {
    case "TW", "HK", "MO": "Hant"
    case _: "Hans"
    }
  }

  /// Country codes that people write where a language code belongs and that are no language of a reply.
  private static let countriesTakenForLanguages: [String: (language: String, region: String)] = [
    "cn": ("zh", "CN"), "jp": ("ja", "JP"), "tw": ("zh", "TW"), "hk": ("zh", "HK"), "kr": ("ko", "KR"),
    "us": ("en", "US"), "gb": ("en", "GB"), "mx": ("es", "MX"), "cz": ("cs", "CZ"),
  ]

  private static func isAlphabetic(_ text: Substring, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  private static func isDigits(_ text: Substring, _ length: Int) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
