import Foundation
import Testing

/// A Swift file of `Sources`, with its code apart from its words.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// Below `Sources`: `Checks/Kinds/PhraseCheck.swift`.
  var path: String
  /// The lines as written.
  var lines: [Substring]
  /// The lines with comments and the insides of string literals blanked.
  var code: [Substring]

  var module: String { String(path.prefix { $0 != "/" }) }
  var name: String { String((path as NSString).lastPathComponent.dropLast(6)) }
  var testDescription: String { path }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources").path

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = CodeText.blanked(text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  static let all: [SourceFile] = {
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    var files: [SourceFile] = []
    for case let path as String in paths where path.hasSuffix(".swift") {
      guard let text = try? String(contentsOfFile: root + "/" + path, encoding: .utf8) else { continue }
      files.append(SourceFile(path: path, text: text))
    }
    return files.sorted { $0.path < $1.path }
  }()

  /// The modules that the file imports, with the line of each.
  var imports: [(module: String, line: Int)] {
    let modifiers: Set<Substring> = ["package", "internal", "private", "public"]
    return code.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), let last = words.last, keyword + 1 < words.count,
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) })
      else { return nil }
      return (String(last.prefix { $0 != "." }), index + 1)
    }
  }
}

/// Swift code without what only people read.
enum CodeText {
  /// Comments and the insides of string literals become spaces; line breaks stay. Interpolations count as text.
  static func blanked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = bytes
    var position = 0
    func starts(_ word: String) -> Bool { bytes[position...].starts(with: word.utf8) }
    func blank(until end: [String]) {
      while position < bytes.count {
        if let end = end.first(where: starts) {
          position += end == "\n" ? 0 : end.utf8.count
          return
        }
        let isEscape = bytes[position] == UInt8(ascii: "\\")
        for _ in 0..<(isEscape ? 2 : 1) where position < bytes.count {
          if bytes[position] != 0x0A { result[position] = 0x20 }
          position += 1
        }
      }
    }
    let ends = [("//", ["\n"]), ("/*", ["*/"]), ("\"\"\"", ["\"\"\""]), ("\"", ["\"", "\n"])]
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\""),
        let (start, end) = ends.first(where: { starts($0.0) })
      else {
        position += 1
        continue
      }
      position += start.utf8.count
      blank(until: end)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
