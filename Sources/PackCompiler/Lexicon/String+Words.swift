extension String {
  /// Without spaces of any width at either end.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{200F}" || $0 == "\u{200E}" }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }

  var withoutPoint: String { hasSuffix(".") ? String(dropLast()) : self }

  var hasDigit: Bool { contains(where: \.isNumber) }

  /// One letter is too little to name a currency by: K, L, R.
  var isOneLetter: Bool { count == 1 && first?.isLetter ?? false }
}

extension Character {
  /// More than a point or dash, which figures are written with.
  var isMeaningful: Bool {
    isLetter || isCurrencySymbol || isLetterLike || self == "″" || self == "′"
      || unicodeScalars.contains { $0.properties.generalCategory == .otherSymbol }
  }

  /// A letter, or a sign that stands for one: º.
  var isLetterLike: Bool { isLetter || self == "º" || self == "ª" || self == "°" }
}
