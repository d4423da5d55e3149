import Checks
package import Prose
package import RulePacks

/// The examples of a rule: natural sentences that it must find fault with, and near ones that it must leave alone.
package struct RuleExamples {
  /// One example: a record and, for a failing one, what must be found where.
  package struct Example {
    package var place: SourcePlace
    /// Without the marks.
    package var text: String
    package var marks: [Mark]
    /// The other keys of the record, as in JSON Lines.
    package var fields: Field
    /// Of the record; nil when the layer says it.
    package var locale: LocaleTag?
  }

  /// `⟦found → fix⟧`.
  package struct Mark: Equatable {
    package var span: Span
    /// Nil when the example asserts that no fix is offered.
    package var fix: String?
  }

  package private(set) var failing: [Example] = []
  package private(set) var passing: [Example] = []

  init(_ field: Field, fields: Field, kind: any Check.Type, layer: String) throws(PackError) {
    for member in try field.requireMembers("examples") {
      switch member.key {
      case "fail": for element in member.field.elements { failing.append(try Self.example(element)) }
      case "pass": for element in member.field.elements { passing.append(try Self.example(element)) }
      case _: throw PackError(member.place, .unknown("key", member.key, known: ["fail", "pass"]))
      }
    }
    for example in failing where example.marks.isEmpty {
      throw PackError(example.place, .init("a failing example marks no ⟦fault⟧", "fail 例句没有用 ⟦ ⟧ 标出错误"))
    }
    for example in passing where !example.marks.isEmpty {
      throw PackError(example.place, .init("a passing example marks a ⟦fault⟧", "pass 例句不应标出 ⟦ ⟧"))
    }
    let needsLocale = layer.hasPrefix("markets/") || layer.hasPrefix("platforms/")
    for example in failing + passing where needsLocale && example.locale == nil {
      throw PackError(
        example.place,
        .init("an example of a market or platform names its “locale”", "市场或平台规则的例句需要写明“locale”"))
    }
    let own = layer.hasPrefix("languages/") ? LocaleTag(String(layer.dropFirst(10))) : nil
    try checkCounts(field.place, fields, kind, own)
  }

  /// Two failing and two passing ones, for each language that has phrases of its own.
  private func checkCounts(
    _ place: SourcePlace, _ fields: Field, _ kind: any Check.Type, _ own: LocaleTag?
  ) throws(PackError) {
    guard failing.count >= 2, passing.count >= 2 else {
      throw PackError(
        place, .init("at least two failing and two passing examples", "至少需要两条 fail 和两条 pass 例句"))
    }
    let phrases = kind.keys.filter { if case .phrases = $0.shape { true } else { false } }
    let languages = phrases.flatMap { fields[$0.name]?.members ?? [] }.map(\.key)
    for language in languages
    where !["any", "lemma", "forms"].contains(language) && LocaleTag(language) != nil {
      func count(_ examples: [Example]) -> Int {
        examples.count { ($0.locale ?? own).map { PhraseExpansion.holds(language, for: $0) } ?? false }
      }
      guard count(failing) >= 2, count(passing) >= 2 else {
        throw PackError(
          place,
          .init(
            "at least two failing and two passing examples for “\(language)”",
            "“\(language)”至少需要两条 fail 和两条 pass 例句"))
      }
    }
  }

  private static func example(_ field: Field) throws(PackError) -> Example {
    guard field.members != nil else { return try marked(field, fields: field, locale: nil) }
    try field.requireKeys(RecordWords.keys)
    guard let text = field["text"] else {
      throw PackError(field.place, .init("an example needs “text”", "例句需要“text”"))
    }
    var locale: LocaleTag?
    if let tag = field["locale"] {
      locale = LocaleTag(try tag.requireScalar("locale"))
      guard locale != nil else { throw PackError(tag.place, .init("this is no locale", "这不是有效的语言区域标签")) }
    }
    return try marked(text, fields: field, locale: locale)
  }

  private static func marked(_ field: Field, fields: Field, locale: LocaleTag?) throws(PackError) -> Example {
    let written = try field.requireScalar("an example")
    var text = ""
    var marks: [Mark] = []
    var rest = written[...]
    while let open = rest.firstIndex(where: { $0 == "⟦" || $0 == "⟧" }) {
      guard rest[open] == "⟦" else {
        throw PackError(field.place, .init("⟧ was never opened by ⟦", "⟧ 没有对应的 ⟦"))
      }
      text += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "⟧") else {
        throw PackError(field.place, .init("⟦ is never closed by ⟧", "⟦ 没有对应的 ⟧"))
      }
      let inside = rest[rest.index(after: open)..<close]
      guard !inside.contains("⟦") else {
        throw PackError(field.place, .init("⟦ stands inside another ⟦", "⟦ 不能嵌套"))
      }
      let arrow = inside.range(of: " → ") ?? inside.range(of: " →", anchoredAtEnd: true)
      let found = arrow.map { inside[..<$0.lowerBound] } ?? inside
      let start = text.utf8.count
      text += found
      marks.append(
        Mark(span: Span(start, text.utf8.count), fix: arrow.map { String(inside[$0.upperBound...]) }))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    return Example(place: field.place, text: text, marks: marks, fields: fields, locale: locale)
  }
}

extension Substring {
  /// The first place of `needle`, or only one at the very end.
  fileprivate func range(of needle: String, anchoredAtEnd: Bool = false) -> Range<Index>? {
    if anchoredAtEnd {
      guard hasSuffix(needle) else { return nil }
      return index(endIndex, offsetBy: -needle.count)..<endIndex
    }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return start..<index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
