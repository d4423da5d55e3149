import Prose

/// What can be wrong with a mark.
enum PunctuationFault: String, CaseIterable {
  case fullWidthInLatin = "full-width-in-latin"
  case halfWidthInCJK = "half-width-in-cjk"
  case spaceBeforeMark = "space-before-mark"
  case noSpaceAfterMark = "no-space-after-mark"
  case doubleSpace = "double-space"
  case frenchSpacing = "french-spacing"
  case unbalancedPair = "unbalanced-pair"
  case invertedMark = "inverted-mark"
  case spaceInCJK = "space-in-cjk"
  case fullWidthAlphanumeric = "full-width-alphanumeric"
  case doubledMark = "doubled-mark"
  case wrongQuotes = "wrong-quotes"

  /// A faulty mark, its place and the text to write instead.
  struct Found {
    var span: Span
    var scalar: UInt32
    var fix: String?
  }

  /// Whether the fault exists in the language at all.
  func concerns(_ locale: LocaleTag) -> Bool {
    let isCJK = locale.language == "zh" || locale.language == "ja"
    switch self {
    case .fullWidthInLatin: return !isCJK
    case .halfWidthInCJK, .spaceInCJK, .fullWidthAlphanumeric: return isCJK
    case .frenchSpacing: return locale.language == "fr"
    case .invertedMark: return locale.language == "es"
    case .spaceBeforeMark, .noSpaceAfterMark, .doubleSpace, .unbalancedPair, .doubledMark, .wrongQuotes:
      return true
    }
  }

  /// Whether the mark can have the fault in the language: French sets a space before : ; ! and ?, not before others.
  func concerns(_ scalar: UInt32, _ locale: LocaleTag) -> Bool {
    guard self == .spaceBeforeMark, locale.language == "fr" else { return true }
    return scalar == 0x2C || scalar == 0x2E
  }

  /// Whether the faulty mark itself is never ASCII.
  var isBeyondASCII: Bool {
    switch self {
    case .fullWidthInLatin, .fullWidthAlphanumeric: true
    case .halfWidthInCJK, .spaceBeforeMark, .noSpaceAfterMark, .doubleSpace, .frenchSpacing, .unbalancedPair,
      .invertedMark, .spaceInCJK, .doubledMark, .wrongQuotes:
      false
    }
  }

  func find(_ text: MarkSurroundings, _ quotes: [String]) -> [Found] {
    switch self {
    case .fullWidthInLatin: text.fullWidthInLatin()
    case .halfWidthInCJK: text.halfWidthInCJK()
    case .spaceBeforeMark: text.spaceBeforeMark()
    case .noSpaceAfterMark: text.noSpaceAfterMark()
    case .doubleSpace: text.doubleSpace()
    case .frenchSpacing: text.frenchSpacing()
    case .unbalancedPair: text.unbalancedPair()
    case .invertedMark: text.invertedMark()
    case .spaceInCJK: text.spaceInCJK()
    case .fullWidthAlphanumeric: text.fullWidthAlphanumeric()
    case .doubledMark: text.doubledMark()
    case .wrongQuotes: text.wrongQuotes(quotes)
    }
  }
}
