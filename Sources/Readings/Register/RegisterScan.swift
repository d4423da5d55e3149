import Prose

/// One walk over a text that collects the evidence of its form of address.
///
/// A word is judged when its right neighbour is known. Nothing is allocated per word. Quoted speech and what is no
/// prose are stepped over.
struct RegisterScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let table: RegisterTable
  private let zones: [Span]
  private var nextZone = 0
  private(set) var evidence: [Register.Evidence]

  /// A word that waits for its right neighbour.
  private struct Waiting {
    var entry: Int
    var span: Span
    var endingLength: Int
    var previous: UInt32
    var isStart: Bool
    var opener: UInt32
  }

  private var waiting: Waiting?
  /// Classes of what stands before the next word.
  private var previous = RegisterRule.edge
  private var isStart = true
  /// Classes of the last word that has any, in the run of characters that is being read, and where it ends.
  private var opener = (classes: UInt32(0), end: 0)
  /// How far behind its opener, in bytes, a word may stand: eight characters.
  private static let reach = 24
  /// How much evidence there was where this sentence begins, and the one before it when the next word may report it.
  private var sentenceStart = 0
  private var reportableStart: Int?
  /// Whether a sentence ended in a mark and in nothing that is known.
  private(set) var hasUnmarkedSentence = false
  /// Where the letters of the sentence so far end; -1 when it has none.
  private var lettersEnd = -1

  /// `evidence` lends its room.
  init(
    _ text: UnsafeBufferPointer<UInt8>, _ table: RegisterTable, outsideProse zones: [Span],
    into evidence: [Register.Evidence] = []
  ) {
    self.text = text
    self.table = table
    self.zones = zones
    self.evidence = evidence
    self.evidence.removeAll(keepingCapacity: true)
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
      case .spaced: position = readWord(position)
      case .unspaced: position = readCharacters(position, scalar.value, width)
      case .digit:
        interrupt(RegisterRule.figure)
        // What ends with a figure has no ending, and 위해 2~3분 no end.
        lettersEnd = -1
        position += width
      case .other: position = readMark(position, scalar.value, width)
      }
    }
    endSentence(byMark: false)
  }

  // MARK: Words

  private mutating func readWord(_ start: Int) -> Int {
    let word = lookUpWord(start)
    if word.entry == nil, text[start] >= 0xD7, let phrase = phraseBehindPrefix(start, word.end) {
      take(phrase.entry, phrase.span, 0)
      lettersEnd = phrase.span.end
      return phrase.span.end
    }
    take(word.entry, Span(start, word.end), word.endingLength)
    lettersEnd = word.end
    return word.end
  }

  /// A phrase of several words behind a letter that Arabic and Hebrew write together with the next word: ومع تحياتي. A single
  /// word behind one may be another word altogether.
  private func phraseBehindPrefix(_ start: Int, _ end: Int) -> (entry: Int, span: Span)? {
    let (prefix, width) = ScalarReading.scalar(text, start)
    guard RegisterLetters.isPrefix(prefix.value), start + width < end else { return nil }
    var key = RegisterKey(.word)
    let wordEnd = Self.addWord(text, start + width, &key)
    guard let index = table.entry(key.value) else { return nil }
    let opens = Int(table.entry(at: index).opens)
    guard opens > 0 else { return nil }
    let found = phrase(index, isWhole: false, key, wordEnd, opens)
    return found.entry.map { ($0, Span(start + width, found.end)) }
  }

  /// The longest phrase of the table that begins at `start`, else the word there, else its longest ending.
  @inline(__always)
  func lookUpWord(_ start: Int) -> (entry: Int?, end: Int, endingLength: Int) {
    var key = RegisterKey(.word)
    let end = Self.addWord(text, start, &key)
    var found = table.entry(key.value)
    var wordEnd = end
    var endingLength = 0
    if let index = found {
      let entry = table.entry(at: index)
      if entry.opens > 0 {
        (found, wordEnd) = phrase(index, isWhole: entry.isWhole, key, end, Int(entry.opens))
      }
    }
    if found == nil, table.longestEnding > 0 {
      (found, endingLength) = ending(start, end)
    }
    return (found, wordEnd, endingLength)
  }

  /// Adds the scalars of the word at `start` to the key and returns where it ends: `t’` is a word of its own.
  @inline(__always)
  static func addWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ key: inout RegisterKey) -> Int {
    var position = start
    while position < text.count {
      let byte = text[position]
      if (byte | 0x20) &- 0x61 < 26 {
        key.add(UInt32(byte | 0x20))
        position += 1
        continue
      }
      let (scalar, width) = ScalarReading.scalar(text, position)
      guard RegisterLetters.kind(scalar.value) == .spaced else {
        guard scalar == "'" || scalar == "’", position + width < text.count else { break }
        let next = ScalarReading.scalar(text, position + width).scalar
        guard RegisterLetters.kind(next.value) == .spaced else { break }
        key.add(0x27)
        return position + width
      }
      key.add(RegisterKey.folded(scalar.value))
      position += width
    }
    return position
  }

  /// The longest phrase that begins with a word, else the word itself.
  private func phrase(
    _ index: Int, isWhole: Bool, _ key: RegisterKey, _ end: Int, _ opens: Int
  ) -> (entry: Int?, end: Int) {
    var best: (entry: Int?, end: Int) = (isWhole ? index : nil, end)
    var key = key
    var position = end
    for _ in 0..<opens {
      guard let next = nextWord(position) else { break }
      if next != position { key.add(0x20) }
      position = Self.addWord(text, next, &key)
      guard let index = table.entry(key.value), table.entry(at: index).isWhole else { continue }
      best = (index, position)
    }
    return best
  }

  /// Where the word behind one blank or hyphen begins; directly behind an apostrophe there is none between.
  private func nextWord(_ position: Int) -> Int? {
    guard position < text.count else { return nil }
    var next = position
    switch text[position] {
    case 0x20, 0x2D, 0x0A: next += 1
    case 0xC2 where position + 1 < text.count && text[position + 1] == 0xA0: next += 2
    case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0xAF:
      next += 3
    case _: break
    }
    guard next < text.count, nextZone >= zones.count || next < zones[nextZone].start else { return nil }
    let scalar = ScalarReading.scalar(text, next).scalar
    return RegisterLetters.kind(scalar.value) == .spaced ? next : nil
  }

  /// The longest known ending of a word, shorter than the word, and its length in bytes.
  private func ending(_ start: Int, _ end: Int) -> (entry: Int?, length: Int) {
    var key = RegisterKey(.ending)
    var position = end
    var best: (entry: Int?, length: Int) = (nil, 0)
    for _ in 0..<table.longestEnding {
      guard let previous = Self.scalarStart(text, before: position, from: start), previous > start else {
        break
      }
      position = previous
      key.add(RegisterKey.folded(ScalarReading.scalar(text, position).scalar.value))
      // Every shorter piece of an ending is in the table, so that the first unknown one ends the search.
      guard let index = table.entry(key.value) else { break }
      if table.isWhole(index) { best = (index, end - position) }
    }
    return best
  }

  static func scalarStart(_ text: UnsafeBufferPointer<UInt8>, before end: Int, from start: Int) -> Int? {
    guard end > start else { return nil }
    var position = end - 1
    while position > start, text[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }

  // MARK: Scripts without blanks

  private mutating func readCharacters(_ start: Int, _ scalar: UInt32, _ width: Int) -> Int {
    let (found, end) = lookUpCharacters(start, scalar, width)
    take(found, Span(start, end), 0)
    lettersEnd = end
    return end
  }

  /// The longest piece of the table that begins at `start`; one character where there is none.
  @inline(__always)
  func lookUpCharacters(_ start: Int, _ scalar: UInt32, _ width: Int) -> (entry: Int?, end: Int) {
    var key = RegisterKey(.word)
    key.add(scalar)
    var end = start + width
    var found: Int?
    if let index = table.entry(key.value) {
      let entry = table.entry(at: index)
      if entry.isWhole { found = index }
      var position = end
      for _ in 0..<Int(entry.opens) where position < text.count {
        let (next, width) = ScalarReading.scalar(text, position)
        guard RegisterLetters.kind(next.value) == .unspaced else { break }
        key.add(next.value)
        position += width
        guard let index = table.entry(key.value), table.entry(at: index).isWhole else { continue }
        found = index
        end = position
      }
    }
    return (found, end)
  }

  // MARK: Neighbours

  private mutating func take(_ index: Int?, _ span: Span, _ endingLength: Int) {
    let classes = index.map { table.entry(at: $0).classes } ?? 0
    settle(next: classes)
    if classes & RegisterRule.quotative != 0 { forgetReported() }
    reportableStart = nil
    if let index {
      waiting = Waiting(
        entry: index, span: span, endingLength: endingLength, previous: previous, isStart: isStart,
        opener: span.start - opener.end <= Self.reach ? opener.classes : 0)
    }
    if classes != 0 { opener = (classes, span.end) }
    previous = classes
    isStart = false
  }

  /// What a word reports behind a mark is somebody else's: the sentence before it, or what stands before the comma.
  private mutating func forgetReported() {
    let start = isStart ? reportableStart : previous == RegisterRule.mark ? sentenceStart : nil
    guard let start, start < evidence.count else { return }
    evidence.removeLast(evidence.count - start)
  }

  /// Judges the waiting word.
  private mutating func settle(next: UInt32) {
    guard let word = waiting else { return }
    waiting = nil
    let entry = table.entry(at: word.entry)
    guard entry.ruleCount > 0 else { return }
    let first = ScalarReading.scalar(text, word.span.start).scalar.value
    let isCapital = RegisterKey.folded(first) != first
    for index in Int(entry.firstRule)..<Int(entry.firstRule) + Int(entry.ruleCount) {
      guard index < table.rules.count else { return }
      let rule = table.rules[index]
      guard
        rule.holds(
          isCapital: isCapital, isStart: word.isStart, previous: word.previous, next: next,
          opener: word.opener)
      else { continue }
      add(rule, word.span, word.entry, word.endingLength, isStart: word.isStart)
      return
    }
  }

  private mutating func add(
    _ rule: RegisterRule, _ span: Span, _ entry: Int, _ endingLength: Int, isStart: Bool
  ) {
    var found = Register.Evidence(span, rule.form, rule.strength)
    found.level = rule.level
    found.entry = entry
    found.endingLength = endingLength
    found.isStart = isStart
    evidence.append(found)
  }

  /// Something stands between words that is no blank.
  private mutating func interrupt(_ kind: UInt32) {
    settle(next: kind)
    previous = kind
    opener.classes = 0
  }

  // MARK: Marks

  private mutating func readMark(_ position: Int, _ scalar: UInt32, _ width: Int) -> Int {
    if scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x2D {
      return position + width
    }
    if let end = QuotedSpeech.end(text, position, scalar) {
      interrupt(RegisterRule.mark)
      // What ends with the quotation has no ending of its own.
      lettersEnd = -1
      return end
    }
    let next = position + width
    if RegisterLetters.endsSentence(scalar), scalar != 0x2E || isFollowedByBlank(next) {
      endSentence(byMark: scalar != 0x0A && scalar != 0x0D)
    } else {
      interrupt(scalar == 0x3A ? RegisterRule.edge : RegisterRule.mark)
      if [0x3A, 0xBF, 0xA1, 0x2022, 0x2A, 0x201C, 0x22].contains(scalar) { isStart = true }
    }
    return next
  }

  private func isFollowedByBlank(_ position: Int) -> Bool {
    guard position < text.count else { return true }
    let scalar = ScalarReading.scalar(text, position).scalar.value
    return RegisterLetters.kind(scalar) == .other
  }

  private mutating func endSentence(byMark: Bool) {
    settle(next: RegisterRule.edge)
    if table.longestClosing > 0, lettersEnd > 0 {
      readClosing(lettersEnd, byMark: byMark)
      reportableStart = sentenceStart
    }
    if !byMark { reportableStart = nil }
    sentenceStart = evidence.count
    lettersEnd = -1
    opener.classes = 0
    previous = RegisterRule.edge
    isStart = true
  }

  /// The longest known ending of the sentence whose letters end at an offset. A line without a mark may be an item of a
  /// list, in which a polite writer leaves politeness out, so it is never certain.
  private mutating func readClosing(_ end: Int, byMark: Bool) {
    let best = longestClosing(end)
    let entry = best.map { table.entry(at: $0.entry) } ?? RegisterTable.Entry()
    guard let best, entry.ruleCount > 0, Int(entry.firstRule) < table.rules.count else {
      if byMark { hasUnmarkedSentence = true }
      return
    }
    let span = Span(best.start, end)
    var rule = table.rules[Int(entry.firstRule)]
    // Of what overlaps only 尊敬語 and 謙譲語 stay: the なさる of なさるの.
    while let last = evidence.last, last.span.end > span.start,
      last.level != .honorific || rule.level == .honorific
    {
      evidence.removeLast()
    }
    if !byMark { rule.strength = min(rule.strength, .likely) }
    add(rule, span, best.entry, 0, isStart: false)
    evidence[evidence.count - 1].isClosing = true
  }

  private func longestClosing(_ end: Int) -> (entry: Int, start: Int)? {
    var key = RegisterKey(.closing)
    var position = end
    var length = 0
    var best: (entry: Int, start: Int)?
    while length < table.longestClosing {
      guard let previous = Self.scalarStart(text, before: position, from: 0) else { return best }
      let scalar = ScalarReading.scalar(text, previous).scalar.value
      let kind = RegisterLetters.kind(scalar)
      guard kind == .spaced || kind == .unspaced || scalar == 0x20 else { return best }
      position = previous
      let pieces = ClosingPieces(scalar)
      for piece in 0..<pieces.count {
        key.add(pieces[piece])
        guard let index = table.entry(key.value) else { return best }
        if table.isWhole(index) { best = (index, position) }
      }
      length += pieces.count
    }
    return best
  }
}
