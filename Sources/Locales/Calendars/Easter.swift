/// Easter Sunday as a day of the Gregorian calendar.
package enum Easter {
  /// Of the western churches: the Gregorian computus (Meeus, “Astronomical Algorithms”, chapter 8).
  package static func western(_ year: Int) -> CivilDay? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let day = epact + weekday - 7 * late + 114
    return CivilDay(year, day / 31, day % 31 + 1)
  }

  /// Of the orthodox churches: the Julian computus, carried over to the Gregorian calendar.
  package static func orthodox(_ year: Int) -> CivilDay? {
    let epact = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let day = epact + weekday + 114
    let lag = year / 100 - year / 400 - 2
    return CivilDay(year, day / 31, day % 31 + 1)?.adding(days: lag)
  }
}
