import Foundation
package import RulePacks

/// A YAML file as an image of fields, which the hot program reads without a YAML parser.
package enum FieldsImage {
  package static func encode(file: String) throws(PackError) -> [UInt8] {
    let field = try read(file: file)
    var stamp = PayloadWriter()
    FileStamp(path: file)?.write(to: &stamp)
    return Image.encode([(.fields, field.encoded), (.sources, stamp.bytes)])
  }

  /// The fields of a file; a map without members when it says nothing.
  package static func read(file: String) throws(PackError) -> Field {
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
    return isEmpty ? Field(.map([]), at: place) : try YAMLFields.parse(text, file: file)
  }
}
