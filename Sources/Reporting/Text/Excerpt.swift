import Prose

/// A line of the source with the found text marked below it, cut to the width of the terminal around that
/// text.
///
/// Printable ASCII is copied by the byte; anything else is laid out grapheme by grapheme, but never more of a
/// line than fits on the screen, however long it is.
struct Excerpt {
  /// What is shown of the line: bytes, and columns up to and of the found text.
  struct Window: Equatable {
    var range: Range<Int>
    var isCutLeft = false
    var isCutRight = false
    /// Columns between the left edge and the mark, the ellipsis included.
    var indent: Int
    var marks: Int
  }

  static let ellipsis = "…"
  /// Least columns for the text, whatever the terminal says.
  private static let leastRoom = 20

  private let room: Int
  private let graphemes: Graphemes

  /// `width` is what there is for the line in columns.
  init(width: Int, graphemes: Graphemes) {
    room = max(Self.leastRoom, width)
    self.graphemes = graphemes
  }

  /// The window round a span that begins on the line from `line.lowerBound` to `line.upperBound`.
  func window(_ text: UnsafeBufferPointer<UInt8>, line: Range<Int>, span: Span) -> Window {
    let start = min(max(span.start, line.lowerBound), line.upperBound)
    let found = start..<min(max(span.end, start), line.upperBound)
    let near = max(line.lowerBound, start - room)..<min(line.upperBound, found.upperBound + room)
    if near.count <= 4 * room, Self.isPrintable(text, near) { return plainWindow(line, found) }
    return laidOutWindow(text, line, found)
  }

  /// Every byte is one column.
  private func plainWindow(_ line: Range<Int>, _ found: Range<Int>) -> Window {
    let left = found.lowerBound - line.lowerBound
    let right = line.upperBound - found.upperBound
    let share = shares(left: left, found: found.count, right: right)
    let isCutLeft = share.left < left
    let upper = found.lowerBound + share.found + share.right
    return Window(
      range: found.lowerBound - share.left..<upper, isCutLeft: isCutLeft, isCutRight: upper < line.upperBound,
      indent: share.left + (isCutLeft ? 1 : 0), marks: max(1, share.found))
  }

  /// Columns to show before the found text, of it and after it: the found text first, then as much on both
  /// sides.
  private func shares(left: Int, found: Int, right: Int) -> (left: Int, found: Int, right: Int) {
    if left + found + right <= room { return (left, found, right) }
    let found = min(found, room - 2)
    let rest = room - 2 - found
    let shownLeft = min(left, max(rest / 2, rest - right))
    return (shownLeft, found, min(right, rest - shownLeft))
  }

  private func laidOutWindow(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ found: Range<Int>)
    -> Window
  {
    var left = before(found.lowerBound, text, line)
    var marked = cells(found, text, limit: room)
    let isWhole = marked.end == found.upperBound
    var right = cells(isWhole ? marked.end..<line.upperBound : 0..<0, text, limit: room)
    let share = shares(left: left.width, found: marked.width, right: right.width)
    left.dropFirst(downTo: share.left)
    marked.dropLast(downTo: share.found)
    right.dropLast(downTo: share.right)
    let lower = left.starts.first ?? found.lowerBound
    let upper = right.starts.isEmpty ? marked.end : right.end
    let isCutLeft = lower > line.lowerBound
    return Window(
      range: lower..<upper, isCutLeft: isCutLeft, isCutRight: upper < line.upperBound,
      indent: left.width + (isCutLeft ? 1 : 0), marks: max(1, marked.width))
  }

  /// Writes the text of a window.
  func append(_ window: Window, of text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if window.isCutLeft { bytes += Self.ellipsis.utf8 }
    if TerminalText.isSafe(window.range, of: text) {
      bytes += UnsafeBufferPointer(rebasing: text[window.range])
    } else {
      var offset = window.range.lowerBound
      while offset < window.range.upperBound {
        let next = min(graphemes.next(after: offset, in: text), window.range.upperBound)
        TerminalText.append(offset..<next, of: text, to: &bytes)
        offset = next
      }
    }
    if window.isCutRight { bytes += Self.ellipsis.utf8 }
  }

  /// Grapheme clusters next to each other.
  private struct Cells {
    /// Where they begin, in order.
    var starts: [Int] = []
    var columns: [Int] = []
    var width = 0
    var end = 0

    mutating func reserveCapacity(_ count: Int) {
      starts.reserveCapacity(count)
      columns.reserveCapacity(count)
    }

    mutating func dropFirst(downTo limit: Int) {
      var count = 0
      while width > limit {
        width -= columns[count]
        count += 1
      }
      starts.removeFirst(count)
      columns.removeFirst(count)
    }

    mutating func dropLast(downTo limit: Int) {
      while width > limit, let start = starts.popLast(), let last = columns.popLast() {
        width -= last
        end = start
      }
    }
  }

  /// The clusters before an offset, from a sure boundary not much farther back than could be shown: a plain
  /// scalar takes at least one column.
  private func before(_ offset: Int, _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Cells {
    let farthest = max(line.lowerBound, offset - 6 * room)
    var start = offset
    var columns = 0
    var followerIsPlain = false
    while start > line.lowerBound, offset - start < 64 * room {
      let previous = Self.scalarStart(before: start, text)
      let isPlain = PlainScalars.contains(PlainScalars.scalar(at: previous, in: text).value)
      if isPlain, followerIsPlain, columns > room || start <= farthest { break }
      if isPlain { columns += 1 }
      followerIsPlain = isPlain
      start = previous
    }
    return cells(start..<offset, text, limit: .max)
  }

  /// Clusters until they take `limit` columns.
  private func cells(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, limit: Int) -> Cells {
    var cells = Cells()
    cells.reserveCapacity(min(range.count, 2 * room))
    var offset = range.lowerBound
    while offset < range.upperBound, cells.width < limit {
      let next = min(graphemes.next(after: offset, in: text), range.upperBound)
      let columns = TerminalText.columns(offset..<next, of: text)
      cells.starts.append(offset)
      cells.columns.append(columns)
      cells.width += columns
      offset = next
    }
    cells.end = offset
    return cells
  }

  private static func scalarStart(before offset: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func isPrintable(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where !TerminalText.isPrintable(text[offset]) { return false }
    return true
  }
}
