// How fields stand in the `fields` section of an image.

extension Field {
  package var encoded: [UInt8] {
    var writer = PayloadWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout PayloadWriter) {
    place.write(to: &writer)
    switch value {
    case .scalar(let text):
      writer.write(0)
      writer.write(text)
    case .list(let fields):
      writer.write(1)
      writer.write(fields) { $1.write(to: &$0) }
    case .map(let members):
      writer.write(2)
      writer.write(members) { writer, member in
        writer.write(member.key)
        member.place.write(to: &writer)
        member.field.write(to: &writer)
      }
    }
  }

  package init(_ image: Image) throws(ImageError) {
    var reader = PayloadReader(image[.fields])
    try self.init(from: &reader, depth: 0)
  }

  private init(from reader: inout PayloadReader, depth: Int) throws(ImageError) {
    guard depth < 50 else { throw .truncated }
    let place = try SourcePlace(from: &reader)
    switch try reader.number() {
    case 0: self.init(.scalar(try reader.text()), at: place)
    case 1:
      let fields = try reader.list { (reader) throws(ImageError) in try Field(from: &reader, depth: depth + 1)
      }
      self.init(.list(fields), at: place)
    case 2:
      let members = try reader.list { (reader) throws(ImageError) in
        Member(
          key: try reader.text(), place: try SourcePlace(from: &reader),
          field: try Field(from: &reader, depth: depth + 1))
      }
      self.init(.map(members), at: place)
    case _: throw .truncated
    }
  }
}

extension SourcePlace {
  fileprivate func write(to writer: inout PayloadWriter) {
    writer.write(file)
    writer.write(line)
    writer.write(column)
  }

  fileprivate init(from reader: inout PayloadReader) throws(ImageError) {
    self.init(file: try reader.text(), line: try reader.number(), column: try reader.number())
  }
}
