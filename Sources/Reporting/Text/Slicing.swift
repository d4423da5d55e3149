import Prose

extension [UInt8] {
  /// The bytes of a span; what lies outside the text is left out.
  func slice(_ span: Span) -> ArraySlice<UInt8> {
    let start = Swift.min(Swift.max(span.start, 0), count)
    return self[start..<Swift.min(Swift.max(span.end, start), count)]
  }
}

extension Draft {
  /// Where a finding lies in the text that the draft came from; something missing stays a place, whatever was
  /// taken out there.
  func original(_ finding: Finding) -> Span {
    let span = origin.original(finding.span)
    return finding.isMissing ? Span(span.start, span.start) : span
  }
}
