import Glibc
import Prose

/// Finds bytes in bytes.
enum ByteSearch {
  /// Every place of `word`, from left to right without overlaps.
  static func spans(of word: [UInt8], in text: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var position = 0
    while let start = first(word, in: text, from: position) {
      spans.append(Span(start, start + word.count))
      position = start + word.count
    }
    return spans
  }

  /// The first place of `word` at or after `start`.
  static func first(_ word: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
    guard let initial = word.first else { return nil }
    return text.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return nil }
      var position = start
      while position + word.count <= text.count {
        let room = text.count - word.count + 1 - position
        guard let hit = memchr(base + position, Int32(initial), room) else { return nil }
        if memcmp(hit, word, word.count) == 0 { return base.distance(to: UnsafeRawPointer(hit)) }
        position = base.distance(to: UnsafeRawPointer(hit)) + 1
      }
      return nil
    }
  }
}
