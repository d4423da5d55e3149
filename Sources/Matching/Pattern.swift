import CPCRE2

/// A PCRE2 expression with Unicode properties, compiled to machine code where the system allows it.
///
/// It may be used by many threads at once. `^` and `$` match at line breaks and at the ends of the text that is
/// seen. Bytes that are not UTF-8 never match. A search that would take too long is given up as no match.
package final class Pattern: @unchecked Sendable {
  private let compiled: OpaquePointer
  /// Group 0, the whole match, and the capturing groups.
  package let groupCount: Int

  package init(_ expression: String, caseless: Bool) throws(PatternError) {
    var expression = expression
    var code: Int32 = 0
    var offset = 0
    let compiled = expression.withUTF8 { bytes in
      cpcre2_compile(bytes.baseAddress, bytes.count, caseless ? 1 : 0, &code, &offset)
    }
    guard let compiled else { throw PatternError(.invalid(Self.message(code)), offset: offset) }
    self.compiled = compiled
    groupCount = Int(cpcre2_group_count(compiled))
  }

  deinit {
    cpcre2_free(compiled)
  }

  /// The groups of the first match that begins in a range, group 0 first, nil for one that took no part.
  ///
  /// What stands before the range can be looked back at; the text ends for it where the range ends. Nil when
  /// nothing matches. With `isValid` the text is known to be UTF-8 and the range to begin with a letter, as after
  /// an earlier match in the same text; it is then not checked again.
  package func firstMatch(
    in text: UnsafeBufferPointer<UInt8>, range: Range<Int>, isValid: Bool = false
  ) -> [Range<Int>?]? {
    guard range.lowerBound >= 0, range.upperBound <= text.count, let base = text.baseAddress else {
      return nil
    }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: groupCount * 2) { groups in
      let found = cpcre2_match(
        compiled, base, range.lowerBound, range.upperBound, isValid, groups.baseAddress)
      guard found == 1 else { return nil }
      return (0..<groupCount).map { group in
        let start = groups[group * 2]
        let end = groups[group * 2 + 1]
        return start >= 0 && start <= end ? start..<end : nil
      }
    }
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    cpcre2_message(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
