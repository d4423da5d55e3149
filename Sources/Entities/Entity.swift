package import Prose

/// A piece of a text that is not prose: it is copied, never translated, and never linted as words.
package struct Entity: Sendable, Hashable {
  package var kind: EntityKind
  package var span: Span

  package init(_ kind: EntityKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
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
}
