import JSON
package import Prose

/// LibreTranslate, a free translation server that anybody can run (its API as of 1.9).
///
/// Settings: `url` (or `LIBRETRANSLATE_URL`), `key-file` (or `LIBRETRANSLATE_API_KEY`) where the server wants a key,
/// `format`: `text` (default), or `html` for drafts that are HTML.
package final class LibreTranslate: Translator {
  package static let name = "libretranslate"
  package static let settingNames = ["url", "key-file", "format"]

  /// A language as the server lists it.
  private struct Language {
    var code: String
    /// Nil where an old server does not say.
    var targets: [String]?
  }

  package let protection: Protection
  private let service: JSONService
  private let key: String?
  private var languages: [Language]?

  package init(_ settings: TranslatorSettings) throws(TranslationError) {
    guard let url = settings.values["url"] ?? settings.environment["LIBRETRANSLATE_URL"], !url.isEmpty
    else { throw .notConfigured("LIBRETRANSLATE_URL") }
    switch settings.values["format"] ?? "text" {
    case "text": protection = .token
    case "html": protection = .html
    case let other: throw .invalidSetting(name: "format", value: other)
    }
    key = try KeyFile.key(settings, environment: "LIBRETRANSLATE_API_KEY")
    service = JSONService(url: try WebAddress.base(url), key: key, timeout: settings.timeout)
  }

  package func offers(from source: LocaleTag, to target: LocaleTag) throws(TranslationError) -> Bool {
    try codes(source, target) != nil
  }

  package func translate(_ request: TranslationRequest) throws(TranslationError) -> [String] {
    guard let codes = try codes(request.source, request.target) else { throw .pairNotOffered }
    return try translate(request.segments[...], codes)
  }

  package func describe() throws(TranslationError) -> String {
    let codes = try listed().map(\.code)
    return "\(WebAddress.host(of: service.url)): \(codes.joined(separator: ", "))"
  }

  /// All segments in one request; in halves where the server limits how many or how much it takes at once.
  private func translate(
    _ segments: ArraySlice<String>, _ codes: (source: String, target: String)
  ) throws(TranslationError) -> [String] {
    do {
      return try texts(of: try service.answer(to: "/translate", body: body(segments, codes)), segments.count)
    } catch {
      switch error {
      case .rejected(let status, let words) where status == 400 && words.contains("exceeds text limit"):
        guard segments.count > 1 else { throw .tooLarge }
        let middle = segments.startIndex + segments.count / 2
        return try translate(segments[..<middle], codes) + translate(segments[middle...], codes)
      case .rejected(_, let words) where words.lowercased().contains("api key"):
        throw .unauthorized(words)
      case _:
        throw error
      }
    }
  }

  private func body(_ segments: ArraySlice<String>, _ codes: (source: String, target: String)) -> JSONWriter {
    var body = JSONWriter()
    body.beginObject()
    body.key("q")
    body.beginArray()
    for segment in segments { body.string(segment) }
    body.endArray()
    body.key("source")
    body.string(codes.source)
    body.key("target")
    body.string(codes.target)
    body.key("format")
    body.string(protection == .html ? "html" : "text")
    if let key {
      body.key("api_key")
      body.string(key)
    }
    body.endObject()
    return body
  }

  private func texts(of answer: JSONValue, _ count: Int) throws(TranslationError) -> [String] {
    guard let list = answer["translatedText"]?.array else { throw .unintelligible(.unexpectedJSON) }
    let texts = list.compactMap(\.string)
    guard texts.count == list.count else { throw .unintelligible(.unexpectedJSON) }
    guard texts.count == count else { throw .unintelligible(.segments(wanted: count, got: texts.count)) }
    return texts
  }

  /// The server's own codes for a pair; nil when it does not offer it.
  private func codes(
    _ source: LocaleTag, _ target: LocaleTag
  ) throws(TranslationError) -> (source: String, target: String)? {
    let languages = try listed()
    for wanted in Self.codes(for: source) {
      guard let from = languages.first(where: { $0.code.lowercased() == wanted }) else { continue }
      let offered = from.targets ?? languages.map(\.code)
      for wanted in Self.codes(for: target) {
        if let code = offered.first(where: { $0.lowercased() == wanted }) { return (from.code, code) }
      }
    }
    return nil
  }

  /// What servers call a language, best first, lower case. Traditional Chinese is never asked for as `zh`.
  private static func codes(for tag: LocaleTag) -> [String] {
    let region = tag.region.map { ["\(tag.language)-\($0)".lowercased()] } ?? []
    switch tag.language {
    case "zh" where tag.script == "Hant": return ["zh-hant", "zt", "zh-tw"]
    case "zh": return ["zh-hans", "zh", "zh-cn"]
    case "pt" where tag.region == "PT": return ["pt-pt", "pt"]
    case "pt": return ["pt-br", "pb", "pt"]
    case "nb", "no": return ["nb", "no"]
    case "fil", "tl": return ["tl", "fil"]
    case "he", "iw": return ["he", "iw"]
    case let language: return region + [language]
    }
  }

  /// Asked for once and kept.
  private func listed() throws(TranslationError) -> [Language] {
    if let languages { return languages }
    guard let list = try service.answer(to: "/languages").array else {
      throw .unintelligible(.unexpectedJSON)
    }
    let found = list.compactMap { entry in
      entry["code"]?.string.map {
        Language(code: $0, targets: entry["targets"]?.array?.compactMap(\.string))
      }
    }
    guard !found.isEmpty else { throw .unintelligible(.unexpectedJSON) }
    languages = found
    return found
  }
}
