import Prose
package import RulePacks

/// Agreed terms, read from comma- or tab-separated values with a header of locale tags.
///
/// Columns: BCP 47 tags (alternatives in a cell are separated by ` | `, the preferred one first);
/// `do-not-translate` (`yes` keeps the first term as it is everywhere); `forbidden` (`de: Term | es: Term`);
/// any other column is for people.
package struct Glossary: Sendable {
  package var name: String
  package var concepts: [Concept]

  package init(name: String, concepts: [Concept]) {
    self.name = name
    self.concepts = concepts
  }

  /// Reads a file's bytes; tabs separate when the name ends in `.tsv` or `.tab`.
  package init(name: String, bytes: [UInt8]) throws(PackError) {
    let separator: UInt8 = name.hasSuffix(".tsv") || name.hasSuffix(".tab") ? 0x09 : 0x2C
    let table: DelimitedText
    do {
      table = try DelimitedText(bytes, separator: separator)
    } catch {
      throw Self.refusal(of: error, name)
    }
    guard let header = table.rows.first else {
      throw PackError(SourcePlace(file: name, line: 1, column: 1), .init("the glossary is empty", "术语表为空"))
    }
    let columns = header.map { Column($0.text) }
    guard columns.contains(where: { if case .locale = $0 { true } else { false } }) else {
      throw PackError(
        SourcePlace(file: name, line: 1, column: 1),
        .init("the header names no locale, such as “en,de”", "表头没有语言标签，例如“en,de”"))
    }
    self.name = name
    concepts = []
    for row in table.rows.dropFirst() { concepts.append(try Self.concept(row, columns, name)) }
  }

  private enum Column {
    case locale(LocaleTag)
    case doNotTranslate, forbidden, other

    init(_ name: String) {
      switch name.lowercased() {
      case "do-not-translate", "dnt": self = .doNotTranslate
      case "forbidden": self = .forbidden
      case _:
        // “note” and “id” have the shape of a tag; a language of three letters is written out by nobody.
        let isTag = name.utf8.count == 2 || name.contains("-")
        self = isTag ? LocaleTag(name).map(Self.locale) ?? .other : .other
      }
    }
  }

  private static func concept(
    _ row: [DelimitedText.Cell], _ columns: [Column], _ name: String
  ) throws(PackError) -> Concept {
    let line = row.first?.line ?? 1
    guard row.count <= columns.count else {
      throw PackError(
        SourcePlace(file: name, line: line, column: 1),
        .init(
          "\(row.count) cells, but the header has \(columns.count)",
          "该行有 \(row.count) 格，而表头只有 \(columns.count) 列"))
    }
    var concept = Concept(terms: [:], line: line)
    for (cell, column) in zip(row, columns) where !cell.text.isEmpty {
      switch column {
      case .locale(let tag): concept.terms[tag] = alternatives(cell.text)
      case .doNotTranslate:
        concept.isNotTranslated = ["yes", "true", "1", "x"].contains(cell.text.lowercased())
      case .forbidden: try forbid(cell, &concept, name)
      case .other: break
      }
    }
    return concept
  }

  /// `de: Geldrückgabe | es: devolución de dinero`; a term without a tag goes with the tag before it.
  private static func forbid(
    _ cell: DelimitedText.Cell, _ concept: inout Concept, _ name: String
  ) throws(PackError) {
    var tag: LocaleTag?
    for part in alternatives(cell.text) {
      let pieces = part.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces }
      if pieces.count == 2, let named = LocaleTag(pieces[0]) { tag = named }
      guard let tag, let term = pieces.last else {
        throw PackError(
          SourcePlace(file: name, line: cell.line, column: 1),
          .init("a forbidden term needs its locale: “de: Term”", "禁用词需要注明语言，例如“de: Term”"))
      }
      concept.forbidden[tag, default: []].append(term)
    }
  }

  private static func alternatives(_ cell: String) -> [String] {
    cell.split(separator: "|").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  private static func refusal(of failure: DelimitedText.Failure, _ name: String) -> PackError {
    switch failure {
    case .openQuote(let line):
      PackError(
        SourcePlace(file: name, line: line, column: 1), .init("a quotation mark is never closed", "引号没有闭合"))
    case .invalidUTF8(let offset):
      PackError(
        SourcePlace(file: name, line: 1, column: 1),
        .init("byte \(offset) is not UTF-8", "第 \(offset) 字节不是 UTF-8 编码"))
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let kept = drop { $0.isWhitespace }
    return String(kept[..<(kept.lastIndex { !$0.isWhitespace }.map(kept.index(after:)) ?? kept.startIndex)])
  }
}
