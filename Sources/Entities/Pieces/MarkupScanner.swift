import Prose

/// Finds HTML and XML tags, comments and character references, after the tokenizer of the HTML standard but only
/// where the whole tag is there.
enum MarkupScanner {
  /// Longest tag or comment, in bytes.
  private static let longest = 4096

  static func markup(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, _ missed: inout MissedEnds
  ) -> Entity? {
    if text[start] == UInt8(ascii: "&") {
      return reference(text, start).map { Entity(.tag, Span(start, $0)) }
    }
    if text.has("<!--", at: start) {
      return missed.find(.comment, text, from: start + 4, within: longest).map {
        Entity(.tag, Span(start, $0))
      }
    }
    guard let end = tag(text, start) else { return nil }
    if let close = CodeScanner.elementEnd(in: text, tag: Span(start, end), &missed) {
      return Entity(.code, Span(start, close))
    }
    return Entity(.tag, Span(start, end))
  }

  /// `&amp;`, `&#39;`, `&#x2019;`.
  private static func reference(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start + 1
    let isNumeric = text.at(end) == UInt8(ascii: "#")
    if isNumeric { end += 1 }
    let first = end
    while text.at(end).isAlphanumeric, end - start <= 32 { end += 1 }
    guard text.at(end) == UInt8(ascii: ";"), end - first >= (isNumeric ? 1 : 2) else { return nil }
    guard isNumeric || text.at(first).isLetter else { return nil }
    return end + 1
  }

  /// `<name …>`, `</name>`, `<name/>`: a name, then attributes, then the end.
  private static func tag(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start + 1
    if text.at(end) == UInt8(ascii: "/") { end += 1 }
    guard text.at(end).isLetter else { return nil }
    while isName(text.at(end)), end - start < longest { end += 1 }
    while end < text.count, end - start < longest {
      let blank = end
      while text.at(end).isSpace { end += 1 }
      if text.at(end) == UInt8(ascii: "/"), text.at(end + 1) == UInt8(ascii: ">") { return end + 2 }
      if text.at(end) == UInt8(ascii: ">") { return end + 1 }
      guard end > blank, let next = attribute(text, end) else { return nil }
      end = next
    }
    return nil
  }

  /// `name`, `name=value`, `name="value"`.
  private static func attribute(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    while isName(text.at(end)), end - start < longest { end += 1 }
    guard end > start else { return nil }
    guard text.at(end) == UInt8(ascii: "=") else { return end }
    end += 1
    let quote = text.at(end)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { end += 1 }
    while end < text.count, end - start < longest {
      let byte = text[end]
      if isQuoted, byte == quote { return end + 1 }
      if !isQuoted, byte.isSpace || byte == UInt8(ascii: ">") { return end }
      if byte == UInt8(ascii: "<") && !isQuoted { return nil }
      end += 1
    }
    return nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }
}
