package import Prose

/// Turns sorted spans of one text into lines, columns and UTF-16 offsets.
///
/// One cursor goes forward through the text, so that all spans together cost one pass up to the last of them;
/// a span before its predecessor costs a pass from the landmark before it. ASCII goes eight bytes at a time, other letters
/// scalar by scalar, and ICU sees only what may be a cluster of several scalars. One instance serves one
/// thread.
package final class Positions {
  private let graphemes = Graphemes()
  private var text: [UInt8] = []
  private var cursor = Position()
  /// Where the cursor was, some kilobytes apart.
  private var landmarks: [Position] = []
  private static let landmarkDistance = 4096

  package init() {}

  /// Takes up a text of well-formed UTF-8.
  package func read(_ text: [UInt8]) {
    self.text = text
    graphemes.forget()
    cursor = Position()
    landmarks.removeAll(keepingCapacity: true)
  }

  /// Where a span begins and ends; what lies outside the text is taken to be at its end.
  package func locate(_ span: Span) -> (start: Position, end: Position) {
    text.withUnsafeBufferPointer { bytes in
      let start = min(max(span.start, 0), bytes.count)
      let end = min(max(span.end, start), bytes.count)
      let known = landmark(before: start)
      if start < cursor.offset || known.offset > cursor.offset { cursor = known }
      go(to: start, bytes)
      var last = cursor
      advance(&last, to: end, bytes)
      return (inside(cursor, start, bytes), inside(last, end, bytes))
    }
  }

  /// Moves the cursor, and leaves a landmark every some kilobytes where none was.
  private func go(to target: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    while true {
      let next = max(cursor.offset, landmarks.last?.offset ?? 0) + Self.landmarkDistance
      guard next < target else { break }
      advance(&cursor, to: next, bytes)
      // A cluster may be longer than the distance.
      guard cursor.offset > (landmarks.last?.offset ?? 0) else { break }
      landmarks.append(cursor)
    }
    advance(&cursor, to: target, bytes)
  }

  private func landmark(before offset: Int) -> Position {
    var low = 0
    var high = landmarks.count
    while low < high {
      let middle = (low + high) / 2
      if landmarks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? landmarks[low - 1] : Position()
  }

  /// Goes to the last boundary between clusters at or before an offset.
  private func advance(_ cursor: inout Position, to target: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    while cursor.offset < target {
      skipASCII(&cursor, to: target, bytes)
      guard cursor.offset < target else { return }
      let next = graphemes.next(after: cursor.offset, in: bytes)
      guard next <= target else { return }
      cursor.utf16 += Self.utf16Length(bytes[cursor.offset..<next])
      cursor.offset = next
      if bytes[next - 1] == UInt8(ascii: "\n") {
        cursor.line += 1
        cursor.column = 1
        cursor.lineStart = next
        cursor.lineStartUTF16 = cursor.utf16
      } else {
        cursor.column += 1
      }
    }
  }

  /// Goes on while ASCII without control characters follows, eight bytes at a time. The byte behind must be
  /// ASCII as well, or a combining mark could belong to the last one.
  private func skipASCII(_ cursor: inout Position, to target: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    let start = cursor.offset
    var offset = start
    while offset &+ 8 <= target, offset &+ 8 == bytes.count || bytes[offset &+ 8] < 0x80 {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let controls = word &- 0x2020_2020_2020_2020
      guard (word | controls) & 0x8080_8080_8080_8080 == 0 else { break }
      offset &+= 8
    }
    cursor.offset = offset
    cursor.column &+= offset &- start
    cursor.utf16 &+= offset &- start
  }

  /// The position of an offset that may lie inside the cluster behind the cursor.
  private func inside(_ cursor: Position, _ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Position {
    guard cursor.offset < offset else { return cursor }
    var position = cursor
    position.utf16 += Self.utf16Length(bytes[cursor.offset..<offset])
    position.offset = offset
    return position
  }

  /// Units of UTF-16 that UTF-8 stands for: one for each lead byte, two for one of four bytes.
  private static func utf16Length(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var length = 0
    for byte in bytes where byte & 0xC0 != 0x80 { length += byte < 0xF0 ? 1 : 2 }
    return length
  }
}
