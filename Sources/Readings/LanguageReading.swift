import Glibc
package import Prose

/// Which language a text is in, by CLD2 behind a small library that is loaded when it is first asked.
package final class LanguageReading {
  /// A language and how much of the text speaks for it, 0…1.
  package struct Answer: Sendable {
    package var tag: LocaleTag
    package var confidence: Double
  }

  private typealias Detect =
    @convention(c) (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<CChar>, Int) -> Int32
  private let folders: [String]
  /// Loading the library takes longer than linting a reply, so it waits for the first question.
  private lazy var detect: Detect? = load()

  /// The library is looked for in these folders.
  package init(folders: [String]) {
    self.folders = folders
  }

  /// False when the library is in none of the folders: then this reading is off, and `doctor` says so.
  package var isAvailable: Bool { detect != nil }

  private func load() -> Detect? {
    for folder in folders {
      guard let library = dlopen(folder + "/libtonelint-cld2.so", RTLD_NOW | RTLD_LOCAL) else { continue }
      if let symbol = dlsym(library, "cld2face_detect") { return unsafeBitCast(symbol, to: Detect.self) }
    }
    return nil
  }

  /// Nil for a text without a language, such as a number.
  package func read(_ text: [UInt8]) -> Answer? {
    guard let detect else { return nil }
    var code = [CChar](repeating: 0, count: 16)
    let percent = text.withUnsafeBufferPointer {
      detect($0.baseAddress, min($0.count, 1 << 20), &code, code.count)
    }
    let bytes = code.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let name = String(decoding: bytes, as: UTF8.self)
    // “xx-Runr” is no language, but a script that CLD2 knows no language of.
    guard percent > 0, !name.hasPrefix("xx"), let tag = LocaleTag(Self.current[name] ?? name) else {
      return nil
    }
    return Answer(tag: tag, confidence: Double(percent) / 100)
  }

  /// Codes that CLD2 still uses, and those of today.
  private static let current = [
    "iw": "he", "in": "id", "jw": "jv", "zh": "zh-Hans", "zh-Hant": "zh-Hant", "no": "nb",
  ]
}
