/// Apertium's stream format: what a segment looks like on its way through the pipeline.
///
/// Marks of words become made-up words, which the grammar treats as names; marks of markup become superblanks
/// `[…]`, which stand between words. A made-up word that the pipeline does not return is sent again as a superblank.
struct ApertiumStream {
  /// Ends every segment: a full stop closes its last sentence, and the empty superblank keeps it apart.
  private static let end = Array(".[]".utf8)
  private static let special = Set("[]{}^$/\\@<>".utf8)

  /// What made-up words begin and end with; it stands nowhere in the texts.
  private let stem: [UInt8]

  init(for texts: [String]) {
    let stems = ["XQZ", "QXV", "ZQJ", "VQX"].map { Array($0.utf8) }
    stem =
      stems.first { stem in !texts.contains { !ByteSearch.spans(of: stem, in: Array($0.utf8)).isEmpty } }
      ?? stems[0]
  }

  /// The segment as the pipeline reads it. With `asBlanks` every mark becomes a superblank.
  func encoded(_ text: String, asBlanks: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var isNumber = false
    var isWord = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xE000 where !asBlanks:
        result += stem
        isWord = true
      case 0xE000, 0xE002:
        result += [UInt8(ascii: "[")] + Array(String(scalar).utf8)
        isNumber = true
      case 0xE001:
        result += isWord ? stem : Array("\u{E001}]".utf8)
        isWord = false
        isNumber = false
      case 0x7E: result += "[~]".utf8
      case _:
        let bytes = Array(String(scalar).utf8)
        if !isNumber, bytes.count == 1, Self.special.contains(bytes[0]) { result.append(UInt8(ascii: "\\")) }
        result += bytes
      }
    }
    return result + Self.end
  }

  /// The segment in the pipeline's answer, with marks again. Blanks that the transfer doubles or puts before a stop
  /// are taken out, where the source has none such.
  func decoded(_ answer: ArraySlice<UInt8>, source: String) -> String {
    var bytes = answer
    if bytes.suffix(Self.end.count).elementsEqual(Self.end) { bytes = bytes.dropLast(Self.end.count) }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        plain.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte != UInt8(ascii: "["), byte != UInt8(ascii: "]") {
        plain.append(byte)
      }
    }
    let text = String(decoding: marked(plain), as: UTF8.self)
    return tidied(text, source)
  }

  /// Whether every mark of the segment stands in the answer once.
  func isComplete(_ answer: String, source: String) -> Bool {
    Self.numbers(answer) == Self.numbers(source)
  }

  /// The numbers of the marks, sorted.
  private static func numbers(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.value == 0xE000 || $0.value == 0xE002 }.compactMap { part in
      part.firstIndex { $0.value == 0xE001 }.map { String(part[..<$0]) }
    }.sorted()
  }

  /// Made-up words back to marks; their case and an unknown-word mark before them do not matter.
  private func marked(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < text.count {
      if let (number, end) = word(text, position) {
        if let last = result.last, [UInt8]("*@#".utf8).contains(last), result.dropLast().last ?? 0x20 == 0x20
        {
          result.removeLast()
        }
        result += Array("\u{E000}".utf8) + number + Array("\u{E001}".utf8)
        position = end
      } else {
        result.append(text[position])
        position += 1
      }
    }
    return result
  }

  private func word(_ text: [UInt8], _ start: Int) -> (number: ArraySlice<UInt8>, end: Int)? {
    guard isStem(text, start) else { return nil }
    let first = start + stem.count
    let number = text[first...].prefix { $0 &- 0x30 < 10 }
    guard !number.isEmpty, isStem(text, number.endIndex) else { return nil }
    return (number, number.endIndex + stem.count)
  }

  private func isStem(_ text: [UInt8], _ start: Int) -> Bool {
    start + stem.count <= text.count && stem.indices.allSatisfy { text[start + $0] & 0xDF == stem[$0] }
  }

  private func tidied(_ text: String, _ source: String) -> String {
    let mayDouble = source.contains("  ")
    let mayPart = source.contains(" .") || source.contains(" ,")
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20, result.last == 0x20, !mayDouble { continue }
      let isStop = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      if isStop, result.last == 0x20, !mayPart { result.removeLast() }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
