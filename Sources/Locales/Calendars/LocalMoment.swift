import CICU

/// The day and the clock at a place.
package struct LocalMoment: Hashable, Sendable {
  package var day: CivilDay
  /// 0–23.
  package var hour: Int
  /// 0–59.
  package var minute: Int

  /// A moment as RFC 3339 writes it (`2025-04-03T15:30:00Z`), seen from an IANA zone, or from the offset it was
  /// written with where no zone is given. Nil for a moment or a zone that is none.
  package init?(_ moment: String, zone: String?) {
    guard let written = Moment(moment) else { return nil }
    var minutes = Int32(written.offset)
    if let zone {
      guard !zone.isEmpty, cicu_zone_offset(zone, Int64(written.seconds), &minutes) else { return nil }
    }
    let local = written.seconds + Int(minutes) * 60
    let days = (local >= 0 ? local : local - 86_399) / 86_400
    day = CivilDay(number: days)
    hour = (local - days * 86_400) / 3600
    minute = (local - days * 86_400) % 3600 / 60
  }
}

/// A moment as RFC 3339 writes it.
private struct Moment {
  /// Since 1970-01-01T00:00:00Z; fractions are dropped.
  var seconds: Int
  /// Minutes east of UTC, as written.
  var offset: Int

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, let day = CivilDay(text.prefix(10)), [0x54, 0x74, 0x20].contains(bytes[10]),
      bytes[13] == 0x3A, bytes[16] == 0x3A, let hour = CivilDay.number(bytes[11..<13]), hour < 24,
      let minute = CivilDay.number(bytes[14..<16]), minute < 60,
      let second = CivilDay.number(bytes[17..<19]), second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == 0x2E {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    guard let offset = Self.offset(rest) else { return nil }
    self.offset = offset
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
  }

  /// `Z`, `+08:00`, `-03:30`.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(text)
    if bytes == [0x5A] || bytes == [0x7A] { return 0 }
    guard bytes.count == 6, bytes[0] == 0x2B || bytes[0] == 0x2D, bytes[3] == 0x3A,
      let hours = CivilDay.number(bytes[1..<3]), hours < 24, let minutes = CivilDay.number(bytes[4..<6]),
      minutes < 60
    else { return nil }
    return (bytes[0] == 0x2D ? -1 : 1) * (hours * 60 + minutes)
  }
}
