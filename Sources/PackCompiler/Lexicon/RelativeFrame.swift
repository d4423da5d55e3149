import Locales

/// The words around a number in “in 3 days” and “3 days ago”, taken apart: what stands before, the unit, what stands
/// behind.
struct RelativeFrame {
  var before = ""
  var unit = ""
  var after = ""

  /// `units` are the ways to write the unit behind a number when no direction is meant.
  init(_ pattern: RelativePattern, _ units: [String]) {
    before = pattern.prefix.trimmingBlanks
    let suffix = pattern.suffix.trimmingBlanks
    let known = units.map(\.trimmingBlanks).filter { !$0.isEmpty && suffix.hasPrefix($0) }.max {
      $0.count < $1.count
    }
    if let known, known.count < suffix.count {
      unit = known
      after = String(suffix.dropFirst(known.count)).trimmingBlanks
    } else if known == nil, before.isEmpty, let space = suffix.lastIndex(of: " ") {
      unit = String(suffix[..<space]).trimmingBlanks
      after = String(suffix[space...]).trimmingBlanks
    } else {
      unit = suffix
    }
  }
}
