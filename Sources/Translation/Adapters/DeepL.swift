import JSON
package import Prose

/// DeepL's API v2.
///
/// Settings: `key-file` (or `DEEPL_API_KEY`), `url` in place of DeepL's own host, `formality` where the run asks for
/// no form of address. Keys that end in `:fx` belong to the free host.
package final class DeepL: Translator {
  package static let name = "deepl"
  package static let settingNames = ["url", "key-file", "formality"]

  /// DeepL takes 50 texts and 128 KiB a request; the rest of the room is for JSON and context.
  private static let mostTexts = 50
  private static let mostBytes = 64 << 10
  private static let formalities = ["default", "more", "less", "prefer_more", "prefer_less"]

  package let protection = Protection.xml
  private let service: JSONService
  private let formality: String?

  package init(_ settings: TranslatorSettings) throws(TranslationError) {
    guard let key = try KeyFile.key(settings, environment: "DEEPL_API_KEY")
    else { throw .notConfigured("DEEPL_API_KEY") }
    formality = settings.values["formality"]
    if let formality, !Self.formalities.contains(formality) {
      throw .invalidSetting(name: "formality", value: formality)
    }
    let host = key.hasSuffix(":fx") ? "https://api-free.deepl.com" : "https://api.deepl.com"
    service = JSONService(
      url: try WebAddress.base(settings.values["url"] ?? host),
      headers: [("Authorization", "DeepL-Auth-Key \(key)")], key: key, timeout: settings.timeout)
  }

  /// Asks nobody: an unsupported language is refused with the translation itself.
  package func offers(from source: LocaleTag, to target: LocaleTag) throws(TranslationError) -> Bool {
    Self.base(source) != Self.base(target) || Self.targetCode(source) != Self.targetCode(target)
  }

  package func translate(_ request: TranslationRequest) throws(TranslationError) -> [String] {
    var texts: [String] = []
    var rest = request.segments[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(Self.chunkLength(rest))
      texts += try translate(chunk, request)
      rest = rest.dropFirst(chunk.count)
    }
    return texts
  }

  package func describe() throws(TranslationError) -> String {
    let usage = try service.answer(to: "/v2/usage")
    guard case .number(let count)? = usage["character_count"],
      case .number(let limit)? = usage["character_limit"]
    else { throw .unintelligible(.unexpectedJSON) }
    return "\(WebAddress.host(of: service.url)): \(count)/\(limit)"
  }

  private static func chunkLength(_ segments: ArraySlice<String>) -> Int {
    var bytes = 0
    let fitting = segments.prefix(mostTexts).prefix { segment in
      bytes += segment.utf8.count
      return bytes <= mostBytes
    }
    return max(1, fitting.count)
  }

  private func translate(
    _ segments: ArraySlice<String>, _ request: TranslationRequest
  ) throws(TranslationError) -> [String] {
    let answer: JSONValue
    do {
      answer = try service.answer(to: "/v2/translate", body: body(segments, request))
    } catch {
      if case .rejected(400, let words) = error, words.contains("_lang' not supported") {
        throw .pairNotOffered
      }
      throw error
    }
    guard let list = answer["translations"]?.array else { throw .unintelligible(.unexpectedJSON) }
    let texts = list.compactMap { $0["text"]?.string }
    guard texts.count == segments.count else {
      throw .unintelligible(.segments(wanted: segments.count, got: texts.count))
    }
    return texts
  }

  private func body(_ segments: ArraySlice<String>, _ request: TranslationRequest) -> JSONWriter {
    var body = JSONWriter()
    body.beginObject()
    body.key("text")
    body.beginArray()
    for segment in segments { body.string(segment) }
    body.endArray()
    let members = [
      ("source_lang", Self.base(request.source)), ("target_lang", Self.targetCode(request.target)),
      ("tag_handling", "xml"), ("formality", formality(request.register)), ("context", request.context),
    ]
    for (name, value) in members {
      guard let value, !value.isEmpty else { continue }
      body.key(named: name)
      body.string(value)
    }
    for name in ["ignore_tags", "non_splitting_tags"] {
      body.key(named: name)
      body.beginArray()
      body.string("x")
      body.endArray()
    }
    body.endObject()
    return body
  }

  /// The `prefer_` forms never make DeepL refuse a language that knows no forms of address.
  private func formality(_ register: RegisterWish) -> String? {
    switch register {
    case .formal: "prefer_more"
    case .informal: "prefer_less"
    case .mirror, .auto: formality
    }
  }

  /// The language without its variant, as a source is named.
  private static func base(_ tag: LocaleTag) -> String {
    ["no": "NB", "fil": "TL", "iw": "HE"][tag.language] ?? tag.language.uppercased()
  }

  /// A target is named with its variant where DeepL has several.
  private static func targetCode(_ tag: LocaleTag) -> String {
    switch tag.language {
    case "en": [nil, "US", "CA", "PH"].contains(tag.region) ? "EN-US" : "EN-GB"
    case "pt": [nil, "BR"].contains(tag.region) ? "PT-BR" : "PT-PT"
    case "zh": tag.script == "Hant" ? "ZH-HANT" : "ZH-HANS"
    case "es": [nil, "ES"].contains(tag.region) ? "ES" : "ES-419"
    case _: base(tag)
    }
  }
}
