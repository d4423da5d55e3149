/// A time of day as it was written.
package struct ClockTime: Hashable, Sendable {
  /// 0–24; 24:00 is the end of a day.
  package var hour: Int
  package var minute: Int
  package var second: Int?
  /// Whether the half of the day is certain: false for “7:30” where hours are counted to twelve.
  package var isCertain: Bool
  /// Minutes east of UTC, where a zone or an offset was written.
  package var offset: Int?

  package init(hour: Int, minute: Int = 0, second: Int? = nil, isCertain: Bool = true, offset: Int? = nil) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.isCertain = isCertain
    self.offset = offset
  }

  package var exists: Bool {
    (0...24).contains(hour) && (0...59).contains(minute) && (0...60).contains(second ?? 0)
      && (hour < 24 || minute == 0)
  }
}

extension ClockTime: CustomStringConvertible {
  /// ISO 8601: `15:30`, `15:30:05`, `15:30+02:00`.
  package var description: String {
    var text = CalendarDate.twoDigits(hour) + ":" + CalendarDate.twoDigits(minute)
    if let second { text += ":" + CalendarDate.twoDigits(second) }
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    let magnitude = abs(offset)
    return text + (offset < 0 ? "-" : "+") + CalendarDate.twoDigits(magnitude / 60) + ":"
      + CalendarDate.twoDigits(magnitude % 60)
  }
}
