import Locales
import Prose

@testable import Readings

/// How far the byte scanner's sentences are ICU's.
struct SentenceAgreement {
  /// Sentence starts that both see, and that either sees.
  private(set) var common = 0
  private(set) var all = 0
  /// Places where they differ, for a person to look at.
  private(set) var differences: [String] = []

  /// From 0 to 1.
  var ratio: Double { all == 0 ? 1 : Double(common) / Double(all) }

  mutating func compare(_ text: String, locale: String) {
    let bytes = Array(text.utf8)
    guard let tag = LocaleTag(locale), let breaks = Breaks(.sentence, locale: tag) else { return }
    let ours = Set(Readings.sentences(of: bytes).map(\.span.start))
    let theirs = Self.starts(breaks, bytes).filter {
      ours.contains($0) || !Self.followsAbbreviation($0, bytes)
    }
    common += ours.intersection(theirs).count
    all += ours.union(theirs).count
    for offset in ours.symmetricDifference(theirs).sorted() where differences.count < 2000 {
      let before = String(decoding: bytes[max(0, offset - 30)..<offset], as: UTF8.self)
      let after = String(decoding: bytes[offset..<min(bytes.count, offset + 25)], as: UTF8.self)
      differences.append("\(ours.contains(offset) ? "ours" : "ICU ") \(locale) \(before)|\(after)")
    }
  }

  /// “Mr. Smith” and “n. 5” go on for us, which UAX #29 leaves to tailoring.
  private static func followsAbbreviation(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard let mark = bytes[..<start].lastIndex(where: { $0 > 0x20 }), bytes[mark] == UInt8(ascii: ".") else {
      return false
    }
    return bytes.withUnsafeBufferPointer { Abbreviations.endsBefore($0, mark, next: $0[start]) }
  }

  /// Where ICU's sentences begin, without the white space that it leaves at their start.
  private static func starts(_ breaks: Breaks, _ bytes: [UInt8]) -> Set<Int> {
    breaks.read(bytes)
    var starts: Set<Int> = []
    var start = 0
    while start < bytes.count {
      let end = breaks.next(after: start) ?? bytes.count
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      let blanks = text.unicodeScalars.prefix { $0.properties.isWhitespace || $0.value < 0x20 }
      let blank = String(blanks).utf8.count
      if start + blank < end { starts.insert(start + blank) }
      start = end
    }
    return starts
  }
}
