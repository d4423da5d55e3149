/// Closing marks that were looked for in vain, so that ten thousand opening ones do not walk the same text again.
///
/// Belongs to one pass over one text, whose opening marks come in ascending order.
struct MissedEnds {
  /// What closes a comment or an element whose content is not prose.
  enum Mark: Int, CaseIterable {
    case comment, code, pre, script, style

    var text: StaticString {
      switch self {
      case .comment: "-->"
      case .code: "</code>"
      case .pre: "</pre>"
      case .script: "</script>"
      case .style: "</style>"
      }
    }
  }

  /// No such mark stands between the last opening one and here.
  private var clearUntil = InlineArray<5, Int>(repeating: 0)
  /// The longest closing fence between the last opening one and `until`; of backticks and of tildes.
  private var backticks = (longest: 0, until: 0)
  private var tildes = (longest: 0, until: 0)

  /// The offset just after the mark, if it begins within so many bytes.
  mutating func find(
    _ mark: Mark, _ text: UnsafeBufferPointer<UInt8>, from start: Int, within distance: Int
  ) -> Int? {
    let word = mark.text
    let limit = min(text.count, start + distance)
    var position = max(start, clearUntil[mark.rawValue])
    while position < limit {
      if text[position] == word.utf8Start[0], text.has(word, at: position) {
        return position + word.utf8CodeUnitCount
      }
      position += 1
    }
    clearUntil[mark.rawValue] = max(clearUntil[mark.rawValue], limit)
    return nil
  }

  /// Where the search for a closing fence may begin, and the longest one that is passed over by that.
  func fence(_ mark: UInt8, run: Int, from start: Int) -> (start: Int, longest: Int) {
    let known = mark == UInt8(ascii: "`") ? backticks : tildes
    return run > known.longest && known.until > start ? (known.until, known.longest) : (start, 0)
  }

  mutating func missFence(_ mark: UInt8, longest: Int, until: Int) {
    if mark == UInt8(ascii: "`") { backticks = (longest, until) } else { tildes = (longest, until) }
  }
}
