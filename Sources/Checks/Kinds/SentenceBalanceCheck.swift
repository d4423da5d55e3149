import Prose
import Readings
package import RulePacks

/// `sentence-balance`: a sentence of the source that the reply leaves out, or one that the reply invents.
///
/// Sentences may be merged and split in translation, so a missing one is reported only where the lengths of all others
/// fit better without it; see `SentenceAlignment`.
package struct SentenceBalanceCheck: Check {
  package static let kind = "sentence-balance"
  package static let starts = CheckStart.everyDraft
  package static let keys = [
    RuleKey("fault", .word(Fault.allCases.map(\.rawValue)), required: true, help: "Which text has too much"),
    RuleKey(
      "confidence", .word(Confidence.allCases.map(\.rawValue)), required: true,
      help: "How sure a finding must be"),
    RuleKey(
      "lengths", .map, required: true, help: "Letters that languages need for what takes 100 in English"),
  ]
  package static let exemptions: [Disguise: String] = Dictionary(
    uniqueKeysWithValues: Disguise.allCases.filter { $0 != .suppressed }.map {
      ($0, "the source of the example stays as it is")
    })

  /// Which text has a sentence that the other lacks.
  enum Fault: String, CaseIterable {
    case omitted, added
  }

  enum Confidence: String, CaseIterable {
    /// Lengths and numbers leave no better explanation.
    case high
    /// Lengths speak for it, and it is not `high`.
    case low
  }

  private let fault: Fault
  private let confidence: Confidence
  private let lengths: [(locale: LocaleTag, letters: Int)]
  private let latest = LatestLanguages()

  /// Languages met last, because batches seldom change them. One check serves one thread.
  private final class LatestLanguages {
    var letters: [LocaleTag: Int?] = [:]
  }

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    rule.payload.write(try rule.require("fault").requireWord("fault", of: Fault.allCases.map(\.rawValue)))
    rule.payload.write(
      try rule.require("confidence").requireWord("confidence", of: Confidence.allCases.map(\.rawValue)))
    var lengths: [(LocaleTag, Int)] = []
    for member in try rule.resolved(rule.require("lengths")).requireMembers("lengths") {
      guard let locale = LocaleTag(member.key) else {
        throw PackError(member.place, .init("“\(member.key)” is no language", "“\(member.key)”不是语言标签"))
      }
      lengths.append((locale, try member.field.requireNumber(member.key, in: 20...300)))
    }
    rule.payload.write(lengths) { writer, entry in
      writer.write(entry.0.description)
      writer.write(entry.1)
    }
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = Fault(rawValue: try payload.text()),
      let confidence = Confidence(rawValue: try payload.text())
    else { throw .truncated }
    self.fault = fault
    self.confidence = confidence
    lengths = try payload.list { (reader) throws(ImageError) in
      guard let locale = LocaleTag(try reader.text()) else { throw .truncated }
      return (locale, try reader.number())
    }
  }

  package static func concerns(_ examination: Examination) -> Bool {
    examination.isTranslated
      && examination.sourceSentences.count != examination.readings.sentences.count
  }

  package func examine(_ examination: Examination) {
    guard let source = examination.record.source, let locale = source.locale,
      locale.language != examination.draft.locale.language
    else { return }
    let (before, after) = (examination.sourceSentences, examination.readings.sentences)
    let (full, short) = fault == .omitted ? (before, after) : (after, before)
    guard full.count > short.count, !short.isEmpty, let from = letters(locale),
      let to = letters(examination.draft.locale)
    else { return }
    let sourceMeasures = before.map { SentenceMeasure(source.text, $0.span) }
    let targetMeasures = after.map { SentenceMeasure(examination.bytes, $0.span) }
    let ratio = Double(to) / Double(from)
    let alignment =
      fault == .omitted
      ? SentenceAlignment(full: sourceMeasures, short: targetMeasures, ratio: ratio)
      : SentenceAlignment(full: targetMeasures, short: sourceMeasures, ratio: 1 / ratio)
    let others = (fault == .omitted ? targetMeasures : sourceMeasures).reduce(0) { $0 | $1.numbers }
    for loss in alignment.losses {
      let lost = (fault == .omitted ? sourceMeasures : targetMeasures)[loss.sentence]
      guard Self.confidence(in: loss, lost, others) == confidence else { continue }
      report(loss, before, after, examination)
    }
  }

  /// Nil for what may be a slip of the alignment: too short a sentence, or one whose numbers are there after all.
  private static func confidence(
    in loss: SentenceAlignment.Loss, _ lost: SentenceMeasure, _ others: UInt64
  ) -> Confidence? {
    guard lost.length >= 150, lost.numbers & others == 0 else { return nil }
    let margin = loss.margin + (lost.numbers != 0 ? 3 : 0)
    return margin >= 5 ? .high : margin >= 2.5 ? .low : nil
  }

  private func letters(_ locale: LocaleTag) -> Int? {
    if let known = latest.letters[locale] { return known }
    let found = lengths.first { PhraseExpansion.holds($0.locale.description, for: locale) }?.letters
    latest.letters[locale] = .some(found)
    return found
  }

  private func report(
    _ loss: SentenceAlignment.Loss, _ before: [Sentence], _ after: [Sentence], _ examination: Examination
  ) {
    switch fault {
    case .omitted:
      let place = loss.place > 0 ? after[loss.place - 1].span.end : 0
      examination.report(Span(place, place), related: [Related(.source, before[loss.sentence].span)])
    case .added: examination.report(after[loss.sentence].span)
    }
  }
}
