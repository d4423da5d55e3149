import Linting
import Prose

/// Where a finding lies in the file that its reply came from.
struct FilePlace {
  /// The text whose lines are shown, and the span in it.
  var text: [UInt8]
  var span: Span
  /// 1-based line of the file; `positions` are in `text`.
  var line: Int
  var start: Position
  var end: Position
  /// False when the text stands inside one line of the file, so that only `line` is a place in it.
  var hasColumns: Bool

  var endLine: Int { line + end.line - start.line }
}

/// Finds the places of the findings of one answer after the other.
final class FilePlaces {
  private let positions = Positions()
  private var text: [UInt8] = []
  private var place: Finding.Place?
  /// Where the line that was asked for last begins and ends.
  private var line: (start: Int, end: Int)?

  /// Must be called for every answer.
  func begin() {
    place = nil
  }

  func place(of finding: Finding, in answer: Answer, _ result: LintResult) -> FilePlace {
    let isFile = answer.placement == .file && finding.place == .text
    if place != finding.place {
      text = isFile ? answer.record.text : answer.text(finding.place, reply: result.draft)
      positions.read(text)
      line = nil
      place = finding.place
    }
    let span = isFile ? result.draft.original(finding) : finding.span
    let (start, end) = positions.locate(span)
    let first = answer.record.origin.line
    let hasColumns = answer.placement != .record && finding.place == .text
    return FilePlace(
      text: text, span: Span(start.offset, end.offset), line: hasColumns ? first + start.line - 1 : first,
      start: start, end: end, hasColumns: hasColumns)
  }

  /// The end of the line on which the place that was found last begins, without its line break. Looked for once for
  /// all findings of a line, which may be megabytes long.
  func lineEnd(of place: FilePlace) -> Int {
    let start = place.start.lineStart
    if let line, line.start == start { return line.end }
    let end = place.text.withUnsafeBufferPointer { text in
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      return end > start && end < text.count && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }
    line = (start, end)
    return end
  }
}
