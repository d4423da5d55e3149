/// Days of the sun's year that are public holidays, by the usual formulas for 1980–2099; the governments announce
/// the same days.
package enum SolarTerm: String, CaseIterable, Sendable {
  /// 春分の日 in Japan.
  case springEquinox = "spring-equinox"
  /// 秋分の日 in Japan.
  case autumnEquinox = "autumn-equinox"
  /// 清明, Tomb Sweeping Day.
  case qingming

  /// Nil outside 1980–2099.
  package func day(in year: Int) -> CivilDay? {
    guard (1980...2099).contains(year) else { return nil }
    let drift = 0.242194 * Double(year - 1980)
    let leapDays = (year - 1980) / 4
    switch self {
    case .springEquinox: return CivilDay(year, 3, Int(20.8431 + drift) - leapDays)
    case .autumnEquinox: return CivilDay(year, 9, Int(23.2488 + drift) - leapDays)
    case .qingming:
      guard year >= 2000 else { return CivilDay(year, 4, 5) }
      return CivilDay(year, 4, Int(Double(year - 2000) * 0.2422 + 4.81) - (year - 2000) / 4)
    }
  }
}
