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
    let text = try PackText.read(file, shownAs: file)
    let isEmpty = text.split(whereSeparator: \.isNewline).allSatisfy { line in
      line.allSatisfy(\.isWhitespace) || line.drop(while: \.isWhitespace).first == "#"
    }
    return isEmpty
      ? Field(.map([]), at: SourcePlace(file: file, line: 1, column: 1))
      : try YAMLFields.parse(text, file: file)
  }
}
