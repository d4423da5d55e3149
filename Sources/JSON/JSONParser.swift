import CSimdjson

/// Reads one JSON text (RFC 8259) after another without building a tree. One for each thread: its buffers are reused.
///
/// simdjson finds the tokens; one walk over them proves that the whole text is JSON, members that nobody will ask for
/// included, so that what is copied through raw is sound. Numbers are never converted: one too big for a machine word
/// is still right as it stands.
package final class JSONParser {
  /// Arrays and objects inside each other; more is an error, not a stack overflow.
  package static let deepestNesting = 256

  private let scanner: OpaquePointer?

  package init() {
    scanner = csimdjson_create()
  }

  deinit {
    csimdjson_free(scanner)
  }

  /// The value that a text holds. It looks into `text` and into the parser: valid as long as `text` stays where it is and
  /// nothing else is parsed. `text` needs no padding.
  package func parse(_ text: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONSlice {
    guard let scanner else { throw JSONError(.outOfMemory) }
    guard let base = text.baseAddress else { throw JSONError(.empty) }
    let fault = csimdjson_scan(scanner, base, text.count)
    guard fault == csimdjson_none else { throw Self.error(fault, text) }
    var count = 0
    guard let tokens = csimdjson_tokens(scanner, &count) else { throw JSONError(.outOfMemory) }
    let walk = JSONTokens(text: base, offsets: tokens, count: count)
    let end = try walk.checkValue(at: 0, depth: 0)
    guard end == count else { throw JSONError(.trailingText, at: walk.offset(end)) }
    return JSONSlice(tokens: walk, index: 0)
  }

  private static func error(_ fault: csimdjson_fault, _ text: UnsafeBufferPointer<UInt8>) -> JSONError {
    switch fault {
    case csimdjson_empty: JSONError(.empty)
    case csimdjson_too_long: JSONError(.tooLong)
    case csimdjson_invalid_utf8: JSONError(.invalidUTF8, at: UTF8Validity.firstFault(in: text))
    case csimdjson_control_character, csimdjson_unclosed_string: stringFault(in: text)
    case _: JSONError(.outOfMemory)
    }
  }

  /// The first bare control character in a string, or else the string that is not closed.
  private static func stringFault(in text: UnsafeBufferPointer<UInt8>) -> JSONError {
    var opening: Int?
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if opening != nil {
        if byte < 0x20 { return JSONError(.controlCharacter, at: offset) }
        if byte == UInt8(ascii: "\"") { opening = nil }
        if byte == UInt8(ascii: "\\") { offset += 1 }
      } else if byte == UInt8(ascii: "\"") {
        opening = offset
      }
      offset += 1
    }
    return JSONError(.unclosedString, at: opening)
  }
}
