/// A JSON text as a tree, for small ones: an answer of a translation server, an expectation of a test.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// As it stands in the text, so that no digit is lost.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; doubled keys are kept.
  case object([(key: String, value: JSONValue)])

  /// Reads a whole text in UTF-8.
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    let parser = JSONParser()
    let read = bytes.withUnsafeBufferPointer { text in
      Result { () throws(JSONError) in JSONValue(try parser.parse(text)) }
    }
    self = try read.get()
  }

  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  package init(_ slice: JSONSlice) {
    switch slice.kind {
    case .null: self = .null
    case .bool: self = .bool(slice.isTrue)
    case .number: self = .number(String(decoding: slice.raw, as: UTF8.self))
    case .string: self = .string(slice.text)
    case .array:
      var elements: [JSONValue] = []
      slice.forEachElement { elements.append(JSONValue($0)) }
      self = .array(elements)
    case .object:
      var members: [(key: String, value: JSONValue)] = []
      slice.forEachMember { members.append((key: $0.text, value: JSONValue($1))) }
      self = .object(members)
    }
  }

  /// The member of an object; the last one where a key is doubled, as most readers have it.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The element of an array.
  package subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// Nil also for a number that is no whole one or too big.
  package var int: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
