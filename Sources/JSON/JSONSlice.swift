/// A value inside a text that a `JSONParser` has read: looks, copies nothing, owns nothing.
///
/// Valid as long as the text stays where it is and the parser reads nothing else.
package struct JSONSlice {
  package enum Kind: Sendable {
    case null, bool, number, string, array, object
  }

  let tokens: JSONTokens
  let index: Int

  package var kind: Kind {
    switch tokens.byte(index) {
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    case _: .number
    }
  }

  /// The value as it stands in the text, quotes, escapes and inner white space included.
  package var raw: UnsafeBufferPointer<UInt8> {
    let last = tokens.end(ofValueAt: index) - 1
    return tokens.slice(tokens.offset(index)..<tokens.span(last).upperBound)
  }

  /// For a bool.
  package var isTrue: Bool { tokens.byte(index) == UInt8(ascii: "t") }

  /// For a string: what stands between its quotes, still escaped.
  package var escaped: UnsafeBufferPointer<UInt8> {
    let span = tokens.span(index)
    return tokens.slice(span.lowerBound + 1..<max(span.lowerBound + 1, span.upperBound - 1))
  }

  /// For a string: its UTF-8, in one allocation.
  package var utf8: [UInt8] {
    let content = escaped
    return [UInt8](unsafeUninitializedCapacity: content.count) { target, count in
      count = target.baseAddress.map { JSONString.unescape(content, into: $0) } ?? 0
    }
  }

  /// For a string: its text.
  package var text: String {
    let content = escaped
    guard JSONString.nextBackslash(in: content, from: 0) != nil else {
      return String(decoding: content, as: UTF8.self)
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Whether it is the string `word`, which must be ASCII without quotes and backslashes.
  package func isString(_ word: StaticString) -> Bool {
    guard kind == .string else { return false }
    let content = escaped
    if content.count == word.utf8CodeUnitCount { return JSONString.isEqual(content, word) }
    guard content.count > word.utf8CodeUnitCount, JSONString.nextBackslash(in: content, from: 0) != nil else {
      return false
    }
    return utf8.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// For an object: calls `each` with key and value of every member in order, doubled keys too.
  package func forEachMember<E: Error>(_ each: (_ key: JSONSlice, _ value: JSONSlice) throws(E) -> Void)
    throws(E)
  {
    guard kind == .object else { return }
    var place = index + 1
    while tokens.byte(place) == UInt8(ascii: "\"") {
      try each(JSONSlice(tokens: tokens, index: place), JSONSlice(tokens: tokens, index: place + 2))
      place = tokens.end(ofValueAt: place + 2)
      if tokens.byte(place) == UInt8(ascii: ",") { place += 1 }
    }
  }

  /// For an array: calls `each` with every element in order.
  package func forEachElement<E: Error>(_ each: (JSONSlice) throws(E) -> Void) throws(E) {
    guard kind == .array else { return }
    var place = index + 1
    while place < tokens.count, tokens.byte(place) != UInt8(ascii: "]") {
      try each(JSONSlice(tokens: tokens, index: place))
      place = tokens.end(ofValueAt: place)
      if tokens.byte(place) == UInt8(ascii: ",") { place += 1 }
    }
  }
}
