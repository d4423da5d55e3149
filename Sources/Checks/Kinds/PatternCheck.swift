import Matching
import Prose
import Readings
package import RulePacks

/// `pattern`: a regular expression, confirmed only in sentences where one of its literals was found.
package struct PatternCheck: Check {
  package static let kind = "pattern"
  package static let starts = CheckStart.withPhrase
  package static let keys = [
    RuleKey(
      "pattern", .text, required: true, help: "PCRE2 expression with a literal that begins at a word edge"),
    RuleKey("case", .word(["exact", "any"]), help: "Whether capitals matter"),
    RuleKey("suggest", .texts, help: "What to write instead, with $1…$9 for groups"),
    Placement.key,
  ]

  private let pattern: Pattern
  private let suggestions: [String]
  private let placement: Placement

  package static func compile(_ rule: inout RuleCompilation) throws(PackError) {
    let field = try rule.require("pattern")
    let expression = try field.requireScalar("pattern")
    let isCaseless = try rule["case"]?.requireWord("case", of: ["exact", "any"]) != "exact"
    do {
      _ = try Pattern(expression, caseless: isCaseless)
      for literal in try RequiredLiterals.of(expression) {
        _ = rule.addPhrase(
          PhraseText(literal.text, openStart: literal.openStart, openEnd: literal.openEnd, at: field.place))
      }
    } catch {
      throw PackError(field.place, .init(error.reason.english, error.reason.chinese))
    }
    rule.payload.write(expression)
    rule.payload.write(isCaseless)
    var suggestions: [String] = []
    for field in rule["suggest"]?.elements ?? [] { suggestions.append(try field.requireScalar("suggest")) }
    rule.payload.write(suggestions) { $0.write($1) }
    try Placement.compile(&rule)
  }

  package init(payload: inout PayloadReader) throws(ImageError) {
    let expression = try payload.text()
    let isCaseless = try payload.flag()
    do {
      pattern = try Pattern(expression, caseless: isCaseless)
    } catch {
      throw .truncated
    }
    suggestions = try payload.list { (reader) throws(ImageError) in try reader.text() }
    placement = try Placement(from: &payload)
  }

  package func examine(_ examination: Examination) {
    var sentence: Span?
    for hit in examination.hits {
      if let sentence, hit.span.start < sentence.end { continue }
      guard let current = examination.readings.sentence(at: hit.span.start)?.span else { continue }
      sentence = current
      confirm(in: current, examination)
    }
  }

  private func confirm(in sentence: Span, _ examination: Examination) {
    examination.bytes.withUnsafeBufferPointer { text in
      var start = sentence.start
      var isValid = false
      while start < sentence.end,
        let groups = pattern.firstMatch(in: text, range: start..<sentence.end, isValid: isValid),
        let whole = groups.first ?? nil
      {
        isValid = true
        start = whole.isEmpty ? Self.nextLetter(text, whole.upperBound) : whole.upperBound
        let span = Span(whole)
        guard !span.isEmpty, placement.holds(for: span, in: examination) else { continue }
        let found = examination.draft.text(span)
        let texts = suggestions.map {
          LetterCase.fit(fill($0, groups, examination.draft), to: found, in: examination.draft.locale)
        }
        examination.report(span, suggestions: texts)
      }
    }
  }

  private static func nextLetter(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    var next = position + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// What began a sentence and moves inside it loses its capital; German nouns keep theirs.
  private func lowered(_ text: String, _ locale: LocaleTag) -> String {
    guard locale.language != "de", let first = text.first, text.dropFirst().contains(where: \.isLowercase)
    else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }

  /// Puts the groups in place of `$1`…`$9`.
  private func fill(_ suggestion: String, _ groups: [Range<Int>?], _ draft: Draft) -> String {
    guard suggestion.contains("$") else { return suggestion }
    var text = ""
    var characters = Substring(suggestion)
    while let character = characters.popFirst() {
      if character == "$", let number = characters.first?.wholeNumberValue {
        characters.removeFirst()
        guard number < groups.count, let range = groups[number] else { continue }
        let isMoved = !text.isEmpty && range.lowerBound == groups.first??.lowerBound
        text += isMoved ? lowered(draft.text(Span(range)), draft.locale) : draft.text(Span(range))
      } else {
        text.append(character)
      }
    }
    return text
  }
}
