import Filtering
import Linting
import Prose
import Readings
import Records
import Reporting
import Translation

/// Makes answers of records: what a command does with each.
protocol AnswerMaker: AnyObject {
  /// An answer, or what ends the whole run.
  func answer(_ record: Record) throws(Trouble) -> Answer
}

/// Lints, translating before if the command is the filter.
final class ReplyAnswerMaker: AnswerMaker {
  private let filter: ReplyFilter
  private let translates: Bool
  private let fixes: Bool
  private let placement: Answer.Placement

  init(_ filter: ReplyFilter, translates: Bool, fixes: Bool, placement: Answer.Placement) {
    self.filter = filter
    self.translates = translates
    self.fixes = fixes
    self.placement = placement
  }

  func answer(_ record: Record) throws(Trouble) -> Answer {
    do throws(ReplyFilter.Failure) {
      let outcome = try translates ? filter.filter(record, fixes: fixes) : filter.check(record, fixes: fixes)
      let reply = outcome.linted.result.draft.bytes
      let translation = outcome.translation.map {
        Answer.Translation(via: $0.via, attempts: $0.attempts, guards: $0.guards)
      }
      return Answer(
        outcome.record, .linted(outcome.linted.result), placement: translation == nil ? placement : .reply,
        draft: reply == record.text ? nil : record.text,
        register: .init(
          wanted: outcome.linted.register.wanted, setBy: outcome.linted.register.setBy,
          seen: outcome.linted.result.seen?.rawValue),
        translation: translation)
    } catch {
      return try answer(to: record, error)
    }
  }

  /// In a batch, what goes wrong with one record is said in its answer and the run goes on.
  private func answer(to record: Record, _ failure: ReplyFilter.Failure) throws(Trouble) -> Answer {
    guard placement == .record else { throw Trouble(failure) }
    switch failure {
    case .noLocale: return Answer(record, .unsettled(.locale), placement: placement)
    case .unknownSource: return Answer(record, .unsettled(.source), placement: placement)
    case .noAdapter(let source, let target):
      return Answer(record, .unsettled(.adapter(from: source, to: target)), placement: placement)
    case .notTranslated(let failure): return Answer(record, .untranslated(failure), placement: placement)
    case .unknownAdapter, .notCompiled: throw Trouble(failure)
    }
  }
}
