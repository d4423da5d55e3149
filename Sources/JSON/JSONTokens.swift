/// The tokens of one JSON text: where each begins. Tells their ends and whether they stand in an order that is JSON.
///
/// Nothing here owns anything, so that copies cost nothing.
struct JSONTokens {
  let text: UnsafePointer<UInt8>
  /// `count` ascending offsets, then the length of the text.
  let offsets: UnsafePointer<UInt32>
  let count: Int

  @inline(__always)
  func offset(_ index: Int) -> Int { Int(offsets[index]) }

  /// The first byte of a token; 0, which no token begins with, past the last.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < count ? text[offset(index)] : 0 }

  /// The bytes of a token without white space behind it.
  @inline(__always)
  func span(_ index: Int) -> Range<Int> {
    let start = offset(index)
    var end = offset(index &+ 1)
    while end > start &+ 1, Self.isSpace(text[end &- 1]) { end &-= 1 }
    return start..<end
  }

  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text + range.lowerBound, count: range.count)
  }

  /// The index of the token after the value that begins at `index`; the text is known to be JSON.
  func end(ofValueAt index: Int) -> Int {
    var depth = 0
    var index = index
    repeat {
      switch byte(index) {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth &-= 1
      case _: break
      }
      index &+= 1
    } while depth > 0
    return index
  }

  /// Proves that a value begins at `index` and returns the index after it.
  func checkValue(at index: Int, depth: Int) throws(JSONError) -> Int {
    switch byte(index) {
    case UInt8(ascii: "\""):
      try checkString(at: index)
      return index + 1
    case UInt8(ascii: "{"):
      return try checkObject(at: index, depth: depth + 1)
    case UInt8(ascii: "["):
      return try checkArray(at: index, depth: depth + 1)
    case _:
      guard index < count else { throw JSONError(.unexpectedEnd, at: offset(count)) }
      try checkScalar(at: index)
      return index + 1
    }
  }

  private func checkObject(at opening: Int, depth: Int) throws(JSONError) -> Int {
    guard depth <= JSONParser.deepestNesting else { throw JSONError(.tooDeep, at: offset(opening)) }
    var index = opening + 1
    if byte(index) == UInt8(ascii: "}") { return index + 1 }
    while true {
      guard byte(index) == UInt8(ascii: "\"") else { throw unexpected(index) }
      try checkString(at: index)
      guard byte(index + 1) == UInt8(ascii: ":") else { throw unexpected(index + 1) }
      index = try checkValue(at: index + 2, depth: depth)
      switch byte(index) {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"): return index + 1
      case _: throw unexpected(index)
      }
    }
  }

  private func checkArray(at opening: Int, depth: Int) throws(JSONError) -> Int {
    guard depth <= JSONParser.deepestNesting else { throw JSONError(.tooDeep, at: offset(opening)) }
    var index = opening + 1
    if byte(index) == UInt8(ascii: "]") { return index + 1 }
    while true {
      index = try checkValue(at: index, depth: depth)
      switch byte(index) {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"): return index + 1
      case _: throw unexpected(index)
      }
    }
  }

  private func checkString(at index: Int) throws(JSONError) {
    let span = span(index)
    guard span.count >= 2, text[span.upperBound - 1] == UInt8(ascii: "\"") else { throw unexpected(index) }
    let content = span.lowerBound + 1..<span.upperBound - 1
    if let (reason, offset) = JSONString.fault(in: slice(content)) {
      throw JSONError(reason, at: content.lowerBound + offset)
    }
  }

  private func checkScalar(at index: Int) throws(JSONError) {
    let span = span(index)
    let token = slice(span)
    switch token[0] {
    case UInt8(ascii: "t") where JSONString.isEqual(token, "true"): return
    case UInt8(ascii: "f") where JSONString.isEqual(token, "false"): return
    case UInt8(ascii: "n") where JSONString.isEqual(token, "null"): return
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard Self.isNumber(token) else { throw JSONError(.invalidNumber, at: span.lowerBound) }
    case 0..<0x20: throw JSONError(.controlCharacter, at: span.lowerBound)
    case _: throw JSONError(.unexpectedToken, at: span.lowerBound)
    }
  }

  private func unexpected(_ index: Int) -> JSONError {
    index < count
      ? JSONError(byte(index) < 0x20 ? .controlCharacter : .unexpectedToken, at: offset(index))
      : JSONError(.unexpectedEnd, at: offset(count))
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// RFC 8259, section 6: no leading zeros, digits on both sides of the point.
  private static func isNumber(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    func digits() -> Int {
      let start = offset
      while offset < token.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(token[offset]) {
        offset += 1
      }
      return offset - start
    }
    func skip(_ first: UInt8, or second: UInt8) -> Bool {
      guard offset < token.count, token[offset] == first || token[offset] == second else { return false }
      offset += 1
      return true
    }
    _ = skip(UInt8(ascii: "-"), or: UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0"), or: UInt8(ascii: "0")), digits() == 0 { return false }
    if skip(UInt8(ascii: "."), or: UInt8(ascii: ".")), digits() == 0 { return false }
    if skip(UInt8(ascii: "e"), or: UInt8(ascii: "E")) {
      _ = skip(UInt8(ascii: "+"), or: UInt8(ascii: "-"))
      if digits() == 0 { return false }
    }
    return offset == token.count
  }
}
