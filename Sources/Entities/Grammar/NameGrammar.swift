import Prose

// Sales that are called by their day: “the 11.11 sale”, 双11. Such a name says neither a date nor a number, and a
// translation may call the sale otherwise.

extension Grammar {
  /// Behind the name of a sale; nil where the figure is none.
  func saleName(at index: Int) -> Int? {
    guard let number = digits(index, atMost: 2), (1...12).contains(number) else { return nil }
    if sign(index - 1) == 0x53CC || sign(index - 1) == 0x96D9, isNear(index) {
      return isContinued(index + 1) || goesOn(index + 1) ? nil : index + 1
    }
    let end = index + 3
    guard sign(index + 1) == 0x2E, isTight(index + 1), isTight(index + 2), digits(index + 2) == number,
      token(index + 2)?.digitCount == token(index)?.digitCount, !isContinued(end), !goesOn(end),
      !has(.currency, index - 1) || !isNear(index),
      isSaleBehind(end) || isSaleBefore(index)
    else { return nil }
    return end
  }

  /// Whether a figure behind a sign, or what is counted, belongs to the figure before.
  private func goesOn(_ end: Int) -> Bool {
    if isAmount(end) { return true }
    return FigureShape.separator(sign(end)) != nil && isTight(end) && isTight(end + 1)
      && token(end + 1)?.kind == .digits
  }

  /// A word for a sale behind, or with one word between: “11.11 mega sale”, “11.11-Aktion”.
  private func isSaleBehind(_ end: Int) -> Bool {
    var place = sign(end) == 0x2D && isTight(end) && isTight(end + 1) ? end + 1 : end
    let last = place + 2
    while place < last, isNear(place), !isAmount(place) {
      if has(.sale, place) { return true }
      guard let kind = token(place)?.kind, kind == .word || kind == .otherWord else { return false }
      place += 1
    }
    return false
  }

  /// A word for a sale before, or with an article between: “promo 11.11”, “las ofertas del 11.11”.
  private func isSaleBefore(_ index: Int) -> Bool {
    guard isNear(index), index > 0 else { return false }
    if has(.sale, index - 1) { return true }
    let isArticle = has(.dateLink, index - 1) || has(.dateArticle, index - 1) || has(.dayBefore, index - 1)
    return isArticle && isNear(index - 1) && has(.sale, index - 2)
  }

  private func isAmount(_ index: Int) -> Bool {
    guard isNear(index) else { return false }
    let kinds: [SenseKind] = [.currency, .unit, .duration, .percentAfter, .scale, .minorUnit]
    return sign(index) == 0x25 || kinds.contains { has($0, index) }
  }
}
