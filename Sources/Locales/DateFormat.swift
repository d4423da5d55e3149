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

  /// The words of one kind, with their index.
  func symbols(_ kind: cicu_symbols) -> [(index: Int, text: String)] {
    (0..<cicu_dates_symbol_count(dates, kind)).compactMap { index in
      guard let text = ICUText.read({ cicu_dates_symbol(dates, kind, index, $0, $1) }), !text.isEmpty
      else { return nil }
      return (Int(index), text)
    }
  }
}

/// A day of the Gregorian calendar.
struct Day {
  /// Noon UTC, since 1970.
  let milliseconds: Double

  /// Nil when there is no such day.
  init?(year: Int, month: Int, day: Int) {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    let past = year - 1
    let days =
      past * 365 + past / 4 - past / 100 + past / 400 + lengths[..<(month - 1)].reduce(0, +) + day - 1
    milliseconds = (Double(days - 719_162) + 0.5) * 86_400_000
  }
}
