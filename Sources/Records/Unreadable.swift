package import JSON

/// A line or file that is no record.
package struct Unreadable: Error, Sendable, Hashable {
  package enum Reason: Error, Sendable, Hashable {
    /// Byte offset in the file.
    case invalidUTF8(at: Int)
    /// The byte order mark says that the file is in `name`, such as `UTF-16LE`.
    case unsupportedEncoding(String)
    /// Byte offset in the line.
    case invalidJSON(JSONError)
    /// The line is JSON, but no object.
    case notAnObject
    case noText
    /// A key that must be there where this one's object is, such as `turns[2].text`.
    case missingKey(String)
    case doubledKey(String)
    /// A key whose value has the wrong type or is none of the known ones; the value is raw JSON, cut when long.
    case invalidValue(key: String, String)
  }

  package var file: String
  /// 1-based line of the file.
  package var line: Int
  /// The record's `id` as raw JSON, where it could be read.
  package var id: [UInt8]?
  package var reason: Reason

  package init(file: String, line: Int, id: [UInt8]? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.id = id
    self.reason = reason
  }
}
