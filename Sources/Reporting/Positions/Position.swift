/// A place in a text in every coordinate that a reader of reports may count in.
package struct Position: Sendable, Hashable {
  /// Bytes of UTF-8 before it.
  package var offset = 0
  /// 1-based; lines end with LF or CR LF.
  package var line = 1
  /// 1-based, counted in grapheme clusters (UAX #29); inside a cluster, the column of that cluster.
  package var column = 1
  /// UTF-16 units before it.
  package var utf16 = 0
  /// Bytes of UTF-8 before its line.
  package var lineStart = 0
  /// UTF-16 units before its line.
  package var lineStartUTF16 = 0

  package init() {}

  /// 1-based, counted in UTF-16 units.
  package var utf16Column: Int { utf16 - lineStartUTF16 + 1 }
  /// 1-based, counted in bytes of UTF-8.
  package var byteColumn: Int { offset - lineStart + 1 }
}
