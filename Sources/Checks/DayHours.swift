/// A stretch of the day in whole hours, which may pass midnight: 17–3.
struct DayHours: Hashable {
  /// 0–23.
  let start: Int
  /// 1–24, or below the start when the stretch passes midnight; not part of it.
  let end: Int

  init(from start: Int, to end: Int) {
    self.start = start
    self.end = end
  }

  /// `5-12`; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]), (0...23).contains(start),
      (0...24).contains(end), start != end
    else { return nil }
    self.init(from: start, to: end)
  }

  private var count: Int { start < end ? end - start : end - start + 24 }

  func contains(_ hour: Int) -> Bool { (hour - start + 24) % 24 < count }

  /// Begins earlier and ends later; at most the whole day.
  func widened(by hours: Int) -> DayHours {
    guard count + 2 * hours < 24 else { return DayHours(from: 0, to: 24) }
    return DayHours(from: (start - hours + 24) % 24, to: (end + hours) % 24)
  }
}
