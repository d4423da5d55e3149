import Prose

/// A word, phrase or piece of a sentence that is to be rewritten, with its neighbours.
struct RewritingWord {
  var span: Span
  /// In the table of sure rewriting; nil for a word that it does not know.
  var entry: Int?
  /// Bytes at the end of the word by which it was found; 0 when by all of it.
  var endingLength: Int
  var classes: UInt32
  var previous: UInt32
  var next = RegisterRule.edge
  /// Counted through the text; marks but for hyphens stand between clauses.
  var clause: Int
  var isStart: Bool
  var isCapital: Bool
}

/// One walk over a text that files its words by sentences, by the table of sure rewriting.
///
/// Only replies with a fault are walked, so clarity comes before speed. A sentence rather ends too late than too early:
/// what is no end must not hide half of a sentence.
struct RewritingScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let table: RegisterTable
  private let zones: [Span]
  private let lookup: RegisterScan
  private var nextZone = 0
  private(set) var words: [RewritingWord] = []
  /// Where the words of each sentence stand in `words`.
  private(set) var sentences: [Range<Int>] = []
  private var sentenceStart = 0
  private var previous = RegisterRule.edge
  private var isStart = true
  private var clause = 0
  private var lastIsOpen = false

  init(_ text: UnsafeBufferPointer<UInt8>, _ table: RegisterTable, outsideProse zones: [Span]) {
    self.text = text
    self.table = table
    self.zones = zones
    lookup = RegisterScan(text, table, outsideProse: [])
  }

  mutating func run() {
    var position = 0
    while position < text.count {
      if nextZone < zones.count, position >= zones[nextZone].start {
        position = max(position, zones[nextZone].end)
        nextZone += 1
        interrupt(RegisterRule.mark)
        continue
      }
      let (scalar, width) = ScalarReading.scalar(text, position)
      switch RegisterLetters.kind(scalar.value) {
      case .spaced:
        let word = lookup.lookUpWord(position)
        take(word.entry, Span(position, word.end), word.endingLength)
        position = word.end
      case .unspaced:
        let piece = lookup.lookUpCharacters(position, scalar.value, width)
        take(piece.entry, Span(position, piece.end), 0)
        position = piece.end
      case .digit:
        interrupt(RegisterRule.figure)
        position += width
      case .other: position = readMark(position, scalar.value, width)
      }
    }
    endSentence()
  }

  private mutating func take(_ entry: Int?, _ span: Span, _ endingLength: Int) {
    let classes = entry.map { table.entry(at: $0).classes } ?? 0
    settle(classes)
    let first = ScalarReading.scalar(text, span.start).scalar.value
    words.append(
      RewritingWord(
        span: span, entry: entry, endingLength: endingLength, classes: classes, previous: previous,
        clause: clause, isStart: isStart, isCapital: RegisterKey.folded(first) != first))
    lastIsOpen = true
    previous = classes
    isStart = false
  }

  private mutating func settle(_ next: UInt32) {
    if lastIsOpen { words[words.count - 1].next = next }
    lastIsOpen = false
  }

  private mutating func interrupt(_ kind: UInt32) {
    settle(kind)
    previous = kind
  }

  private mutating func endSentence() {
    settle(RegisterRule.edge)
    if words.count > sentenceStart { sentences.append(sentenceStart..<words.count) }
    sentenceStart = words.count
    previous = RegisterRule.edge
    isStart = true
    clause += 1
  }

  // MARK: Marks

  private mutating func readMark(_ position: Int, _ scalar: UInt32, _ width: Int) -> Int {
    if scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x2D {
      return position + width
    }
    if let end = QuotedSpeech.end(text, position, scalar) {
      interrupt(RegisterRule.mark)
      return end
    }
    let next = position + width
    if RegisterLetters.endsSentence(scalar) {
      if scalar == 0x2E, next < text.count, !isMark(next) {
        interrupt(RegisterRule.mark)
      } else if isEnd(scalar, next) {
        endSentence()
      } else {
        interrupt(RegisterRule.mark)
        clause += 1
      }
      return next
    }
    interrupt(scalar == 0x3A ? RegisterRule.edge : RegisterRule.mark)
    clause += 1
    if [0x3A, 0xBF, 0xA1, 0x2022, 0x2A, 0x201C, 0x22].contains(scalar) { isStart = true }
    return next
  }

  private func isMark(_ position: Int) -> Bool {
    RegisterLetters.kind(ScalarReading.scalar(text, position).scalar.value) == .other
  }

  /// A mark ends no sentence that goes on with a small letter, nor a point one that goes on with a figure (Nr. 5); an
  /// empty line always does.
  private func isEnd(_ mark: UInt32, _ start: Int) -> Bool {
    var position = start
    var newlines = mark == 0x0A ? 1 : 0
    while position < text.count {
      let (scalar, width) = ScalarReading.scalar(text, position)
      switch RegisterLetters.kind(scalar.value) {
      case .other:
        if scalar == "\n" { newlines += 1 }
        if newlines > 1 { return true }
        position += width
      case .digit: return mark != 0x2E || newlines > 0
      case .spaced: return !scalar.properties.isLowercase
      case .unspaced: return true
      }
    }
    return true
  }
}
