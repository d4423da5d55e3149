/// The difference of two texts in the unified format, with three lines of surroundings.
struct UnifiedDiff {
  private enum Line {
    case same(Substring)
    case removed(Substring)
    case added(Substring)
  }

  private let lines: [Line]
  private let name: String

  init(_ before: [UInt8], _ after: [UInt8], name: String) {
    self.name = name
    let old = Self.lines(before)
    let new = Self.lines(after)
    var result: [Line] = []
    var position = 0
    let changes = new.difference(from: old)
    let removals = Set(changes.removals.map(Self.offset))
    let insertions = Set(changes.insertions.map(Self.offset))
    var next = 0
    while position < old.count || next < new.count {
      if position < old.count, removals.contains(position) {
        result.append(.removed(old[position]))
        position += 1
      } else if next < new.count, insertions.contains(next) {
        result.append(.added(new[next]))
        next += 1
      } else {
        result.append(.same(old[position]))
        position += 1
        next += 1
      }
    }
    lines = result
  }

  var text: String {
    var text = "--- \(name)\n+++ \(name)\n"
    var old = 1
    var new = 1
    var index = 0
    while index < lines.count {
      guard let hunk = hunk(from: index) else { break }
      for line in lines[index..<hunk.lowerBound] { if case .same = line { (old, new) = (old + 1, new + 1) } }
      let body = lines[hunk]
      let oldCount = body.count { if case .added = $0 { false } else { true } }
      let newCount = body.count { if case .removed = $0 { false } else { true } }
      text += "@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n" + body.map(Self.shown).joined()
      (old, new) = (old + oldCount, new + newCount)
      index = hunk.upperBound
    }
    return text
  }

  /// The next change with its surroundings; changes closer than six lines share a hunk.
  private func hunk(from start: Int) -> Range<Int>? {
    guard let first = lines[start...].firstIndex(where: Self.isChange) else { return nil }
    var last = first
    while let next = lines[(last + 1)...].prefix(7).firstIndex(where: Self.isChange) { last = next }
    return max(start, first - 3)..<min(lines.count, last + 4)
  }

  private static func isChange(_ line: Line) -> Bool { if case .same = line { false } else { true } }

  private static func shown(_ line: Line) -> String {
    switch line {
    case .same(let text): " \(text)\n"
    case .removed(let text): "-\(text)\n"
    case .added(let text): "+\(text)\n"
    }
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
