package import Prose

/// A compiled rule, without the words that only a person needs. A class, because rules are handed about all the time.
package final class Rule: Sendable {
  /// Path below `Rules/` without `.yaml`: `languages/de/register/informal-address`.
  package let id: String
  /// What `check:` said: the kind of check that reads `payload`.
  package let kind: String
  package let category: Category
  package let severity: SeverityChoice
  package let safety: Safety
  package let situation: Situation
  package let conditions: [Condition]
  /// Hits with an ordinal below belong to the kind, those above to the conditions.
  package let ownPhraseCount: Int
  /// Whether the rule looks at every draft, or only at those where one of its own phrases was found.
  package let looksAtEveryDraft: Bool
  /// Whether it looks into quotations, code and placeholders too.
  package let readsEverything: Bool
  /// Where the kind's payload stands in the payload section.
  package let payload: Range<Int>
  /// Where the words for people stand in the message section.
  package let words: Int

  package init(
    id: String, kind: String, category: Category, severity: SeverityChoice, safety: Safety,
    situation: Situation,
    conditions: [Condition], ownPhraseCount: Int, looksAtEveryDraft: Bool, readsEverything: Bool = false,
    payload: Range<Int>, words: Int
  ) {
    self.id = id
    self.kind = kind
    self.category = category
    self.severity = severity
    self.safety = safety
    self.situation = situation
    self.conditions = conditions
    self.ownPhraseCount = ownPhraseCount
    self.looksAtEveryDraft = looksAtEveryDraft
    self.readsEverything = readsEverything
    self.payload = payload
    self.words = words
  }

  /// The rule with its payload and words where they stand in an image.
  package func placed(payload: Range<Int>, words: Int) -> Rule {
    Rule(
      id: id, kind: kind, category: category, severity: severity, safety: safety, situation: situation,
      conditions: conditions, ownPhraseCount: ownPhraseCount, looksAtEveryDraft: looksAtEveryDraft,
      readsEverything: readsEverything, payload: payload, words: words)
  }
}

/// A severity that may depend on the channel.
package struct SeverityChoice: Sendable {
  package var standard: Severity
  package var byChannel: [(channel: String, severity: Severity)]

  package init(_ standard: Severity, byChannel: [(channel: String, severity: Severity)] = []) {
    self.standard = standard
    self.byChannel = byChannel
  }

  package func severity(for facts: Facts) -> Severity {
    guard !byChannel.isEmpty, let channel = facts.channel else { return standard }
    return byChannel.first { $0.channel == channel }?.severity ?? standard
  }
}

/// The `when` of a rule: every fact must be known and have one of the values.
package struct Situation: Sendable {
  package var facts: [(name: Facts.Name, values: [String])]
  /// The rule compares with the draft that the reply is a translation of.
  package var needsSource: Bool

  package init(facts: [(name: Facts.Name, values: [String])] = [], needsSource: Bool = false) {
    self.facts = facts
    self.needsSource = needsSource
  }

  /// `mirrored` is the form of address that the customer uses, where replies are to take it up.
  package func holds(for record: Record, mirrored: String? = nil) -> Bool {
    if needsSource, record.source == nil { return false }
    return facts.allSatisfy { fact in
      guard let value = record.facts[fact.name] else { return false }
      if let mirrored, fact.name == .register, fact.values.contains(mirrored) { return true }
      return fact.values.contains(value)
    }
  }

  package var asksForRegister: Bool { facts.contains { $0.name == .register } }
}

/// An entry of `unless` or `only-if`: phrases near a finding that excuse it, or that it needs.
package struct Condition: Sendable {
  package enum Reach: Int, Sendable, CaseIterable {
    case sentence, match, draft, before, after
  }

  package enum Side: Int, Sendable, CaseIterable {
    case either, before, after
  }

  /// True for `unless`, false for `only-if`.
  package var excuses: Bool
  /// Ordinals of its phrases among the rule's phrases.
  package var ordinals: Range<Int>
  package var reach: Reach
  package var side: Side

  package init(excuses: Bool, ordinals: Range<Int>, reach: Reach, side: Side) {
    self.excuses = excuses
    self.ordinals = ordinals
    self.reach = reach
    self.side = side
  }
}

/// A phrase found in a text.
package struct Hit: Sendable, Hashable {
  /// Index of the rule in its rule set.
  package var rule: Int
  /// Which of the rule's phrases.
  package var ordinal: Int
  package var span: Span

  package init(rule: Int, ordinal: Int, span: Span) {
    self.rule = rule
    self.ordinal = ordinal
    self.span = span
  }
}
