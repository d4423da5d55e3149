package import Entities
package import Prose

/// Whether the facts of the source are in the reply, compared as values once however many rules ask.
package final class FactReading {
  /// A fact that is not the same on both sides.
  package struct Fault: Sendable, Hashable {
    package enum Kind: String, CaseIterable, Sendable {
      case numberChanged = "number-changed"
      case numberLost = "number-lost"
      case numberAdded = "number-added"
      case currencyChanged = "currency-changed"
      case unitChanged = "unit-changed"
      case dateChanged = "date-changed"
      /// The same figures, which mean another day where the customer lives.
      case dateNotAdapted = "date-not-adapted"
      case timeChanged = "time-changed"
      case identifierChanged = "identifier-changed"
      case addressChanged = "address-changed"
      case phoneChanged = "phone-changed"
      /// A number as it is dialled in the agent's country, for a customer in another.
      case phoneNotInternational = "phone-not-international"
      case placeholderLost = "placeholder-lost"
      case placeholderAdded = "placeholder-added"
      case tagLost = "tag-lost"
      case tagAdded = "tag-added"
      case tagOrder = "tag-order"
    }

    package var kind: Kind
    /// In the reply; nil for what is not there.
    package var span: Span?
    package var sourceSpan: Span?
    /// What to write instead, where that is certain.
    package var fix: String?

    package init(_ kind: Kind, _ span: Span?, source: Span?) {
      self.kind = kind
      self.span = span
      sourceSpan = source
    }
  }

  private let readings: Readings
  private let hasReaders: Bool
  private var source: (text: [UInt8], locale: LocaleTag)?
  private var target: (text: [UInt8], locale: LocaleTag)?
  private var found: [Fault]?

  package init(_ readings: Readings, _ readers: EntityReaders?) {
    self.readings = readings
    hasReaders = readers != nil
  }

  /// Takes up a reply; nothing is read yet.
  package func read(_ record: Record, _ draft: Draft) {
    found = nil
    source = nil
    guard let passage = record.source, !passage.text.isEmpty, hasReaders else { return }
    source = (passage.text, passage.locale ?? LocaleTag(language: "en"))
    target = (draft.bytes, draft.locale)
  }

  package var faults: [Fault] {
    if let found { return found }
    guard let source, let target else { return [] }
    let faults = compare(source, target)
    found = faults
    return faults
  }

  private func compare(
    _ source: (text: [UInt8], locale: LocaleTag), _ target: (text: [UInt8], locale: LocaleTag)
  ) -> [Fault] {
    guard let from = readings.reader(for: source.locale), let to = readings.reader(for: target.locale) else {
      return []
    }
    let left = from.read(source.text)
    let right = readings.entities
    guard !left.isEmpty || !right.isEmpty else { return [] }
    var pieces = PieceComparison(source.text, left, target.text, right)
    var faults = pieces.faults()
    var values = ValueComparison(left, right)
    values.dropAnswered(pieces.answeredBySource, pieces.answeredByTarget)
    faults += values.faults(
      mentionedInSource: { from.mentions(in: source.text) },
      mentionedInTarget: { to.mentions(in: target.text) })
    faults += PhoneComparison(source.text, source.locale, target.text, target.locale).faults(left, right)
    if target.locale.region != nil { faults += DateCopies.faults(left, source.text, right, target.text) }
    return faults.sorted { ($0.span ?? Span(.max, .max)) < ($1.span ?? Span(.max, .max)) }
  }
}
