/// The little XML that a segment needs: character references and elements `<x id="N">…</x>`.
enum XMLText {
  static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case _: result.append(byte)
      }
    }
    return result
  }

  /// With the five named references and the numeric ones resolved; others stay.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var result: [UInt8] = []
    var position = 0
    while position < text.count {
      if text[position] == UInt8(ascii: "&"), let (value, end) = reference(text, position) {
        result += value
        position = end
      } else {
        result.append(text[position])
        position += 1
      }
    }
    return result
  }

  private static func reference(_ text: [UInt8], _ start: Int) -> (value: [UInt8], end: Int)? {
    guard let end = text[start...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
    if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] {
      return (Array(known.utf8), end + 1)
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    return (Array(String(Character(scalar)).utf8), end + 1)
  }

  /// The element at `start`, with what an engine may have put into it: `<x id="1">…</x>`, `<x id='1' />`.
  static func element(_ text: [UInt8], _ start: Int) -> (number: Int, range: Range<Int>, isExact: Bool)? {
    guard text[start...].starts(with: "<x id=".utf8),
      let tagEnd = text[start...].prefix(24).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let attribute = text[(start + 6)..<tagEnd].filter { $0 &- 0x30 < 10 }
    guard let number = Int(String(decoding: attribute, as: UTF8.self)) else { return nil }
    if text[tagEnd - 1] == UInt8(ascii: "/") { return (number, start..<tagEnd + 1, true) }
    guard let close = ByteSearch.first(Array("</x>".utf8), in: text, from: tagEnd + 1) else {
      return (number, start..<tagEnd + 1, false)
    }
    return (number, start..<close + 4, true)
  }
}
