import Prose
package import RulePacks

/// What is wrong with a pack, a table or a configuration: `file:line:column: reason`, and the author's line
/// with a mark below it.
package struct PackErrorText {
  private let language: UILanguage
  private let colors: Colors
  private let graphemes = Graphemes()
  private let excerpt: Excerpt
  private static let indent = "  "

  package init(_ style: ReportStyle) {
    language = style.language
    colors = Colors(isOn: style.usesColor)
    excerpt = Excerpt(width: style.width - Self.indent.utf8.count, graphemes: graphemes)
  }

  /// `source` is the whole file in UTF-8; nil when it cannot be read.
  package func append(_ error: PackError, source: [UInt8]?, to bytes: inout [UInt8]) {
    let place = error.place
    bytes += colors.bold.utf8
    TerminalText.append("\(place.file):\(place.line):\(place.column):".utf8, by: graphemes, to: &bytes)
    bytes += "\(colors.reset) ".utf8
    let reason = language == .english ? error.reason.english : error.reason.chinese
    TerminalText.append(reason.utf8, by: graphemes, to: &bytes)
    bytes += "\n".utf8
    guard let source, let line = Self.line(place.line, of: source) else { return }
    graphemes.forget()
    source.withUnsafeBufferPointer { text in
      let start = Self.offset(ofColumn: place.column, in: line, text)
      let end = start < line.upperBound ? graphemes.next(after: start, in: text) : start
      let window = excerpt.window(text, line: line, span: Span(start, min(end, line.upperBound)))
      bytes += Self.indent.utf8
      excerpt.append(window, of: text, to: &bytes)
      bytes += "\n\(Self.indent)".utf8
      bytes += repeatElement(UInt8(ascii: " "), count: window.indent)
      bytes += "\(colors.severity(.error))^\(colors.reset)\n".utf8
    }
    graphemes.forget()
  }

  /// The bytes of a line, 1-based, without its end; nil past the last.
  private static func line(_ number: Int, of source: [UInt8]) -> Range<Int>? {
    var start = 0
    var line = 1
    while line < number {
      guard let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
      line += 1
    }
    var end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    if end > start, source[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Where a column counted in Unicode scalars begins.
  private static func offset(
    ofColumn column: Int, in line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = line.lowerBound
    var current = 1
    while current < column, offset < line.upperBound {
      offset = PlainScalars.scalar(at: offset, in: text).end
      current += 1
    }
    return min(offset, line.upperBound)
  }
}
