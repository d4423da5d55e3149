import CICU

/// One of ICU's date formatters, made from a pattern.
final class DateFormat {
  private let dates: OpaquePointer

  /// `zone` is an IANA name.
  init?(_ pattern: String, _ tag: String, zone: String = "Etc/UTC") {
    guard let dates = cicu_dates_open(pattern, tag, zone) else { return nil }
    self.dates = dates
  }

  deinit { cicu_dates_close(dates) }

  /// `milliseconds` since 1970 UTC.
  func write(_ milliseconds: Double) -> String? {
    ICUText.read { cicu_dates_format(dates, milliseconds, $0, $1) }
  }

  /// A day at noon.
  func write(_ day: CivilDay) -> String? { write((Double(day.number) + 0.5) * 86_400_000) }

  /// The words of one kind, with their index.
  func symbols(_ kind: cicu_symbols) -> [(index: Int, text: String)] {
    (0..<cicu_dates_symbol_count(dates, kind)).compactMap { index in
      guard let text = ICUText.read({ cicu_dates_symbol(dates, kind, index, $0, $1) }), !text.isEmpty
      else { return nil }
      return (Int(index), text)
    }
  }
}
