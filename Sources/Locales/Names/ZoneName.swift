/// A name of a time zone.
package struct ZoneName: Hashable, Sendable {
  package let text: String
  /// An IANA zone that has it.
  package let zone: String
  /// Minutes east of UTC when the name says standard or summer time; nil for the name of both.
  package let offset: Int?
  package let isAbbreviation: Bool
}
