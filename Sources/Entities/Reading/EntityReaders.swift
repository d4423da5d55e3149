package import Prose

/// Hands out the reader for a locale; it may be asked on any thread and keeps what it has made.
package struct EntityReaders: Sendable {
  private let make: @Sendable (LocaleTag) -> EntityReader?

  package init(_ make: @escaping @Sendable (LocaleTag) -> EntityReader?) {
    self.make = make
  }

  /// Nil when the words of the language could not be had.
  package func reader(for locale: LocaleTag) -> EntityReader? { make(locale) }
}
