import Foundation
import RulePacks

/// Reads the text of a YAML file, which must be UTF-8; a byte order mark is dropped.
enum PackText {
  /// `file` is the name that errors show.
  static func read(_ path: String, shownAs file: String) throws(PackError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PackError(SourcePlace(file: file, line: 1, column: 1), .init("the file cannot be read", "无法读取文件"))
    }
    return try text(Array(data), file: file)
  }

  /// An error stands at the line of the first byte that is not UTF-8.
  static func text(_ bytes: [UInt8], file: String) throws(PackError) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: content, as: UTF8.self) { return text }
    var line = 1
    for bytes in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard String(validating: bytes, as: UTF8.self) != nil else { break }
      line += 1
    }
    throw PackError(
      SourcePlace(file: file, line: line, column: 1), .init("the file is not UTF-8", "文件不是 UTF-8 编码"))
  }
}
