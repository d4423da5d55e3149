import CICU
import Synchronization

/// The days of the weekend in a country, as CLDR has them.
package enum Weekend {
  /// Countries asked for so far, each as a set of bits, Monday the second.
  private static let known = Mutex<[String: UInt8]>([:])

  /// Whether a weekday (ISO 8601: 1 Monday … 7 Sunday) is of the weekend in a country (ISO 3166).
  package static func includes(_ weekday: Int, in region: String) -> Bool {
    guard (1...7).contains(weekday) else { return false }
    let days = known.withLock { known in
      if let days = known[region] { return days }
      let days = (1...7).reduce(UInt8(0)) { days, weekday in
        cicu_is_weekend(region, Int32(weekday)) ? days | 1 << UInt8(weekday) : days
      }
      known[region] = days
      return days
    }
    return days & 1 << UInt8(weekday) != 0
  }
}
