/// What is wrong with a regular expression of a rule.
package struct PatternError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// PCRE2's own words, in English.
    case invalid(String)
    /// A part of the syntax that the search for literals does not read.
    case unsupported(String)
    /// No literal that every match contains.
    case noLiteral
    /// The longest literal found is too short.
    case shortLiteral(String)
    /// The literal may begin inside a word.
    case noWordEdge(String)
    /// More alternatives than a rule should have.
    case tooManyAlternatives
  }

  package var reason: Reason
  /// In bytes from the start of the expression, where that is known.
  package var offset: Int?

  package init(_ reason: Reason, offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }
}

extension PatternError.Reason {
  /// The reason for the author of a rule.
  package var english: String {
    switch self {
    case .invalid(let words): "not a regular expression: \(words)"
    case .unsupported(let part): "“\(part)” is not supported in patterns"
    case .noLiteral:
      "every match must contain a literal of at least three letters (or one Han, Kana or Hangul letter)"
    case .shortLiteral(let text): "the literal “\(text)” is too short; at least three letters are needed"
    case .noWordEdge(let text): "the literal “\(text)” must begin at a word edge; write \\b before it"
    case .tooManyAlternatives: "too many alternatives; at most \(RequiredLiterals.mostAlternatives) are read"
    }
  }

  package var chinese: String {
    switch self {
    case .invalid(let words): "不是有效的正则表达式：\(words)"
    case .unsupported(let part): "pattern 不支持“\(part)”"
    case .noLiteral: "每个匹配都必须包含至少三个字母的固定文字（或一个汉字、假名、谚文）"
    case .shortLiteral(let text): "固定文字“\(text)”太短，至少需要三个字母"
    case .noWordEdge(let text): "固定文字“\(text)”必须从词的边界开始，请在前面写 \\b"
    case .tooManyAlternatives: "分支过多，最多 \(RequiredLiterals.mostAlternatives) 个"
    }
  }
}
