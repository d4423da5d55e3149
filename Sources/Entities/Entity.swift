package import Prose

/// A piece of a text that means something by itself: what is copied rather than translated, and what says a value.
package struct Entity: Sendable, Hashable {
  package var kind: EntityKind
  /// Written in words, which translators add and drop more freely than figures.
  package var isSpelled = false
  /// Bytes before the core, 0 for none.
  private var articleWidth: UInt32 = 0
  package var span: Span
  package var value: EntityValue
  /// A second reading of an ambiguous date in figures: 03/04 may be 3 April or 4 March.
  package var alternativeDate: CalendarDate?
  /// A second reading of an ambiguous figure: `1.500` may be 1500 or 1.5.
  package var alternative: DecimalValue?

  package init(_ kind: EntityKind, _ span: Span, _ value: EntityValue = .bytes) {
    self.kind = kind
    self.span = span
    self.value = value
  }

  /// Where the date itself begins behind an article: “the 22nd”, “il 22 aprile”; nil without one.
  package var coreStart: Int? {
    get { articleWidth > 0 ? span.start + Int(articleWidth) : nil }
    set { articleWidth = newValue.map { UInt32(clamping: $0 - span.start) } ?? 0 }
  }

  /// The span without an article.
  package var core: Span { Span(coreStart ?? span.start, span.end) }
}

/// What an entity is.
package enum EntityKind: String, CaseIterable, Sendable {
  /// `{{x}}`, `{x}`, `${x}`, `#{x}`, `[[x]]`, `%s`, `%(x)s`, `%x%`.
  case placeholder
  /// An HTML or XML tag, comment or character reference.
  case tag
  case url
  case email
  /// An order, tracking or article number.
  case identifier
  /// One emoji as a reader sees it, or its `:name:`.
  case emoji
  /// Inline code, a fenced block, or a `code`, `pre`, `script` or `style` element with its content.
  case code
  case number, ordinal, percent, currency, unit
  case date, time, datetime, duration
  case phone
}
