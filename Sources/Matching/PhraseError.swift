/// Why a phrase cannot be searched for.
package struct PhraseError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Nothing but white space.
    case empty
    /// More than `MatcherBuilder.longestPhrase` words, signs or letters, or one beyond all measure.
    case tooLong
    /// An open edge on a word of fewer than three letters, or on a sign.
    case openEdgeTooShort
    /// An open edge on a phrase that matches inside longer words anyway.
    case openEdgeOfRun
  }

  package var reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }
}

extension PhraseError.Reason {
  /// The reason for the author of a rule.
  package var english: String {
    switch self {
    case .empty: "the phrase is empty"
    case .tooLong:
      "the phrase is too long (at most \(MatcherBuilder.longestPhrase) words or unspaced letters)"
    case .openEdgeTooShort: "an open edge (~) needs a word of at least three letters"
    case .openEdgeOfRun: "this phrase matches inside longer words anyway; leave out the ~"
    }
  }

  package var chinese: String {
    switch self {
    case .empty: "短语为空"
    case .tooLong: "短语过长（最多 \(MatcherBuilder.longestPhrase) 个词，或无空格文字的字）"
    case .openEdgeTooShort: "开放边界（~）处的词至少要有三个字母"
    case .openEdgeOfRun: "这类短语本来就能匹配更长的词的一部分，请去掉 ~"
    }
  }
}
