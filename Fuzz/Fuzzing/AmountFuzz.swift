import Entities
import Locales
import PackCompiler
import Prose
import TestSupport

/// What a locale writes is read again: numbers, percentages and money that CLDR formats in any locale are recognised
/// whole, as the same kind and value.
package struct AmountFuzz {
  /// Whose words have a table of their own, by the markets that are supported best.
  package static let deep = [
    "en-US", "en-GB", "en-CA", "en-AU", "en-IN", "en-SG", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CA",
    "fr-BE",
    "fr-CH", "es-ES", "es-MX", "es-AR", "es-CO", "pt-BR", "pt-PT", "it-IT", "nl-NL", "pl-PL", "cs-CZ",
    "ru-RU",
    "uk-UA", "tr-TR", "sv-SE", "ar-SA", "ar-AE", "ar-EG", "he-IL", "hi-IN", "ja-JP", "ko-KR", "zh-Hans-CN",
    "zh-Hans-SG", "zh-Hant-TW", "zh-Hant-HK", "th-TH", "vi-VN", "id-ID", "ms-MY",
  ]

  /// Languages that write what is not read: `$` as the decimal sign, zero-width spaces inside names, a minus behind the
  /// figures, “de” between an amount and what it counts.
  private static let unread: Set<String> = ["kea", "lo", "fy", "ro"]

  private let locales: [Written]
  private let seed: UInt64

  /// A locale with what writes and reads in it.
  private struct Written {
    var tag: LocaleTag
    var formatter: LocaleFormatter
    var reader: EntityReader
    var currencies: [String]
  }

  /// `others`: how many more of the locales that CLDR knows take part, one per language.
  package init(rules: String, seed: UInt64, others: Int) {
    self.seed = seed
    let lexicons = LexiconLibrary(roots: [rules])
    var tags = Self.deep.compactMap { LocaleTag($0) }
    var languages = Set(tags.map(\.language))
    let rest = KnownLocales.all.filter {
      $0.region == nil && $0.script == nil && !Self.unread.contains($0.language)
    }
    let step = max(1, rest.count / max(others, 1))
    for index in stride(from: 0, to: rest.count, by: step) where others > 0 {
      if languages.insert(rest[index].language).inserted { tags.append(rest[index].withLikelyRegion) }
    }
    locales = tags.compactMap { tag in
      lexicons.readers.reader(for: tag).map { reader in
        let own = tag.region.flatMap(RegionCurrency.code)
        return Written(
          tag: tag, formatter: LocaleFormatter(tag), reader: reader,
          currencies: [own ?? "EUR", "EUR", "USD", "GBP", "JPY", "CNY"])
      }
    }
  }

  package var localeCount: Int { locales.count }

  package func run(_ numbers: Range<Int>, progress: (Int) -> Void = { _ in }) -> [Breach] {
    numbers.compactMap { number in
      progress(number)
      var random = SplitMix(seed &+ UInt64(number) &* 0x9E37_79B9)
      return breach(locales[number % locales.count], &random)
    }
  }

  private func breach(_ place: Written, _ random: inout SplitMix) -> Breach? {
    let kind = random.below(4)
    let decimal = Self.decimal(&random, mostFraction: kind < 2 ? 3 : 2)
    let text: String?
    let wanted: (kind: EntityKind, value: EntityValue?)
    let value = Self.value(decimal)
    switch kind {
    case 0:
      text = place.formatter.number(decimal)
      wanted = (.number, .number(value))
    case 1:
      text = place.formatter.percent(decimal)
      wanted = (.percent, .number(value))
    case _:
      let currency = random.pick(place.currencies)
      let style = random.pick([LocaleFormatter.CurrencyStyle.symbol, .symbol, .code, .name])
      text = place.formatter.money(decimal, currency: currency, as: style)
      wanted = (.currency, CurrencyCode(currency).map { .money(value, $0) })
    }
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    let found = place.reader.read(bytes)
    if found.count == 1, let entity = found.first, entity.kind == wanted.kind, entity.value == wanted.value,
      Self.isWhole(entity.span, bytes)
    {
      return nil
    }
    let seen = found.map {
      "\($0.kind.rawValue) “\(String(decoding: bytes[$0.span.range], as: UTF8.self))” \($0.value.text ?? "") \($0.value.unit ?? "")"
    }
    return Breach(
      input: bytes, what: "\(place.tag): \(wanted.kind.rawValue) \(decimal) is read as \(seen)")
  }

  /// Up to nine digits before the point and some behind it; now and then negative. Money with three could be thousands
  /// as well.
  private static func decimal(_ random: inout SplitMix, mostFraction: Int) -> String {
    var text = random.below(6) == 0 ? "-" : ""
    text += String(1 + random.below([9, 99, 999, 9999, 99_999, 9_999_999, 999_999_999][random.below(7)]))
    let fraction = min([0, 0, 1, 2, 2, 3][random.below(6)], mostFraction)
    if fraction > 0 { text += "." + (0..<fraction).map { _ in String(random.below(10)) }.joined() }
    return text
  }

  private static func value(_ decimal: String) -> DecimalValue {
    let parts = decimal.split(separator: ".")
    return DecimalValue(
      coefficient: Int128(parts.joined()) ?? 0, exponent: parts.count > 1 ? -parts[1].count : 0)
  }

  /// Whether only marks of direction, spaces and the point of an abbreviation are left out.
  private static func isWhole(_ span: Span, _ bytes: [UInt8]) -> Bool {
    let rest = String(decoding: bytes[..<span.start] + bytes[span.end...], as: UTF8.self)
    return rest.unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .format || $0.properties.isWhitespace || $0 == "."
    }
  }
}
