import CICU

/// Words for days and periods by their distance from now.
enum RelativeNames {
  private static let widths = [cicu_long, cicu_short, cicu_narrow]
  private static let periods: [(cicu_time_unit, String)] = [
    (cicu_unit_week, "week"), (cicu_unit_month, "month"), (cicu_unit_quarter, "quarter"),
    (cicu_unit_year, "year"), (cicu_unit_monday, "monday"), (cicu_unit_tuesday, "tuesday"),
    (cicu_unit_wednesday, "wednesday"), (cicu_unit_thursday, "thursday"), (cicu_unit_friday, "friday"),
    (cicu_unit_saturday, "saturday"), (cicu_unit_sunday, "sunday"),
  ]
  private static let counted: [(cicu_time_unit, String)] = [
    (cicu_unit_second, "second"), (cicu_unit_minute, "minute"), (cicu_unit_hour, "hour"),
    (cicu_unit_day, "day"),
    (cicu_unit_week, "week"), (cicu_unit_month, "month"), (cicu_unit_quarter, "quarter"),
    (cicu_unit_year, "year"),
  ]

  static func days(_ tag: String) -> [RelativeName] {
    words(tag, [(cicu_unit_day, "day")], offsets: -3...3, widths)
  }

  /// Not the narrow ones, whose weekdays are single letters.
  static func periods(_ tag: String) -> [RelativeName] {
    words(tag, periods, offsets: -2...2, [cicu_long, cicu_short])
  }

  static func amounts(_ tag: String, _ samples: PluralSamples) -> [RelativePattern] {
    var patterns: [RelativePattern] = []
    for width in widths {
      guard let format = RelativeFormat(tag, width) else { continue }
      for (unit, name) in counted {
        for number in samples.numbers.map(\.number) {
          for isFuture in [true, false] {
            let offset = (Double(number) ?? 0) * (isFuture ? 1 : -1)
            guard let written = format.write(offset, unit, isNumeric: true) else { continue }
            patterns += written.spellings.map {
              RelativePattern(
                unit: name, prefix: $0.prefix, suffix: $0.suffix, isFuture: isFuture,
                impliedNumber: written.number == nil ? Int(number) : nil)
            }
          }
        }
      }
    }
    return patterns.unique
  }

  /// Those offsets that are written without digits.
  private static func words(
    _ tag: String, _ units: [(cicu_time_unit, String)], offsets: ClosedRange<Int>, _ widths: [cicu_width]
  ) -> [RelativeName] {
    widths.flatMap { width -> [RelativeName] in
      guard let format = RelativeFormat(tag, width) else { return [] }
      return units.flatMap { unit, name in
        offsets.flatMap { offset -> [RelativeName] in
          guard let written = format.write(Double(offset), unit, isNumeric: false), !written.text.hasDigits
          else { return [] }
          return written.text.spellings.map { RelativeName(text: $0, unit: name, offset: offset) }
        }
      }
    }.unique
  }
}

/// ICU's formatter of distances from now.
private final class RelativeFormat {
  private let relative: OpaquePointer

  init?(_ tag: String, _ width: cicu_width) {
    guard let relative = cicu_relative_open(tag, width) else { return nil }
    self.relative = relative
  }

  deinit { cicu_relative_close(relative) }

  func write(_ offset: Double, _ unit: cicu_time_unit, isNumeric: Bool) -> NumberFormat.Written? {
    var start: Int32 = -1
    var end: Int32 = -1
    let text = ICUText.read { cicu_relative_format(relative, offset, unit, isNumeric, $0, $1, &start, &end) }
    return text.map { NumberFormat.Written(text: $0, number: start < 0 ? nil : Int(start)..<Int(end)) }
  }
}
