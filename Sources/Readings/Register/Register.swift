package import Prose

/// The form of address that a text uses towards the customer, and the words that show it.
package struct Register: Sendable, Hashable {
  /// What the text shows as a whole; `neutral` when nothing in it shows a form of address.
  package enum Value: String, Sendable, CaseIterable {
    case formal, informal, mixed, neutral
  }

  /// One of the two forms of address that languages tell apart: Sie and du, usted and tú, です・ます and plain.
  package enum Form: UInt8, Sendable, CaseIterable {
    case formal, informal

    package var other: Form { self == .formal ? .informal : .formal }
    package var value: Value { self == .formal ? .formal : .informal }
  }

  /// The finer scale of Japanese and of Korean; within a language in ascending order.
  package enum Level: UInt8, Sendable, CaseIterable {
    case none, plain, polite, honorific, banmal, haeyo, hapsyo

    package var name: String { String(describing: self) }
  }

  /// How much one piece of evidence says by itself.
  package enum Strength: UInt8, Sendable, CaseIterable, Comparable {
    /// A hint, which only counts beside others.
    case hint
    /// Decides where nothing certain stands against it.
    case likely
    /// Nobody would write it to a customer addressed the other way.
    case certain

    /// In the unit of the learned weights, 20 to a logit.
    package var weight: Int {
      switch self {
      case .hint: 12
      case .likely: 40
      case .certain: 100
      }
    }

    package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// A word or ending that shows the form of address.
  package struct Evidence: Sendable, Hashable {
    package var span: Span
    package var form: Form
    package var strength: Strength
    package var level = Level.none
    /// Whether it opens its sentence, so that its capital says nothing.
    package var isStart = false
    /// Whether it is the ending of a sentence.
    package var isClosing = false
    /// Where the table has what the other form would say instead; `RegisterTable.counterpart` reads it.
    var entry = -1
    /// Bytes at the end of the span that the counterpart stands for; 0 when for all of it.
    var endingLength = 0

    init(_ span: Span, _ form: Form, _ strength: Strength) {
      self.span = span
      self.form = form
      self.strength = strength
    }
  }

  package var value = Value.neutral
  package var level: Level?
  /// What speaks for the value, of `mixed` for both forms, in order of the text.
  package var evidence: [Evidence] = []

  package init() {}
}
