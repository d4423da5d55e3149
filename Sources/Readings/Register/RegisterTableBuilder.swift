import Locales

/// Collects the evidence of a language and writes the bytes that `RegisterTable` reads.
package struct RegisterTableBuilder {
  /// What a text must look like to be found.
  package enum Form: Sendable {
    case word, ending, closing
  }

  private struct Collected {
    var rules: [RegisterRule] = []
    var counterpart = ""
    /// Those of the rules, one for each, where sentences are rewritten.
    var counterparts: [String] = []
    var classes: UInt32 = 0
    var opens = 0
    var weight = 0
    var isWhole = false
    var isPiece = false
  }

  private var collected: [UInt64: Collected] = [:]
  private var longestEnding = 0
  private var longestClosing = 0
  package var threshold = 30
  package var bias = 0
  /// The level of a sentence that ends in a mark and in nothing that shows a level.
  package var unmarked = Register.Level.none
  private var hasWeights = false

  /// In the table of sure rewriting each rule has its own counterpart.
  private let isForRewriting: Bool
  /// Stands for every word that the table does not know.
  package static let anyOther = "\u{1}"

  package init(forRewriting: Bool = false) {
    isForRewriting = forRewriting
  }

  package var isEmpty: Bool { collected.isEmpty }

  /// Says what a word, ending or sentence ending shows; of several rules of one word the first that holds counts.
  package mutating func add(_ text: String, as form: Form, _ rule: RegisterRule, counterpart: String? = nil) {
    change(text, form) { entry in
      if !entry.rules.contains(rule) {
        entry.rules.append(rule)
        entry.counterparts.append(counterpart ?? "")
      }
      if let counterpart, entry.counterpart.isEmpty { entry.counterpart = counterpart }
    }
  }

  /// Puts a word, or all words with an ending, into a class that conditions name.
  package mutating func add(_ text: String, as form: Form, class bit: UInt32) {
    change(text, form) { $0.classes |= bit }
  }

  /// A word that looks like evidence and is none.
  package mutating func addNeutral(_ text: String, as form: Form) { change(text, form) { _ in } }

  /// Whether anything was said of a word.
  package func has(_ word: String) -> Bool {
    Self.spellings(word).contains { collected[Self.key($0, .word)]?.isWhole ?? false }
  }

  /// A learned weight, positive for formal, 20 to a logit.
  package mutating func addWeight(_ text: String, as form: Form, isLast: Bool = false, _ weight: Int) {
    let kind: RegisterKey.Kind =
      switch form {
      case .word: .weightedWord
      case .ending: isLast ? .weightedClosing : .weightedEnding
      case .closing: .weightedClosing
      }
    let scalars = form == .word ? Array(text.unicodeScalars) : Array(text.unicodeScalars.reversed())
    collected[RegisterKey.value(kind, scalars), default: Collected()].weight = max(-127, min(127, weight))
    hasWeights = true
  }

  private mutating func change(_ text: String, _ form: Form, _ body: (inout Collected) -> Void) {
    for spelling in Self.spellings(text) {
      let count = spelling.unicodeScalars.count
      switch form {
      case .word: open(spelling)
      case .ending:
        longestEnding = max(longestEnding, count)
        addPieces(of: spelling, .ending)
      case .closing:
        longestClosing = max(longestClosing, Self.closingPieces(spelling).count)
        addPieces(of: spelling, .closing)
      }
      var entry = collected[Self.key(spelling, form)] ?? Collected()
      entry.isWhole = true
      body(&entry)
      collected[Self.key(spelling, form)] = entry
    }
  }

  /// Notes the shorter pieces of an ending, by which a search knows that it may go on.
  private mutating func addPieces(of ending: String, _ kind: RegisterKey.Kind) {
    var key = RegisterKey(kind)
    for piece in kind == .closing ? Self.closingPieces(ending) : Self.reversed(ending) {
      key.add(RegisterKey.folded(piece))
      collected[key.value, default: Collected()].isPiece = true
    }
  }

  /// The text as it is written, and decomposed: a draft is not composed before it is read.
  private static func spellings(_ text: String) -> [String] {
    let plain = text.replacing("-", with: " ").replacing("’", with: "'")
    let decomposed = Scalars.decomposed(plain)
    return Array(plain.unicodeScalars) == Array(decomposed.unicodeScalars) ? [plain] : [plain, decomposed]
  }

  private static func reversed(_ text: String) -> [UInt32] { text.unicodeScalars.reversed().map(\.value) }

  /// A sentence's ending as it is read, last piece first.
  private static func closingPieces(_ text: String) -> [UInt32] {
    reversed(text).flatMap { scalar in
      let pieces = ClosingPieces(listed: scalar)
      return (0..<pieces.count).map { pieces[$0] }
    }
  }

  private static func key(_ text: String, _ form: Form) -> UInt64 {
    switch form {
    case .word: RegisterKey.value(.word, text.unicodeScalars)
    case .ending: RegisterKey.value(.ending, text.unicodeScalars.reversed())
    case .closing: RegisterKey.value(.closing, closingPieces(text).compactMap { Unicode.Scalar($0) })
    }
  }

  /// Notes at the first word of a phrase, or the first character of a piece, how far the phrase goes on.
  private mutating func open(_ phrase: String) {
    var words: [String.UnicodeScalarView] = []
    var word = String.UnicodeScalarView()
    for scalar in phrase.unicodeScalars {
      if scalar == " " {
        words.append(word)
        word = String.UnicodeScalarView()
        continue
      }
      word.append(scalar)
      if scalar == "'" || RegisterLetters.kind(scalar.value) == .unspaced {
        words.append(word)
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(word) }
    words.removeAll(where: \.isEmpty)
    guard words.count > 1, let first = words.first else { return }
    let key = RegisterKey.value(.word, first)
    collected[key, default: Collected()].opens = max(collected[key]?.opens ?? 0, words.count - 1)
  }

  /// The bytes of the table, and behind them those of sure rewriting.
  package func encode(rewriting: RegisterTableBuilder? = nil) -> [UInt8] {
    var bytes = encode(hasRewriting: rewriting != nil)
    guard let rewriting else { return bytes }
    bytes += [UInt8](repeating: 0, count: -bytes.count & 7)
    return bytes + rewriting.encode(hasRewriting: false)
  }

  private func encode(hasRewriting: Bool) -> [UInt8] {
    var writer = RegisterTableWriter()
    for (key, entry) in collected.sorted(by: { $0.key < $1.key }) {
      var written = RegisterTable.Entry()
      written.firstRule = UInt16(truncatingIfNeeded: writer.place(of: entry.rules))
      written.ruleCount = UInt8(truncatingIfNeeded: entry.rules.count)
      written.opens = UInt8(truncatingIfNeeded: min(entry.opens, 60))
      written.classes = entry.classes
      written.counterpart = writer.place(
        of: isForRewriting ? entry.counterparts.joined(separator: "\u{1F}") : entry.counterpart)
      written.weight = Int8(truncatingIfNeeded: entry.weight)
      written.isWhole = entry.isWhole
      writer.add(key, written)
    }
    return writer.encode([
      longestEnding, longestClosing, threshold, hasWeights ? 1 : 0, bias, Int(unmarked.rawValue),
      hasRewriting ? 1 : 0,
    ])
  }
}
