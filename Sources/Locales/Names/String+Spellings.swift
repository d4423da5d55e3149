extension String {
  /// As it is and, where it has them, without marks of direction, soft hyphens and zero-width spaces.
  var spellings: [String] {
    let bare = withoutInvisibles
    return bare.utf8.count == utf8.count ? [self] : [self, bare]
  }

  /// Without marks of direction, soft hyphens and zero-width spaces.
  var withoutInvisibles: String {
    guard utf8.contains(where: { $0 == 0xD8 || $0 == 0xE2 || $0 == 0xC2 }) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !$0.isBidiMark && $0 != "\u{AD}" && $0 != "\u{200B}" }))
  }

  /// Without white space at its ends.
  var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(String.UnicodeScalarView(scalars[...$0])) } ?? ""
  }

  var hasDigits: Bool { unicodeScalars.contains(where: Scalars.isDigit) }
}

extension Array where Element: Hashable {
  /// Each element once, in order.
  var unique: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
