package import RulePacks

/// The holidays of a stack's markets, each day looked up once: looking means decoding names from the image, and many
/// replies name the same days. One serves one thread.
package final class HolidayReading {
  package typealias Answer = (holiday: Holiday, country: RuleWords.Bilingual)

  /// More days than replies name; then what is known is forgotten.
  private static let mostDays = 4096

  private let calendar: HolidayCalendar
  private var region = ""
  private var days: [Int: Answer?] = [:]

  package init(_ calendar: HolidayCalendar) {
    self.calendar = calendar
  }

  /// As `HolidayCalendar.holiday(on:in:)`.
  func holiday(on day: Int, in region: String) -> Answer? {
    if region != self.region || days.count >= Self.mostDays {
      days.removeAll(keepingCapacity: true)
      self.region = region
    }
    if let known = days[day] { return known }
    let found = calendar.holiday(on: day, in: region)
    days[day] = .some(found)
    return found
  }
}
