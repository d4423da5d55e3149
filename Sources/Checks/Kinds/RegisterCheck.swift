import Prose
import Readings
package import RulePacks

/// `register`: a form of address that is not the one wanted, or not one throughout.
///
/// The form wanted is, strongest first: what the record, the run, a house, platform or market asks for; else what the
/// conversation so far used; else the language pack's default. `mirror` is what the customer uses.
package struct RegisterCheck: Check {
  package static let kind = "register"
  package static let starts = CheckStart.everyDraft
  package static let placeholders = ["wanted", "wanted-zh", "seen", "seen-zh"]
  package static let keys = [
    RuleKey(
      "fault", .word(Fault.allCases.map(\.rawValue)), required: true,
      help:
        "Which difference is meant: from what is wanted, inside the reply, from earlier replies, from the customer"
    )
  ]
  package static let exemptions: [Disguise: String] = [
    .decomposed: "the counterpart is offered composed"
  ]

  private enum Fault: String, CaseIterable {
    case unwanted, mixed, changed
    case unlikeCustomer = "unlike-customer"
  }

  private let fault: Fault

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let words = Fault.allCases.map(\.rawValue)
    rule.payload.write(try rule.require("fault").requireWord("fault", of: words))
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    guard let fault = Fault(rawValue: try payload.text()) else { throw .truncated }
    self.fault = fault
  }

  package static func concerns(_ examination: Examination) -> Bool { examination.register.isAvailable }

  /// The form that the reply should have, and the fault it is to have another.
  private static func wanted(_ examination: Examination) -> (form: Register.Form, fault: Fault)? {
    let register = examination.register
    let facts = examination.record.facts
    switch facts.register.flatMap(RegisterWish.init(rawValue:)) {
    case .mirror: return register.customer.map { ($0, .unlikeCustomer) }
    case .formal, .informal:
      if !facts.registerIsAsked, let earlier = register.earlier { return (earlier, .changed) }
      return (facts.register == "formal" ? .formal : .informal, .unwanted)
    case .auto, nil: return register.earlier.map { ($0, .changed) }
    }
  }

  package func examine(_ examination: Examination) {
    let seen = examination.register.register
    let wanted = Self.wanted(examination)
    switch seen.value {
    case .neutral: return
    case .mixed:
      guard fault == .mixed else { return }
      let rarer = Self.rarer(in: seen.evidence)
      report(seen.evidence, of: wanted?.form.other ?? rarer, examination, isWanted: wanted != nil)
    case .formal, .informal:
      guard let wanted, wanted.fault == fault, wanted.form.value != seen.value else { return }
      report(seen.evidence, of: wanted.form.other, examination)
    }
  }

  private static func rarer(in evidence: [Register.Evidence]) -> Register.Form {
    evidence.count { $0.form == .formal } * 2 < evidence.count ? .formal : .informal
  }

  /// Each word of the form, with its counterpart. Hints decide what a reply shows, but nobody is told of them: the
  /// writer could not see what is wrong. Where the other form is wanted and a sentence can be rewritten without doubt, all
  /// that changes in it is told, and safe.
  private func report(
    _ evidence: [Register.Evidence], of form: Register.Form, _ examination: Examination, isWanted: Bool = true
  ) {
    let told = evidence.filter { $0.form == form && $0.strength > .hint }
    let rewritings = isWanted && !told.isEmpty ? examination.register.rewritings(from: form) : []
    var others: [Register.Evidence] = []
    var next = 0
    for rewriting in rewritings {
      while next < told.count, told[next].span.end <= rewriting.sentence.start {
        others.append(told[next])
        next += 1
      }
      let first = next
      while next < told.count, told[next].span.overlaps(rewriting.sentence) { next += 1 }
      guard next > first else { continue }
      let companions = Companions(start: rewriting.sentence.start, count: rewriting.passages.count)
      for passage in rewriting.passages {
        let passage = Passage(span: passage.span, counterpart: passage.text, isStart: passage.isStart)
        report(passage, of: form, examination, .safe, companions)
      }
    }
    others += told[next...]
    for passage in Self.joined(others, examination) { report(passage, of: form, examination, .review) }
  }

  private func report(
    _ passage: Passage, of form: Register.Form, _ examination: Examination, _ safety: Safety,
    _ companions: Companions? = nil
  ) {
    let found = examination.draft.text(passage.span)
    let counterpart = passage.counterpart.map {
      passage.isStart ? LetterCase.fit($0, to: found, in: examination.draft.locale) : $0
    }
    examination.report(
      passage.span, suggestions: counterpart.map { [$0] } ?? [],
      arguments: Self.arguments("wanted", form.other) + Self.arguments("seen", form), safety: safety,
      companions: companions)
  }

  private static func arguments(_ name: String, _ form: Register.Form) -> [Argument] {
    [
      Argument(name, form.value.rawValue),
      Argument(name + "-zh", form == .formal ? "正式" : "非正式"),
    ]
  }

  /// Words that belong together, and what the other form says.
  private struct Passage {
    var span: Span
    var counterpart: String?
    var isStart: Bool
  }

  /// Words side by side are one passage: “du hast” becomes “Sie haben”.
  private static func joined(
    _ evidence: [Register.Evidence], _ examination: Examination
  ) -> [Passage] {
    var passages: [Passage] = []
    for item in evidence {
      let counterpart = examination.register.counterpart(of: item)
      if let last = passages.last, item.span.start < last.span.end { continue }
      if let last = passages.last, item.span.start == last.span.end + 1,
        examination.bytes[last.span.end] == 0x20, let before = last.counterpart, let counterpart
      {
        passages[passages.count - 1].span.end = item.span.end
        passages[passages.count - 1].counterpart = before + " " + counterpart
      } else {
        passages.append(Passage(span: item.span, counterpart: counterpart, isStart: item.isStart))
      }
    }
    return passages
  }
}
