import Foundation
package import RulePacks

/// A YAML file as an image of fields, which the hot program reads without a YAML parser.
package enum FieldsImage {
  package static func encode(file: String) throws(PackError) -> [UInt8] {
    let place = SourcePlace(file: file, line: 1, column: 1)
    guard let data = FileManager.default.contents(atPath: file) else {
      throw PackError(place, .init("the file cannot be read", "无法读取文件"))
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw PackError(place, .init("the file is not UTF-8", "文件不是 UTF-8 编码"))
    }
    let isEmpty = text.split(whereSeparator: \.isNewline).allSatisfy { line in
      line.allSatisfy(\.isWhitespace) || line.drop(while: \.isWhitespace).first == "#"
    }
    let field = isEmpty ? Field(.map([]), at: place) : try YAMLFields.parse(text, file: file)
    return Image.encode([(.fields, field.encoded)])
  }
}
