import Glibc

/// When the moon is new, by Meeus, “Astronomical Algorithms”, chapter 49, exact to some seconds in our centuries.
///
/// ICU's own lunar calendar is some minutes off and so puts the Chinese New Year of 2027, four minutes before
/// midnight, a day late; months begin on the days found here.
package enum NewMoon {
  /// The first day of the lunar month that begins within two days of a day, on a clock some hours east of UTC.
  package static func day(near day: CivilDay, hoursEast hours: Int) -> CivilDay? {
    // Days since 2000-01-06, a new moon, in synodic months.
    let guess = ((Double(day.number) - 10_962) / 29.530588861).rounded()
    for k in [guess - 1, guess, guess + 1] {
      let found = CivilDay(number: Int((moment(k) + Double(hours) / 24).rounded(.down)))
      if abs(found.number - day.number) <= 2 { return found }
    }
    return nil
  }

  /// In days since 1970-01-01T00:00:00Z, for the k-th new moon from the one of January 2000.
  static func moment(_ k: Double) -> Double {
    let t = k / 1236.85
    let mean = 2_451_550.09766 + 29.530588861 * k + (0.00015437 - 0.000000150 * t) * t * t
    // The clock lags behind the even time of the sky by 70 to 80 seconds until 2050.
    let lag = 72.0 / 86_400
    return mean + periodic(k, t) + planetary(k, t) - lag - 2_440_587.5
  }

  private static func periodic(_ k: Double, _ t: Double) -> Double {
    let e = 1 - 0.002516 * t - 0.0000074 * t * t
    let sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t
    let moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
    let node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
    var sum = -0.00017 * sine(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    for term in terms {
      let weight = abs(term.sun) == 1 ? e : abs(term.sun) == 2 ? e * e : 1
      sum += term.size * weight * sine(term.moon * moon + term.sun * sun + term.node * node)
    }
    return sum
  }

  private static func planetary(_ k: Double, _ t: Double) -> Double {
    0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t)
      + planets.reduce(0) { $0 + $1.size * sine($1.start + $1.motion * k) }
  }

  private static func sine(_ degrees: Double) -> Double {
    sin(degrees.truncatingRemainder(dividingBy: 360) * .pi / 180)
  }

  /// Multiples of the anomalies of moon and sun and of the moon's distance from its node.
  private static let terms: [(size: Double, moon: Double, sun: Double, node: Double)] = [
    (-0.40720, 1, 0, 0), (0.17241, 0, 1, 0), (0.01608, 2, 0, 0), (0.01039, 0, 0, 2), (0.00739, 1, -1, 0),
    (-0.00514, 1, 1, 0), (0.00208, 0, 2, 0), (-0.00111, 1, 0, -2), (-0.00057, 1, 0, 2), (0.00056, 2, 1, 0),
    (-0.00042, 3, 0, 0), (0.00042, 0, 1, 2), (0.00038, 0, 1, -2), (-0.00024, 2, -1, 0), (-0.00007, 1, 2, 0),
    (0.00004, 2, 0, -2), (0.00004, 0, 3, 0), (0.00003, 1, 1, -2), (0.00003, 2, 0, 2), (-0.00003, 1, 1, 2),
    (0.00003, 1, -1, 2), (-0.00002, 1, -1, -2), (-0.00002, 3, 1, 0), (0.00002, 4, 0, 0),
  ]

  private static let planets: [(size: Double, start: Double, motion: Double)] = [
    (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
    (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732),
    (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824),
    (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154), (0.000035, 239.56, 25.513099),
    (0.000023, 331.55, 3.592518),
  ]
}
