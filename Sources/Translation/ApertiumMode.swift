import Glibc
import Prose

/// A language pair of Apertium: a `.mode` file, which holds the shell pipeline that translates it.
struct ApertiumMode {
  /// For example `eng-spa`.
  let name: String
  let path: String

  /// Folders with modes, in the order in which they are looked through.
  static func folders(_ settings: TranslatorSettings) -> [String] {
    let configured = settings.values["mode-path"].map { $0.split(separator: ":").map(String.init) }
    if let configured { return configured }
    let home = settings.environment["HOME"].map { ["\($0)/.local/share/apertium/modes"] } ?? []
    return ["/usr/share/apertium/modes", "/usr/local/share/apertium/modes"] + home
  }

  /// The mode of a pair; a variant of the target (`spa-eng_US`) before the plain language.
  static func find(from source: LocaleTag, to target: LocaleTag, in folders: [String]) -> ApertiumMode? {
    for from in codes(for: source) {
      for to in variants(of: target) + codes(for: target) {
        for folder in folders {
          let path = "\(folder)/\(from)-\(to).mode"
          if access(path, R_OK) == 0 { return ApertiumMode(name: "\(from)-\(to)", path: path) }
        }
      }
    }
    return nil
  }

  /// The names of all modes of the folders.
  static func names(in folders: [String]) -> [String] {
    var names: Set<String> = []
    for folder in folders {
      guard let directory = opendir(folder) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.hasSuffix(".mode") { names.insert(String(name.dropLast(5))) }
      }
    }
    return names.sorted()
  }

  /// The programs of the pipeline with their arguments, each told to flush at a NUL (`-z`). `unknown` is the option
  /// for unknown words: `-n` leaves them plain, `-g` puts marks on them.
  func stages(unknown: String) throws(TranslationError) -> [[String]] {
    let stages = try Self.words(of: contents()).split(separator: ["|"]).map { words in
      words.flatMap { word -> [String] in
        switch word {
        case "$1": [unknown]
        case "$2": []
        case _: [word]
        }
      }
    }
    guard !stages.isEmpty else { throw .invalidSetting(name: "mode-path", value: path) }
    return stages.map { stage in [stage[0], "-z"] + stage.dropFirst() }
  }

  private func contents() throws(TranslationError) -> [UInt8] {
    guard let file = fopen(path, "re") else { throw .invalidSetting(name: "mode-path", value: path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes[..<count])
  }

  /// Words as the shell would part them, with `'…'` and `"…"` taken off and `|` a word of its own. Modes use no
  /// more of the shell than that.
  private static func words(of text: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8]?
    var quote: UInt8?
    for byte in text + [0x0A] {
      if let open = quote {
        if byte == open { quote = nil } else { word?.append(byte) }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        word = word ?? []
      } else if byte.isWhiteSpace || byte == UInt8(ascii: "|") {
        if let complete = word { words.append(String(decoding: complete, as: UTF8.self)) }
        word = nil
        if byte == UInt8(ascii: "|") { words.append("|") }
      } else {
        word = (word ?? []) + [byte]
      }
    }
    return words
  }

  /// What modes call a language: ISO 639-3, in older pairs ISO 639-1.
  private static func codes(for tag: LocaleTag) -> [String] {
    let three: String? =
      switch tag.language {
      case "hr", "sr", "bs", "sh": "hbs"
      case "no", "nb": "nob"
      case let language: iso6393[language]
      }
    return [three, tag.language].compactMap(\.self)
  }

  /// Variants that modes have: `hbs_HR`, `eng_US`, `por_BR`.
  private static func variants(of tag: LocaleTag) -> [String] {
    switch tag.language {
    case "hr", "sr", "bs": return ["hbs_\(tag.language.uppercased())"]
    case _: return tag.region.map { region in codes(for: tag).map { "\($0)_\(region)" } } ?? []
    }
  }

  /// ISO 639-1 to ISO 639-3, of the languages that Apertium has released.
  private static let iso6393 = [
    "af": "afr", "an": "arg", "ar": "ara", "be": "bel", "bg": "bul", "br": "bre", "ca": "cat", "cs": "ces",
    "cy": "cym", "da": "dan", "de": "deu", "en": "eng", "eo": "epo", "es": "spa", "eu": "eus", "fr": "fra",
    "ga": "gle", "gl": "glg", "hi": "hin", "id": "ind", "is": "isl", "it": "ita", "kk": "kaz", "mk": "mkd",
    "ms": "msa", "mt": "mlt", "nl": "nld", "nn": "nno", "oc": "oci", "pl": "pol", "pt": "por", "ro": "ron",
    "ru": "rus", "sc": "srd", "se": "sme", "sl": "slv", "sv": "swe", "tr": "tur", "tt": "tat", "uk": "ukr",
    "ur": "urd", "zh": "zho",
  ]
}
