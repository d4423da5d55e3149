package import Prose

/// Which form of address a reply uses, and which one the conversation so far had; each read once however many rules ask.
package final class RegisterReading {
  private let table: RegisterTable?
  private let readings: Readings
  private var record = Record(text: [])
  private var draft: Draft?
  private var seen: Register?
  private var earlierForm: Register.Form??
  private var customerForm: Register.Form??
  private var rewrittenForm: (form: Register.Form, sentences: [SentenceRewriting])?
  private var room: [Register.Evidence] = []

  /// Without a table nothing is told of any text.
  package init(_ readings: Readings, _ table: RegisterTable?) {
    self.readings = readings
    self.table = table
  }

  /// Whether the language has a table at all.
  package var isAvailable: Bool { table != nil }

  /// Takes up a reply; nothing is read yet.
  package func read(_ record: Record, _ draft: Draft) {
    self.record = record
    self.draft = draft
    seen = nil
    earlierForm = nil
    customerForm = nil
    rewrittenForm = nil
  }

  /// The register of the draft.
  package var register: Register {
    if let seen { return seen }
    guard let draft, let table else { return Register() }
    let found = read(draft.bytes, table, outsideProse: readings.outsideProse)
    seen = found
    return found
  }

  /// The register of the draft if a rule has asked for it.
  package var registerIfRead: Register? { seen }

  /// What the earlier replies of the conversation used, the latest that shows it.
  package var earlier: Register.Form? {
    if let earlierForm { return earlierForm }
    let form = form(of: record.turns.filter { $0.role != "customer" }.map(\.text))
    earlierForm = .some(form)
    return form
  }

  /// What the customer uses, in the message that is answered or else before; nil in another language.
  package var customer: Register.Form? {
    if let customerForm { return customerForm }
    var texts = record.turns.filter { $0.role == "customer" }.map(\.text)
    if let inbound = record.inbound, inbound.locale.map({ $0.language == draft?.locale.language }) ?? true {
      texts.append(inbound.text)
    }
    let form = form(of: texts)
    customerForm = .some(form)
    return form
  }

  /// What the other form would say instead of the text that the evidence stands on.
  package func counterpart(of evidence: Register.Evidence) -> String? {
    guard let draft else { return nil }
    return table?.counterpart(of: evidence, in: draft.bytes)
  }

  /// The sentences that show a form and can be rewritten in the other one without doubt.
  package func rewritings(from form: Register.Form) -> [SentenceRewriting] {
    if let rewrittenForm, rewrittenForm.form == form { return rewrittenForm.sentences }
    guard let draft, let table, table.rewriting != nil else { return [] }
    let found = SentenceRewriting.all(in: draft.bytes, from: form, table, outsideProse: readings.outsideProse)
    rewrittenForm = (form, found)
    return found
  }

  private func form(of texts: [[UInt8]]) -> Register.Form? {
    guard let table else { return nil }
    for text in texts.reversed() {
      let seen = read(text, table, outsideProse: [])
      // Nobody is held later to what only hints told.
      guard seen.evidence.contains(where: { $0.strength > .hint }) else { continue }
      switch seen.value {
      case .formal: return .formal
      case .informal: return .informal
      case .mixed, .neutral: continue
      }
    }
    return nil
  }

  private func read(_ bytes: [UInt8], _ table: RegisterTable, outsideProse: [Span]) -> Register {
    bytes.withUnsafeBufferPointer { text in
      var scan = RegisterScan(text, table, outsideProse: outsideProse, into: room)
      scan.run()
      room = scan.evidence
      let judgement = RegisterJudgement(room, unmarked: scan.hasUnmarkedSentence ? table.unmarked : .none)
      guard judgement.isTorn(table.threshold), table.hasWeights else {
        return judgement.register(learned: [], sum: 0, threshold: table.threshold)
      }
      var weights = LearnedWeights(text, table, outsideProse: outsideProse)
      weights.run()
      return judgement.register(learned: weights.evidence, sum: weights.sum, threshold: table.threshold)
    }
  }
}

extension RegisterTable {
  /// The register of a text by itself.
  package func register(of text: [UInt8], outsideProse: [Span] = []) -> Register {
    let reading = RegisterReading(Readings(), self)
    reading.read(Record(text: text), Draft(bytes: text, locale: LocaleTag(language: "und")))
    return reading.register
  }
}
