/// Names of the world's common time zones.
enum ZoneNames {
  /// One zone for each name that CLDR has for people in the places of issue 3 and their customers.
  private static let zones = [
    "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Phoenix", "America/Denver",
    "America/Chicago", "America/New_York", "America/Halifax", "America/St_Johns", "America/Toronto",
    "America/Vancouver", "America/Mexico_City", "America/Tijuana", "America/Bogota", "America/Lima",
    "America/Santiago", "America/Caracas", "America/Argentina/Buenos_Aires", "America/Sao_Paulo",
    "America/Manaus", "Atlantic/Azores", "Europe/Lisbon", "Europe/London", "Europe/Dublin", "Europe/Paris",
    "Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam",
    "Europe/Brussels", "Europe/Stockholm", "Europe/Warsaw", "Europe/Prague", "Europe/Budapest",
    "Europe/Athens",
    "Europe/Helsinki", "Europe/Bucharest", "Europe/Kiev", "Europe/Istanbul", "Europe/Moscow", "Africa/Cairo",
    "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi", "Asia/Jerusalem", "Asia/Riyadh", "Asia/Dubai",
    "Asia/Tehran", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Ho_Chi_Minh",
    "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Kuala_Lumpur", "Asia/Singapore", "Asia/Manila",
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Seoul", "Asia/Tokyo", "Asia/Yekaterinburg",
    "Asia/Novosibirsk", "Asia/Vladivostok", "Australia/Perth", "Australia/Darwin", "Australia/Adelaide",
    "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland", "Etc/UTC",
  ]
  /// The middle of January and of July 2025.
  private static let moments = [1_736_942_400_000.0, 1_752_580_800_000.0]

  static func all(_ tag: String) -> [ZoneName] {
    zones.flatMap { names(of: $0, tag) }.unique
  }

  private static func names(of zone: String, _ tag: String) -> [ZoneName] {
    guard let format = DateFormat("xxx\u{1}zzzz\u{1}z\u{1}vvvv\u{1}v", tag, zone: zone) else { return [] }
    return moments.flatMap { moment -> [ZoneName] in
      let parts = (format.write(moment) ?? "").split(separator: "\u{1}", omittingEmptySubsequences: false)
      guard parts.count == 5 else { return [] }
      let offset = minutes(parts[0])
      let names = [
        (parts[1], offset, false), (parts[2], offset, true), (parts[3], nil, false), (parts[4], nil, true),
      ]
      return names.flatMap { text, offset, isAbbreviation in
        String(text).spellings.filter { !$0.isEmpty && !$0.hasDigits }.map {
          ZoneName(text: $0, zone: zone, offset: offset, isAbbreviation: isAbbreviation)
        }
      }
    }
  }

  /// Of an offset such as `-03:30`.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return (text.first == "-" ? -1 : 1) * (parts[0] * 60 + parts[1])
  }
}
