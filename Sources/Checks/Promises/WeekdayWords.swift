/// Weekdays (ISO 8601: 1 Monday … 7 Sunday) in the languages of messages.
enum WeekdayWords {
  static func english(_ weekday: Int) -> String {
    word(weekday, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }

  static func chinese(_ weekday: Int) -> String {
    word(weekday, ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"])
  }

  private static func word(_ weekday: Int, _ words: [String]) -> String {
    words.indices.contains(weekday - 1) ? words[weekday - 1] : ""
  }
}
