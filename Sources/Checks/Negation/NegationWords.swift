import Matching
import Prose
import RulePacks

/// The words by which one language negates, as a table lists them.
struct NegationWords {
  /// What a word says of its sentence. Of two hits where one lies in the other the longer one counts, and of equal ones
  /// the later case here.
  enum Weight: UInt8, CaseIterable {
    /// A translation may have it for a negation, or a negation for it: *unable*, *fail*, *only*, *unless*.
    case possible
    /// The sentence is negative: *cannot*, *nie*, 不能.
    case certain
    /// Looks like a negation and is none: 非常, まず, 안녕.
    case harmless

    var key: String {
      switch self {
      case .possible: "possible"
      case .certain: "certain"
      case .harmless: "harmless"
      }
    }
  }

  let locale: LocaleTag
  private(set) var phrases: [(phrase: PhraseText, weight: Weight)] = []

  /// Reads a table with a list of phrases for each weight.
  init(_ table: Field, locale: LocaleTag, _ rule: RuleCompilation) throws(PackError) {
    self.locale = locale
    _ = try table.requireMembers("a table of negation words")
    try table.requireKeys(Weight.allCases.map(\.key))
    for weight in Weight.allCases {
      guard let list = table[weight.key] else { continue }
      for phrase in try rule.phrases(of: list) { phrases.append((phrase, weight)) }
    }
    do { _ = try NegationLexicon(self) } catch {
      throw PackError(
        error.phrase.place,
        .init(
          "the phrase “\(error.phrase.text)” cannot be searched for: \(error.reason.english)",
          "无法搜索短语“\(error.phrase.text)”：\(error.reason.chinese)"))
    }
  }

  init(from reader: inout PayloadReader, locale: LocaleTag) throws(ImageError) {
    self.locale = locale
    let nowhere = SourcePlace(file: "", line: 1, column: 1)
    phrases = try reader.list { (reader) throws(ImageError) in
      guard let weight = Weight(rawValue: UInt8(truncatingIfNeeded: try reader.number())) else {
        throw .truncated
      }
      return (PhraseText(try reader.text(), at: nowhere), weight)
    }
  }

  /// Words, not matchers: a stack needs those of two languages and holds the words of all.
  func write(to writer: inout PayloadWriter) {
    writer.write(phrases) { writer, entry in
      writer.write(Int(entry.weight.rawValue))
      let phrase = entry.phrase
      writer.write((phrase.openStart ? "~" : "") + phrase.text + (phrase.openEnd ? "~" : ""))
    }
  }
}
