import Locales

extension CalendarDate.Calendar {
  /// By the BCP 47 key `ca`; nil for the Gregorian calendar and those that share its months.
  init?(tag: String) {
    switch tag {
    case "islamic", "islamic-umalqura", "islamic-civil", "islamic-tbla", "islamic-rgsa": self = .islamic
    case "persian": self = .persian
    case "hebrew": self = .hebrew
    case "chinese", "dangi": self = .chinese
    case _: return nil
    }
  }

  private var system: CalendarSystem {
    switch self {
    case .islamic: .islamicUmmAlQura
    case .persian: .persian
    case .hebrew: .hebrew
    case .chinese: .chinese
    }
  }

  /// The years that are near enough to be written today.
  var years: ClosedRange<Int> {
    switch self {
    case .islamic: 1300...1550
    case .persian: 1250...1500
    case .hebrew: 5600...5900
    case .chinese: 1900...2100
    }
  }

  /// The Gregorian date; a date without its year or day as it is, in this calendar. Nil when there is no such day.
  /// A year of the Chinese calendar is counted as the Gregorian one that it begins in.
  func gregorian(_ date: CalendarDate) -> CalendarDate? {
    var date = date
    guard let year = date.year, let month = date.month, let day = date.day else {
      date.calendar = self
      return date
    }
    guard years.contains(year) else { return nil }
    // ICU counts the Chinese years from 2637 BCE.
    let running = self == .chinese ? year + 2637 : year
    guard let civil = system.day(runningYear: running, month: month, day: day) else { return nil }
    return CalendarDate(year: civil.year, month: civil.month, day: civil.day, weekday: date.weekday)
  }
}
