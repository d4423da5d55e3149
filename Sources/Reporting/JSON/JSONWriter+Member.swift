import JSON

extension JSONWriter {
  mutating func member(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    number(value)
  }

  /// A member whose name is data.
  mutating func member(named key: String, _ value: Int) {
    self.key(named: key)
    number(value)
  }

  /// A member that is an object.
  mutating func object(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
    self.key(key)
    beginObject()
    members(&self)
    endObject()
  }

  /// A member whose name is data, and that is an object.
  mutating func object(named key: String, _ members: (inout JSONWriter) -> Void) {
    self.key(named: key)
    beginObject()
    members(&self)
    endObject()
  }

  /// A member that is an array.
  mutating func array(_ key: StaticString, _ elements: (inout JSONWriter) -> Void) {
    self.key(key)
    beginArray()
    elements(&self)
    endArray()
  }
}
