/// A time of day as it was written.
package struct ClockTime: Hashable, Sendable {
  // In few bytes, because entities are copied often.
  private var storedHour: Int16 = 0
  private var storedMinute: Int16 = 0
  private var storedSecond: Int16? = nil
  private var storedOffset: Int16? = nil

  /// 0–24; 24:00 is the end of a day.
  package var hour: Int {
    get { Int(storedHour) }
    set { storedHour = Int16(clamping: newValue) }
  }
  package var minute: Int {
    get { Int(storedMinute) }
    set { storedMinute = Int16(clamping: newValue) }
  }
  package var second: Int? {
    get { storedSecond.map { Int($0) } }
    set { storedSecond = newValue.map { Int16(clamping: $0) } }
  }
  /// Whether the half of the day is certain: false for “7:30” where hours are counted to twelve.
  package var isCertain: Bool
  /// Minutes east of UTC, where a zone or an offset was written.
  package var offset: Int? {
    get { storedOffset.map { Int($0) } }
    set { storedOffset = newValue.map { Int16(clamping: $0) } }
  }

  package init(hour: Int, minute: Int = 0, second: Int? = nil, isCertain: Bool = true, offset: Int? = nil) {
    self.isCertain = isCertain
    self.hour = hour
    self.minute = minute
    self.second = second
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
