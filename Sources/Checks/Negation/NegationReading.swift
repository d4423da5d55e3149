import Prose
import RulePacks

/// The negation words of a source and its reply, each text read once. One serves one thread.
final class NegationReading {
  typealias Hit = NegationLexicon.Hit

  /// How the two texts of a pair differ.
  enum Difference {
    /// The source's negation, of which the reply has none.
    case lost(Span)
    /// The reply's negation, of which the source has none.
    case added(Span)
  }

  /// The words of a language where they lie in the image, decoded when they are asked for.
  struct Table {
    var locale: LocaleTag
    var words: UnsafeRawBufferPointer
  }

  private let tables: [Table]
  /// A lexicon is built when its language is met; nil where there is no table.
  private var lexicons: [LocaleTag: NegationLexicon?] = [:]
  /// The languages last met, because batches seldom change them.
  private var latest: (from: LocaleTag, to: LocaleTag, source: NegationLexicon, target: NegationLexicon)?
  private var inSource: [Hit] = []
  private var inTarget: [Hit] = []
  private var inOther: [Hit] = []

  init(_ tables: [Table]) {
    self.tables = tables
  }

  /// False when the texts cannot differ, or a language is not known.
  func read(_ source: [UInt8], _ from: LocaleTag, _ target: [UInt8], _ to: LocaleTag) -> Bool {
    if latest?.from != from || latest?.to != to {
      guard let source = lexicon(from), let target = lexicon(to) else { return false }
      latest = (from, to, source, target)
    }
    guard let latest else { return false }
    latest.source.read(source, into: &inSource)
    latest.target.read(target, into: &inTarget)
    return inSource.contains { $0.weight == .certain } || inTarget.contains { $0.weight == .certain }
  }

  /// How the texts last read differ within a pair.
  func difference(_ pair: SentencePairs.Pair) -> Difference? {
    let before = Self.strongest(inSource, pair.source)
    let after = Self.strongest(inTarget, pair.target)
    if after == nil, let before, before.weight == .certain { return .lost(before.span) }
    if before == nil, let after, after.weight == .certain { return .added(after.span) }
    return nil
  }

  /// The first certain hit within a span, else the first one.
  private static func strongest(_ hits: [Hit], _ span: Span) -> Hit? {
    var found: Hit?
    for hit in hits where span.contains(hit.span) {
      if hit.weight == .certain { return hit }
      found = found ?? hit
    }
    return found
  }

  /// Whether a stretch of text has a negation of the other text's language: a quotation, or a text that was never in
  /// the language it is said to be in.
  func isNegative(_ text: [UInt8], _ span: Span, in locale: LocaleTag) -> Bool {
    lexicon(locale)?.read(text, into: &inOther)
    return inOther.contains { $0.weight == .certain && span.contains($0.span) }
  }

  private func lexicon(_ locale: LocaleTag) -> NegationLexicon? {
    if let known = lexicons[locale] { return known }
    let table = tables.first { PhraseExpansion.holds($0.locale.description, for: locale) }
    let lexicon = table.flatMap { table -> NegationLexicon? in
      var reader = PayloadReader(table.words)
      return (try? NegationWords(from: &reader, locale: table.locale)).flatMap { try? NegationLexicon($0) }
    }
    lexicons[locale] = .some(lexicon)
    return lexicon
  }
}
