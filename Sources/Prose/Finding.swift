/// One fault at one place, as a plain value: words for a person are made in `Reporting`.
package struct Finding: Sendable, Hashable {
  /// Which text the span refers to.
  package enum Place: Sendable, Hashable {
    case text, source, inbound
    case turn(Int)
  }

  /// The id of the rule, for example `languages/de/register/informal-address`.
  package var rule: String
  /// The rule's place in the rule set that found it, by which `Reporting` looks up its message.
  package var ruleIndex: Int
  package var category: Category
  package var severity: Severity
  package var place: Place
  package var span: Span
  /// Values for the placeholders of the rule's message, beside `{found}` and `{fix}`.
  package var arguments: [Argument]
  package var suggestions: [Suggestion]
  package var related: [Related]
  /// Set where its suggestion is safe only together with others.
  package var companions: Companions?

  package init(
    rule: String, ruleIndex: Int, category: Category, severity: Severity, place: Place = .text, span: Span,
    arguments: [Argument] = [], suggestions: [Suggestion] = [], related: [Related] = [],
    companions: Companions? = nil
  ) {
    self.rule = rule
    self.ruleIndex = ruleIndex
    self.category = category
    self.severity = severity
    self.place = place
    self.span = span
    self.arguments = arguments
    self.suggestions = suggestions
    self.related = related
    self.companions = companions
  }

  /// True when the fault is that something is not there; only then is the span empty.
  package var isMissing: Bool { span.isEmpty }
}

/// A text that could stand in place of the span; an empty one deletes.
package struct Suggestion: Sendable, Hashable {
  package var text: String
  package var safety: Safety

  package init(_ text: String, _ safety: Safety = .review) {
    self.text = text
    self.safety = safety
  }
}

/// Findings that are repaired together or not at all, like the words of a sentence that change with each other.
package struct Companions: Sendable, Hashable {
  /// Where in the text the group begins, which tells groups of one rule apart.
  package var start: Int
  /// How many findings it has.
  package var count: Int

  package init(start: Int, count: Int) {
    self.start = start
    self.count = count
  }
}

/// Another place that belongs to a finding, such as the term in the source.
package struct Related: Sendable, Hashable {
  package var place: Finding.Place
  package var span: Span

  package init(_ place: Finding.Place, _ span: Span) {
    self.place = place
    self.span = span
  }
}

/// A value for a placeholder of a message.
package struct Argument: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case text(String)
    case number(Int)
  }

  package var name: String
  package var value: Value

  package init(_ name: String, _ text: String) {
    self.name = name
    value = .text(text)
  }

  package init(_ name: String, _ number: Int) {
    self.name = name
    value = .number(number)
  }
}
