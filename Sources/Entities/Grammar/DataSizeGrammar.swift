import Prose

// Sizes of data without their B: 500M流量, “10G data”.

extension Grammar {
  /// A capital M where Han stands beside it, and M or G before a word for what is counted in bytes; a G also
  /// alone, but not the 2G to 6G of networks. The M may be a million all the same, which stays the other reading.
  /// `end`: behind the number that was read at the token.
  func dataSize(at index: Int, behind end: Int) -> Reading? {
    guard tokens[index].kind == .digits, !isJoined(index),
      let letter = [end - 1, end].first(where: { isLetter($0, 0x4D) || isLetter($0, 0x47) }),
      isTight(letter), !isContinued(letter + 1), let figure = figure(at: index), figure.end == letter,
      let value = figure.value
    else { return nil }
    let isMega = isLetter(letter, 0x4D)
    let isOfData = has(.data, letter + 1) && isNear(letter + 1)
    guard isOfData || (isMega ? isBesideHan(index, letter) : value.integer.map { $0 > 6 } ?? true) else {
      return nil
    }
    return Reading(
      kind: .unit, value: .measure(value, isMega ? .megabyte : .gigabyte), end: letter + 1,
      alternative: isMega ? value.scaled(byPowerOfTen: 6) : figure.alternative)
  }

  private func isBesideHan(_ index: Int, _ letter: Int) -> Bool {
    if let next = token(letter + 1), next.gap == .none, isHan(at: next.start) { return true }
    guard index > 0, isNear(index) else { return false }
    var start = tokens[index - 1].end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isHan(at: start)
  }

  private func isHan(at offset: Int) -> Bool {
    text.scalar(at: offset).map { (0x3400...0x9FFF).contains($0.value.value) } ?? false
  }
}
