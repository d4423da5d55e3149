import Entities
import Locales
import Prose

// Hours counted to twelve or twenty-four, and zones.

extension LocalCustoms {
  func timeFaults(_ figure: WrittenFigure, _ time: ClockTime, _ facts: Facts) -> [ConventionReading.Fault] {
    var fix: String? {
      formatter?.time(hour: time.hour % 24, minute: time.minute, second: time.second)
    }
    let span = figure.entity.span
    let words = Self.halfDay(figure.after) ?? Self.halfDay(figure.before)
    if let words {
      if !conventions.hourCycle.hasHalfDays { return [.init(.twelveHours, span, fix, isCertain: true)] }
      let own = [conventions.dayPeriods.am, conventions.dayPeriods.pm].compactMap(Self.halfDay)
      return own.contains(words) || own.contains("am")
        ? zoneFaults(figure, time, facts) : [.init(.halfDayWords, span, fix, isCertain: true)]
    }
    guard conventions.hourCycle.hasHalfDays, figure.separators.first == ":", figure.after.isEmpty,
      figure.before.isEmpty
    else { return zoneFaults(figure, time, facts) }
    if time.hour > 12 || time.hour == 0 { return [.init(.twentyFourHours, span, fix, isCertain: true)] }
    return [.init(.halfDayMissing, span, nil)]
  }

  /// `am` or `pm` in any of the ways to write them; nil for other words.
  private static func halfDay(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let letters = String(
      text.lowercased().unicodeScalars.filter {
        $0.value < 0x80 ? ($0.value | 0x20) &- 0x61 < 26 : $0.properties.isAlphabetic
      })
    return letters == "am" || letters == "pm" ? letters : nil
  }

  /// A time without zone, when agent and customer live by different clocks. `Z` tells nothing of where the agent is.
  func zoneFaults(_ figure: WrittenFigure, _ time: ClockTime, _ facts: Facts) -> [ConventionReading.Fault] {
    guard time.offset == nil, let now = facts.now, !now.hasSuffix("Z"), let zone = facts.customerTimeZone,
      let own = LocalMoment(now, zone: nil), let theirs = LocalMoment(now, zone: zone), own != theirs
    else { return [] }
    return [.init(.zoneMissing, figure.entity.span, nil)]
  }
}
