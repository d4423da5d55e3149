/// AM, PM, noon, midnight and the parts of the day, read off formatted hours.
enum DayPeriodNames {
  private static let widths: [(NameWidth, Int)] = [(.abbreviated, 1), (.wide, 4), (.narrow, 5)]

  static func all(_ tag: String) -> [DayPeriodName] {
    widths.flatMap { width, count in
      halves(tag, width, count) + points(tag, width, count) + parts(tag, width, count)
    }.unique
  }

  private static func halves(_ tag: String, _ width: NameWidth, _ count: Int) -> [DayPeriodName] {
    named(tag, "a", count, hour: 9, .am, width, 0, 12) + named(tag, "a", count, hour: 15, .pm, width, 12, 12)
  }

  /// Noon and midnight, where the language has words for them besides those of the half days.
  private static func points(_ tag: String, _ width: NameWidth, _ count: Int) -> [DayPeriodName] {
    let known = Set(halves(tag, width, count).map(\.text))
    let points =
      named(tag, "b", count, hour: 12, .noon, width, 12, 1)
      + named(tag, "b", count, hour: 0, .midnight, width, 0, 1)
    return points.filter { !known.contains($0.text) }
  }

  private static func named(
    _ tag: String, _ letter: String, _ count: Int, hour: Double, _ kind: DayPeriodName.Kind,
    _ width: NameWidth, _ firstHour: Int, _ hourCount: Int
  ) -> [DayPeriodName] {
    let pattern = String(repeating: letter, count: count)
    guard let text = DateFormat(pattern, tag)?.write(hour * 3_600_000), !text.isEmpty else { return [] }
    return text.spellings.map {
      DayPeriodName(text: $0, kind: kind, width: width, firstHour: firstHour, hourCount: hourCount)
    }
  }

  /// Every hour's word at half past (the full hour may be noon), equal neighbours as one.
  private static func parts(_ tag: String, _ width: NameWidth, _ count: Int) -> [DayPeriodName] {
    guard let format = DateFormat(String(repeating: "B", count: count), tag) else { return [] }
    let words = (0..<24).map { format.write(Double($0) * 3_600_000 + 1_800_000) ?? "" }
    let starts = words.indices.filter { words[$0] != words[($0 + 23) % 24] }
    return starts.enumerated().flatMap { place, start in
      let next = starts[(place + 1) % starts.count]
      return words[start].spellings.filter { !$0.isEmpty }.map {
        DayPeriodName(
          text: $0, kind: .part, width: width, firstHour: start, hourCount: (next - start + 23) % 24 + 1)
      }
    }
  }
}
