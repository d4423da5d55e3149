/// Writes one JSON text (RFC 8259) into a buffer; commas and colons are its business.
///
/// Calls mirror the text: `beginObject()`, `key("id")`, `number(17)`, `endObject()`. Compact unless asked otherwise. Several
/// top-level values may follow each other; `newline()` between them makes JSON Lines.
package struct JSONWriter: Sendable {
  private enum Place: UInt8 {
    case afterOpening, afterKey, afterValue
  }

  /// What was written so far; a caller that has written it out empties it with `removeAll(keepingCapacity:)`.
  package var bytes: [UInt8] = []
  private let isPretty: Bool
  private var place = Place.afterValue
  private var depth = 0

  /// `pretty` puts every member and element on a line of its own, indented by two spaces.
  package init(pretty: Bool = false) {
    isPretty = pretty
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The name of the member whose value comes next, in letters that need no escape: what a program writes in its source.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  /// The name of the member whose value comes next, whatever it holds.
  package mutating func key(named name: String) {
    string(name)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    place = .afterKey
  }

  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string(utf8: $0) }
  }

  /// `utf8` must be well-formed.
  package mutating func string(utf8: [UInt8]) {
    utf8.withUnsafeBufferPointer { string(utf8: $0) }
  }

  /// `utf8` must be well-formed.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { string(utf8: $0) }
  }

  /// `utf8` must be well-formed.
  package mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    JSONEscaping.append(utf8, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
    place = .afterValue
  }

  package mutating func number(_ value: Int) {
    separate()
    appendDigits(of: value)
    place = .afterValue
  }

  /// The shortest decimal that reads back the same; `null` when not finite, which JSON cannot say.
  package mutating func number(_ value: Double) {
    separate()
    if value.isFinite {
      bytes.append(contentsOf: value.description.utf8)
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
    place = .afterValue
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    place = .afterValue
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    place = .afterValue
  }

  /// A value that is JSON already, copied as it stands; or a whole `"key":value` member inside an object.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    place = .afterValue
  }

  /// Ends a line of JSON Lines.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    place = .afterOpening
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty, place != .afterOpening { breakLine() }
    bytes.append(bracket)
    place = .afterValue
  }

  private mutating func separate() {
    switch place {
    case .afterKey: return
    case .afterValue where depth > 0: bytes.append(UInt8(ascii: ","))
    case .afterValue: return
    case .afterOpening: break
    }
    if isPretty { breakLine() }
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func appendDigits(of value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
