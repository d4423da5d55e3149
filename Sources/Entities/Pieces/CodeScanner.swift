import Prose

/// Finds code: Markdown's inline code and fenced blocks (CommonMark 0.31, but only where they are closed, because a
/// stray mark must not hide the rest of a reply), and elements whose content is not prose.
enum CodeScanner {
  /// Longest block and longest inline code, in bytes.
  private static let longestBlock = 65_536
  private static let longestInline = 1024

  static func code(
    in text: UnsafeBufferPointer<UInt8>, at start: Int, _ missed: inout MissedEnds
  ) -> Entity? {
    let mark = text[start]
    guard text.at(start - 1) != mark else { return nil }
    let run = runLength(text, start)
    if run >= 3, isAtLineStart(text, start), let end = blockEnd(text, start, run, &missed) {
      return Entity(.code, Span(start, end))
    }
    guard mark == UInt8(ascii: "`"), let end = inlineEnd(text, start, run) else { return nil }
    return Entity(.code, Span(start, end))
  }

  /// The end of a `code`, `pre`, `script` or `style` element whose opening tag is `tag`.
  static func elementEnd(
    in text: UnsafeBufferPointer<UInt8>, tag: Span, _ missed: inout MissedEnds
  ) -> Int? {
    guard text.at(tag.end - 2) != UInt8(ascii: "/") else { return nil }
    let close: MissedEnds.Mark
    switch true {
    case opens("code", text, tag): close = .code
    case opens("pre", text, tag): close = .pre
    case opens("script", text, tag): close = .script
    case opens("style", text, tag): close = .style
    case _: return nil
    }
    return missed.find(close, text, from: tag.end, within: longestBlock)
  }

  private static func opens(_ name: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ tag: Span) -> Bool {
    let after = text.at(tag.start + 1 + name.utf8CodeUnitCount)
    return text.has(name, at: tag.start + 1) && (after == UInt8(ascii: ">") || after.isSpace)
  }

  private static func runLength(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while text.at(end) == text[start], end < text.count { end += 1 }
    return end - start
  }

  /// Up to three spaces may stand before a fence.
  private static func isAtLineStart(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var position = start
    while position > 0, start - position < 3, text[position - 1] == 0x20 { position -= 1 }
    return position == 0 || text[position - 1].isLineEnd
  }

  /// The end of the closing fence, which is as long as the opening one or longer.
  private static func blockEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ run: Int, _ missed: inout MissedEnds
  ) -> Int? {
    let limit = min(text.count, start + longestBlock)
    let known = missed.fence(text[start], run: run, from: start + run)
    var position = known.start
    var longest = known.longest
    while position < limit {
      if text[position - 1].isLineEnd || text[position - 1] == 0x20, text[position] == text[start] {
        let length = runLength(text, position)
        if length > longest, isAtLineStart(text, position), isLineRestBlank(text, position + length) {
          if length >= run { return position + length }
          longest = length
        }
        position += length
      } else {
        position += 1
      }
    }
    missed.missFence(text[start], longest: longest, until: position)
    return nil
  }

  private static func isLineRestBlank(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var position = start
    while text.at(position).isBlank { position += 1 }
    return position == text.count || text[position].isLineEnd
  }

  /// The end of a run as long as the opening one, in the same paragraph.
  private static func inlineEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ run: Int) -> Int? {
    let limit = min(text.count, start + longestInline)
    var position = start + run
    while position < limit {
      if text[position] == UInt8(ascii: "`") {
        let length = runLength(text, position)
        if length == run { return position > start + run ? position + length : nil }
        position += length
      } else if text[position] == 0x0A, isLineRestBlank(text, position + 1) {
        return nil
      } else {
        position += 1
      }
    }
    return nil
  }
}
