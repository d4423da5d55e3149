import Matching
import Prose
import RulePacks

/// The words of a language that make a day a promise, or show that it is none.
///
/// They are looked for only in sentences that hold a day, by a matcher of their own in the rule's payload: “will” and
/// “by” are in every second draft, and the common matcher would hand each of them to every rule about promises.
struct PromiseWords {
  /// What a word says of the days in its sentence.
  enum Sense: Int, CaseIterable {
    /// Something is going to happen: “will”.
    case promise
    /// Directly before a day it makes that day a limit: “by”.
    case before
    /// Directly after a day it makes that day a limit: までに.
    case after
    /// The writer knows that it is no day like others: “closed”, “holiday”.
    case aware
    /// The sentence tells what was: “ordered”.
    case past

    /// The key in the table.
    var key: String {
      switch self {
      case .promise: "promise"
      case .before: "before"
      case .after: "after"
      case .aware: "aware"
      case .past: "past"
      }
    }
  }

  /// A word where it stands.
  struct Hit {
    var sense: Sense
    var span: Span
  }

  private let matcher: PhraseMatcher
  /// By the number of the phrase.
  private let senses: [Sense]

  /// Compiles the table's words of the stack's language into the payload.
  static func compile(_ table: Field, _ rule: inout RuleCompilation) throws(PackError) {
    let isTurkic = ["tr", "az"].contains(rule.locale.language)
    var builder = MatcherBuilder(folding: isTurkic ? .turkic : .simple)
    var senses: [Int] = []
    for member in try table.requireMembers("promises") where member.key != "source" {
      guard LocaleTag(member.key) != nil else {
        throw PackError(member.place, .init("“\(member.key)” is no language tag", "“\(member.key)”不是语言标签"))
      }
      try member.field.requireKeys(Sense.allCases.map(\.key))
      guard PhraseExpansion.holds(member.key, for: rule.locale) else { continue }
      for sense in Sense.allCases {
        for field in member.field[sense.key]?.elements ?? [] {
          let phrase = PhraseText(try field.requireText(sense.key), at: field.place)
          do {
            _ = try builder.add(phrase.text, openStart: phrase.openStart, openEnd: phrase.openEnd)
          } catch {
            throw PackError(field.place, .init(error.reason.english, error.reason.chinese))
          }
          senses.append(sense.rawValue)
        }
      }
    }
    let (words, runs) = builder.encode()
    rule.payload.write(senses) { $0.write($1) }
    rule.payload.write(words)
    rule.payload.write(runs)
  }

  /// The image that the payload lies in must outlive it.
  init(from reader: inout PayloadReader) throws(ImageError) {
    senses = try reader.list { (reader) throws(ImageError) in
      guard let sense = Sense(rawValue: try reader.number()) else { throw .truncated }
      return sense
    }
    let words = try reader.block()
    let runs = try reader.block()
    do {
      matcher = try PhraseMatcher(words: words, runs: runs)
    } catch {
      throw .truncated
    }
  }

  /// Whether nothing is known of the language.
  var isEmpty: Bool { senses.isEmpty }

  /// In order of their places.
  func hits(in sentence: Span, of bytes: [UInt8]) -> [Hit] {
    var found: [PhraseHit] = []
    bytes.withUnsafeBufferPointer { text in
      matcher.match(UnsafeBufferPointer(rebasing: text[sentence.range]), into: &found)
    }
    return found.compactMap { hit in
      guard senses.indices.contains(Int(hit.phrase)) else { return nil }
      let span = Span(Int(hit.start), Int(hit.end)).shifted(by: sentence.start)
      return Hit(sense: senses[Int(hit.phrase)], span: span)
    }
  }
}
