import Prose

/// Adds up the learned weights of a text's words and endings, for texts in which no word says it for certain.
///
/// The features are those of `Scripts/learn-register`: in spaced scripts each word and its last one to four scalars, apart
/// for the last word of a sentence; in the others every piece of one to four characters, a mark counting as one.
struct LearnedWeights {
  private let text: UnsafeBufferPointer<UInt8>
  private let table: RegisterTable
  private let zones: [Span]
  private(set) var sum: Int
  /// The words that weigh most, heaviest first, three at most.
  private(set) var evidence: [Register.Evidence] = []
  private var weights: [Int] = []
  static let longest = 4

  init(_ text: UnsafeBufferPointer<UInt8>, _ table: RegisterTable, outsideProse zones: [Span]) {
    self.text = text
    self.table = table
    self.zones = zones
    sum = table.bias
  }

  mutating func run() {
    var position = 0
    var zone = 0
    while position < text.count {
      if zone < zones.count, position >= zones[zone].start {
        position = max(position, zones[zone].end)
        zone += 1
        continue
      }
      let (scalar, width) = ScalarReading.scalar(text, position)
      switch RegisterLetters.kind(scalar.value) {
      case .spaced: position = addWord(position)
      case .unspaced:
        addPieces(position, scalar.value, width)
        position += width
      case .digit: position += width
      case .other:
        if let end = QuotedSpeech.end(text, position, scalar.value) {
          position = end
        } else {
          if Self.isMark(scalar.value) { addPieces(position, 0x2E, width) }
          position += width
        }
      }
    }
  }

  /// The ends of lines are none: they were not learned, and a list has many.
  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar != 0x0A && scalar != 0x0D && RegisterLetters.endsSentence(scalar)
  }

  private func weight(_ key: RegisterKey) -> Int {
    table.entry(key.value).map { Int(table.entry(at: $0).weight) } ?? 0
  }

  private mutating func addWord(_ start: Int) -> Int {
    var key = RegisterKey(.weightedWord)
    let end = RegisterScan.addWord(text, start, &key)
    // What the table calls neutral stays so.
    var known = RegisterKey(.word)
    _ = RegisterScan.addWord(text, start, &known)
    if let index = table.entry(known.value), table.isWhole(index) {
      let entry = table.entry(at: index)
      if entry.ruleCount == 0, entry.classes == 0 { return end }
    }
    var total = weight(key)
    var letters = end
    if text[end - 1] == 0x27 {
      letters = end - 1
    } else if text[end - 1] == 0x99, end - start > 3,
      text[end - 3] == 0xE2
    {
      letters = end - 3
    }
    let isLast =
      end >= text.count || RegisterLetters.endsSentence(ScalarReading.scalar(text, end).scalar.value)
    var ending = RegisterKey(isLast ? .weightedClosing : .weightedEnding)
    var position = letters
    for _ in 0..<Self.longest {
      guard let previous = RegisterScan.scalarStart(text, before: position, from: start) else { break }
      position = previous
      ending.add(RegisterKey.folded(ScalarReading.scalar(text, position).scalar.value))
      total += weight(ending)
    }
    take(total, Span(start, end))
    return end
  }

  /// The pieces that begin with one character.
  private mutating func addPieces(_ start: Int, _ scalar: UInt32, _ width: Int) {
    var key = RegisterKey(.weightedWord)
    key.add(scalar)
    var total = weight(key)
    var position = start + width
    for _ in 1..<Self.longest where position < text.count {
      let (next, width) = ScalarReading.scalar(text, position)
      switch RegisterLetters.kind(next.value) {
      case .unspaced: key.add(next.value)
      case .other where Self.isMark(next.value): key.add(0x2E)
      case .spaced, .digit, .other: return take(total, Span(start, position))
      }
      position += width
      total += weight(key)
    }
    take(total, Span(start, position))
  }

  private mutating func take(_ weight: Int, _ span: Span) {
    guard weight != 0 else { return }
    sum += weight
    guard abs(weight) >= 10 else { return }
    let place = weights.firstIndex { abs($0) < abs(weight) } ?? weights.count
    guard place < 3 else { return }
    evidence.insert(Register.Evidence(span, weight > 0 ? .formal : .informal, .hint), at: place)
    weights.insert(weight, at: place)
    if weights.count > 3 {
      weights.removeLast()
      evidence.removeLast()
    }
  }
}
