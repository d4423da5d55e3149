import Linting
import Locales
import Prose

/// What is promised of every result, whatever came in.
enum Contract {
  /// The first promise broken; nil when all are kept.
  static func breach(_ result: LintResult, _ draft: Draft, isText: Bool) -> String? {
    let bytes = result.draft.bytes
    var last: Finding?
    let breaks = Breaks(.grapheme, locale: LocaleTag(language: "en"))
    breaks?.read(bytes)
    for finding in result.findings where finding.place == .text {
      let span = finding.span
      guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else {
        return "\(finding.rule) at \(span) of \(bytes.count)"
      }
      if let last, finding.span < last.span { return "\(finding.rule) at \(span) comes after \(last.span)" }
      last = finding
      let origin = result.draft.origin.original(span)
      guard 0 <= origin.start, origin.start <= origin.end, origin.end <= draft.bytes.count else {
        return "\(finding.rule) at \(span) comes from \(origin) of \(draft.bytes.count)"
      }
      guard isText else { continue }
      guard breaks?.isBoundary(span.start) != false, breaks?.isBoundary(span.end) != false else {
        return "\(finding.rule) at \(span) cuts a grapheme"
      }
      for suggestion in finding.suggestions
      where suggestion.text.contains("\u{FFFD}") && !draft.text.contains("\u{FFFD}") {
        return "\(finding.rule) suggests a broken letter"
      }
    }
    guard isText else { return nil }
    if String(validating: bytes, as: UTF8.self) == nil { return "the reply is no longer UTF-8" }
    return hasDirective(bytes) ? "a directive is left" : nil
  }

  /// `<!-- tonelint … -->`, nested no deeper than the linter looks.
  private static func hasDirective(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    var rest = text[...]
    while let open = rest.firstRange(of: "<!--") {
      rest = rest[open.upperBound...]
      let words = rest.drop { $0.unicodeScalars.allSatisfy { $0.value <= 0x20 } }
      guard words.hasPrefix("tonelint"), let close = words.firstRange(of: "-->") else { continue }
      let after = words.dropFirst(8).first
      if after == "-" || after.map({ $0.unicodeScalars.allSatisfy { $0.value <= 0x20 } }) == true,
        close.lowerBound > words.startIndex
      {
        return true
      }
    }
    return false
  }
}
