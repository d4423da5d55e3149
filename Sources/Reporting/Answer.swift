package import Linting
package import Prose
package import Records
package import Translation

/// What the program has to say about one record; a reporter makes words and coordinates of it.
package struct Answer: Sendable {
  package enum Outcome: Sendable {
    case linted(LintResult)
    case inspected(Inspection)
    case unreadable(Unreadable)
    /// No adapter gave a translation.
    case untranslated(TranslationFailure)
    case unsettled(Unsettled)
  }

  /// What must be known before a draft can be worked on, and is not.
  package enum Unsettled: Sendable {
    /// Neither the record nor the run says what language the reply is in.
    case locale
    /// Nobody says what language the draft is in, and it cannot be told.
    case source
    /// No adapter was chosen, and none that needs no choosing has the pair.
    case adapter(from: LocaleTag, to: LocaleTag)
  }

  /// How the text relates to the file that `record.origin` names.
  package enum Placement: Sendable {
    /// The text came into being here, as a translation does: positions are those in the reply.
    case reply
    /// The record's text is the file from `record.origin.line` on: positions lead back through the origin
    /// map.
    case file
    /// The text stands inside one line of the file, as in JSON Lines: only that line can be named.
    case record
  }

  /// Who asked for which form of address, and what the reply has.
  package struct Register: Sendable {
    package var wanted: RegisterWish
    /// `record`, `--register`, or the layer or file that decided.
    package var setBy: String
    /// What the text shows: `formal`, `informal`, `mixed`, `neutral`; nil while there is no such reading.
    package var seen: String?

    package init(wanted: RegisterWish, setBy: String, seen: String? = nil) {
      self.wanted = wanted
      self.setBy = setBy
      self.seen = seen
    }
  }

  /// How the reply came about, when it was translated.
  package struct Translation: Sendable {
    /// The adapter.
    package var via: String
    /// Requests made in all.
    package var attempts: Int
    /// What became of the pieces that must survive.
    package var guards: GuardVerdict

    package init(via: String, attempts: Int, guards: GuardVerdict) {
      self.via = via
      self.attempts = attempts
      self.guards = guards
    }
  }

  package var record: Record
  package var outcome: Outcome
  package var placement: Placement
  /// The text that came in, when the reply differs from it.
  package var draft: [UInt8]?
  package var register: Register?
  package var translation: Translation?
  /// `--hold`: the text of the reply is not written, because it must not be sent.
  package var isReplyHeld = false

  package init(
    _ record: Record, _ outcome: Outcome, placement: Placement, draft: [UInt8]? = nil,
    register: Register? = nil,
    translation: Translation? = nil
  ) {
    self.record = record
    self.outcome = outcome
    self.placement = placement
    self.draft = draft
    self.register = register
    self.translation = translation
  }

  /// The answer to a line or file that is no record.
  package init(unreadable: Unreadable) {
    var record = Record(text: [])
    record.id = unreadable.id
    record.origin = Record.Origin(file: unreadable.file, line: unreadable.line)
    self.init(record, .unreadable(unreadable), placement: .record)
  }

  /// The text that spans at a place refer to; empty when there is none.
  func text(_ place: Finding.Place, reply: Draft) -> [UInt8] {
    switch place {
    case .text: reply.bytes
    case .source: record.source?.text ?? []
    case .inbound: record.inbound?.text ?? []
    case .turn(let number): record.turns.indices.contains(number) ? record.turns[number].text : []
    }
  }
}
