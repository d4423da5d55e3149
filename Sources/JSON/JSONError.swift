/// Why a text is no JSON (RFC 8259), and where.
package struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Reason: Sendable, Hashable {
    case empty
    /// The text stops inside an array or object.
    case unexpectedEnd
    /// A token that may not stand here.
    case unexpectedToken
    case unclosedString
    /// A byte below U+0020 inside a string, or a NUL anywhere.
    case controlCharacter
    case invalidUTF8
    case invalidEscape
    /// Half of a UTF-16 surrogate pair without the other half.
    case loneSurrogate
    case invalidNumber
    /// More arrays and objects inside each other than `JSONParser.deepestNesting`.
    case tooDeep
    /// Something follows the value.
    case trailingText
    /// 4 GiB or more.
    case tooLong
    case outOfMemory
  }

  package var reason: Reason
  /// Byte offset in the text, 0-based; nil where it cannot be told.
  package var offset: Int?

  package init(_ reason: Reason, at offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }

  /// English words for logs; what a user reads is made in `Reporting`.
  package var description: String {
    let words =
      switch reason {
      case .empty: "nothing to read"
      case .unexpectedEnd: "the text ends too early"
      case .unexpectedToken: "unexpected character"
      case .unclosedString: "a string is not closed"
      case .controlCharacter: "a bare control character"
      case .invalidUTF8: "invalid UTF-8"
      case .invalidEscape: "invalid escape in a string"
      case .loneSurrogate: "half of a surrogate pair"
      case .invalidNumber: "malformed number"
      case .tooDeep: "nested too deeply"
      case .trailingText: "text after the value"
      case .tooLong: "too long"
      case .outOfMemory: "out of memory"
      }
    return offset.map { "\(words) at byte \($0)" } ?? words
  }
}
