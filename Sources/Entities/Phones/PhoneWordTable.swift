/// `PhoneWords` made ready for comparison.
struct PhoneWordTable: Sendable {
  private struct Entry: Sendable {
    var bytes: [UInt8]
    var meaning: PhoneWords.Meaning
    var isOpenAfter: Bool
  }

  static let shared = PhoneWordTable()

  /// Words by their first byte.
  private var words = [[Entry]](repeating: [], count: 256)
  /// Words whose beginning is open.
  private var endings: [Entry] = []

  private init() {
    // Names of telephones come first: “Telefonnummer” is one although “…nummer” counts other things.
    for (meaning, table) in [
      (PhoneWords.Meaning.telephone, PhoneWords.telephone), (.call, PhoneWords.call),
      (.other, PhoneWords.other),
    ] {
      for word in table.values.joined(separator: " ").utf8.split(whereSeparator: \.isSpace) {
        add(Array(word), meaning)
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ meaning: PhoneWords.Meaning) {
    let mark = UInt8(ascii: "~")
    let bytes = word.filter { $0 != mark }
    let entry = Entry(bytes: bytes, meaning: meaning, isOpenAfter: word.last == mark)
    guard let first = bytes.first else { return }
    if word.first == mark {
      endings.append(entry)
    } else {
      words[Int(first)].append(entry)
    }
  }

  /// What a folded word says, and how many of its bytes stand after the part that says it.
  func meaning(of word: Swift.Span<UInt8>) -> (PhoneWords.Meaning, after: Int)? {
    if Self.isUnspaced(word) { return lastMeaning(in: word) }
    for entry in words[Int(word[0])]
    where entry.bytes.count == word.count || (entry.isOpenAfter && entry.bytes.count < word.count) {
      if Self.matches(entry.bytes, word, at: 0) { return (entry.meaning, 0) }
    }
    for entry in endings where entry.bytes.count < word.count {
      if Self.matches(entry.bytes, word, at: word.count - entry.bytes.count) { return (entry.meaning, 0) }
    }
    return nil
  }

  /// In a script without spaces the word nearest to the end counts.
  private func lastMeaning(in run: Swift.Span<UInt8>) -> (PhoneWords.Meaning, after: Int)? {
    for start in stride(from: run.count - 1, through: 0, by: -1) {
      for entry in words[Int(run[start])]
      where entry.bytes.count <= run.count - start && Self.matches(entry.bytes, run, at: start) {
        return (entry.meaning, run.count - start - entry.bytes.count)
      }
    }
    return nil
  }

  private static func matches(_ bytes: [UInt8], _ word: Swift.Span<UInt8>, at start: Int) -> Bool {
    for index in bytes.indices where word[start + index] != bytes[index] { return false }
    return true
  }

  /// Thai, Kana or Han is in it.
  private static func isUnspaced(_ word: Swift.Span<UInt8>) -> Bool {
    for index in word.indices {
      if (0xE3...0xE9).contains(word[index]) { return true }
      if word[index] == 0xE0, index + 1 < word.count, word[index + 1] == 0xB8 || word[index + 1] == 0xB9 {
        return true
      }
    }
    return false
  }
}
