import Prose
import Readings
package import RulePacks

/// `negation`: a sentence that is negative in the source and not in the reply, or the other way round.
///
/// Languages negate by other means than grammar (*unable*, *fail*, *only*, *unless*), so a negation counts as lost only
/// where the reply has nothing of the kind, and only between sentences that certainly belong together.
package struct NegationCheck: Check {
  package static let kind = "negation"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["negation"]
  package static let keys = [
    RuleKey("tables", .map, required: true, help: "Tables of negation words by language"),
    RuleKey("max-letters", .number, help: "Negations in longer sentences are left alone"),
  ]
  package static let exemptions: [Disguise: String] = Dictionary(
    uniqueKeysWithValues: Disguise.allCases.filter { $0 != .suppressed }.map {
      ($0, "the source of the example stays as it is")
    })

  private let reading: NegationReading
  /// In letters of the Latin alphabet; a Han character is worth three.
  private let longest: Int

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    var tables: [NegationWords] = []
    for member in try rule.require("tables").requireMembers("tables") {
      guard let locale = LocaleTag(member.key) else {
        throw PackError(
          member.place, .init("“\(member.key)” is no language", "“\(member.key)”不是语言标签"))
      }
      tables.append(try NegationWords(rule.resolved(member.field), locale: locale, rule))
    }
    rule.payload.write(tables) { payload, table in
      var words = PayloadWriter()
      table.write(to: &words)
      payload.write(table.locale.description)
      payload.write(words.bytes)
    }
    rule.payload.write(try rule["max-letters"]?.requireNumber("max-letters", in: 10...100_000) ?? 100_000)
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    let tables = try payload.list { (reader) throws(ImageError) in
      guard let locale = LocaleTag(try reader.text()) else { throw .truncated }
      return NegationReading.Table(locale: locale, words: try reader.block())
    }
    reading = NegationReading(tables)
    longest = try payload.number()
  }

  package static func concerns(_ examination: Examination) -> Bool { examination.isTranslated }

  package func examine(_ examination: Examination) {
    guard let source = examination.record.source, let locale = source.locale,
      locale.language != examination.draft.locale.language,
      reading.read(source.text, locale, examination.bytes, examination.draft.locale),
      !Self.isCutIntoWords(source.text), !Self.isCutIntoWords(examination.bytes)
    else { return }
    let pairs = SentencePairs.certain(
      examination.sourceSentences, source.text, examination.readings.sentences, examination.bytes)
    for pair in pairs {
      guard !Self.isQuestion(source.text, pair.source), !Self.isQuestion(examination.bytes, pair.target)
      else {
        continue
      }
      switch reading.difference(pair) {
      case nil: continue
      case .lost(let word):
        guard isShort(word, examination.sourceSentences, source.text),
          !reading.isNegative(examination.bytes, pair.target, in: locale)
        else { continue }
        examination.report(
          Span(pair.target.end, pair.target.end),
          arguments: [Argument("negation", String(decoding: source.text[word.range], as: UTF8.self))],
          related: [Related(.source, word)])
      case .added(let word):
        guard isShort(word, examination.readings.sentences, examination.bytes),
          !reading.isNegative(source.text, pair.source, in: examination.draft.locale)
        else { continue }
        examination.report(
          word, arguments: [Argument("negation", examination.draft.text(word))],
          related: [Related(.source, pair.source)], most: .suggestion)
      }
    }
  }

  /// A long sentence has more ways of saying the same without a negation.
  private func isShort(_ word: Span, _ sentences: [Sentence], _ text: [UInt8]) -> Bool {
    guard let sentence = sentences.first(where: { $0.span.end >= word.end }) else { return false }
    return SentenceMeasure(text, sentence.span).length <= longest * 10
  }

  /// Han and Kana with blanks between the words, as corpora have them: phrases are not found in that.
  private static func isCutIntoWords(_ text: [UInt8]) -> Bool {
    var letters = 0
    var cuts = 0
    for position in text.indices where (0xE3...0xE9).contains(text[position]) {
      letters += 1
      if position > 0, text[position - 1] == 0x20 { cuts += 1 }
    }
    return letters > 8 && cuts * 5 > letters
  }

  /// A question may be asked in the negative (*isn't it?*, ～ませんか) or not, and means the same.
  private static func isQuestion(_ text: [UInt8], _ span: Span) -> Bool {
    text.withUnsafeBufferPointer { text in
      span.range.contains { place in
        switch text[place] {
        case 0x3F: true
        // ؟ and ？
        case 0x9F:
          place > 1 && (text[place - 1] == 0xD8 || (text[place - 1] == 0xBC && text[place - 2] == 0xEF))
        case _: false
        }
      }
    }
  }
}
